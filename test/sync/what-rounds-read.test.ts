// What a round asks its vault doesn't grow with what the team has written: no device's entries are read through, and no sealed
// file without need.
import { beforeEach, expect, test } from 'vitest';
import type { Param, ReadDb } from '../../electron/core/db.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';

const team = freshStoredTeam();
const { ada, ben } = team;
beforeEach(async () => {
  await team.contact(ben, 'Anliegen');
  await syncAll(ben, ada);
});

/** Every question that a round asks the vault, once, with the last values. */
async function asked(pc: Pc): Promise<Map<string, readonly Param[]>> {
  const { db } = workspaceOf(pc.core);
  const { read, write } = db;
  const questions = new Map<string, readonly Param[]>();
  const heard = <T extends ReadDb>(tx: T): T => ({
    ...tx,
    get: (sql: string, ...params: Param[]) => tx.get(questions.set(sql, params) && sql, ...params),
    all: (sql: string, ...params: Param[]) => tx.all(questions.set(sql, params) && sql, ...params),
  });
  Object.assign(db, {
    read: (body: (tx: ReadDb) => never) => read((tx) => body(heard(tx))),
    write: (body: (tx: ReadDb) => never) => write((tx) => body(heard(tx))),
  });
  await sync(pc);
  Object.assign(db, { read, write });
  return questions;
}

/** Those among them that read through all entries, or all of a device's. */
function readsThrough(pc: Pc, questions: ReadonlyMap<string, readonly Param[]>): string[] {
  const { db } = workspaceOf(pc.core);
  return [...questions].flatMap(([sql, params]) => {
    const steps = db.read((tx) => tx.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...params));
    const isLong = steps.some(({ detail }) => /SCAN journal|journal USING .*\(device=\?\)/.test(detail));
    // The first or last one of a device is found at once.
    return isLong && !/ORDER BY seq( DESC, n)? LIMIT 1$/.test(sql) ? [sql] : [];
  });
}

const readsFiles = (questions: ReadonlyMap<string, unknown>): string[] =>
  [...questions.keys()].filter((sql) => /, bytes\s+FROM space_files/.test(sql));

test('[R1] rounds that publish, fetch or have nothing to do read through nobody’s entries', async () => {
  await team.contact(ben, 'neu');
  const publishing = await asked(ben);
  expect(publishing.size).toBeGreaterThan(10);
  expect(readsThrough(ben, publishing)).toEqual([]);
  expect(readsThrough(ada, await asked(ada))).toEqual([]);
  const idle = await asked(ada);
  expect(readsThrough(ada, idle)).toEqual([]);
  expect(readsFiles(idle)).toEqual([]);
});

test('[S12] [R1] the same where the author has lost a role before', async () => {
  const listed = await must(ada.core, 'space.members', undefined);
  const memberId = listed.find(({ name }) => name === 'ben')?.memberId ?? '';
  for (const role of ['lead', 'counter'] as const) {
    await must(ada.core, 'space.changeRole', { memberId, role });
    await syncAll(ada, ben);
  }
  await team.contact(ben, 'neu');
  await sync(ben);
  expect(readsThrough(ada, await asked(ada))).toEqual([]);
});

test('[S17] [R1] the same once the author is gone', async () => {
  const listed = await must(ada.core, 'space.members', undefined);
  await must(ada.core, 'space.remove', {
    memberId: listed.find(({ name }) => name === 'ben')?.memberId ?? '',
  });
  await syncAll(ada);
  const idle = await asked(ada);
  expect(readsThrough(ada, idle)).toEqual([]);
  expect(readsFiles(idle)).toEqual([]);
});

test('[F6] while files come in, nobody looks through those that are held because one is refused', async () => {
  team.store.set(`d-${'ab'.repeat(16)}-000000000001-000000000002-${'cd'.repeat(32)}`, new Uint8Array(300));
  await sync(ada);
  expect(await memberState(ada)).toMatchObject({ refused: 1 });
  await team.contact(ben, 'neu');
  await sync(ben);
  const questions = [...(await asked(ada)).keys()];
  expect(questions.filter((sql) => /FROM space_files\s+WHERE state = \? ORDER BY/.test(sql))).toEqual([]);
});

// What a round asks its vault doesn't grow with what the team has written: no device's entries are read through, and no sealed
// file without need.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Param, ReadDb } from '../../electron/core/db.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { createStoredTeam, type StoredTeam } from '../support/stored-team.ts';
import { type Pc, sync, syncAll } from '../support/team-bench.ts';

let team: StoredTeam;
let ada: Pc;
let ben: Pc;
beforeEach(async () => {
  team = await createStoredTeam();
  ({ ada, ben } = team);
  await team.contact(ben, 'Anliegen');
  await syncAll(ben, ada);
});
afterEach(() => team.bench.close());

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

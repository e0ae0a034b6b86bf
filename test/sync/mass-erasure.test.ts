// At a month's end the terms of hundreds of contacts are over: their readable copies are gone from the storage soon, and what is
// written meanwhile doesn't wait for that.
import { beforeEach, expect, test } from 'vitest';
import { workspaceOf } from '../support/core-bench.ts';
import { erasedThere } from '../support/erased-there.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const files = 24;

const team = freshStoredTeam();
const { ada, ben } = team;
let ids: string[];
beforeEach(async () => {
  ids = [];
  for (let n = 0; n < files; n += 1) {
    ids.push((await team.contact(ben, `Geheimes ${n}`)).id);
    await sync(ben);
  }
  await sync(ada);
});

const eraseAll = (pc: Pc): unknown =>
  workspaceOf(pc.core).funnel.commit(ids.map((id) => ({ kind: 'erase', type: 'contact', id })));

test('[S7] [S13] one round that has nothing else to do seals all of its files anew, with three requests for each', async () => {
  eraseAll(ben);
  await sync(ben);
  const before = team.calls(ben);
  await sync(ben);
  const after = team.calls(ben);
  expect(erasedThere(team.store, ben)).toEqual([]);
  expect([after.put - before.put, after.remove - before.remove]).toEqual([files, files]);
  await syncAll(ada, ben);
  await expectSame(ada, ben);
});

test('[S7] what is written meanwhile goes there before the rest of them', async () => {
  eraseAll(ben);
  await sync(ben);
  let written: Promise<unknown> | undefined;
  team.targetOf(ben).exposeTo((verb) => {
    if (verb === 'remove') written ??= team.contact(ben, 'neu');
    return undefined;
  });
  await sync(ben);
  await written;
  expect(erasedThere(team.store, ben).length).toBeGreaterThan(0);
  expect(await memberState(ben)).toMatchObject({ pending: 1 });
  await sync(ben);
  await sync(ada);
  expect(await total(ada)).toBe(1);
  await sync(ben);
  expect(erasedThere(team.store, ben)).toEqual([]);
});

// A fault in this program that one entry brings out: it holds up nobody but the device that wrote the entry, and ends with
// the fault.
import { expect, test } from 'vitest';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'counter' });
const { ada, ben, cleo } = team;

/** Lets a PC fail at entries that hold a word; answers what ends that. */
function failAt(pc: Pc, word: string, error: Error): () => void {
  const { funnel } = workspaceOf(pc.core);
  const { applyReceived } = funnel;
  funnel.applyReceived = (entries) => {
    if (entries.some(({ payload }) => payload?.includes(word))) throw error;
    return applyReceived(entries);
  };
  return () => {
    funnel.applyReceived = applyReceived;
  };
}

const refused = async (pc: Pc) =>
  (await must(pc.core, 'sync.refused', undefined)).map(({ reason, memberName }) => [reason, memberName]);

test('[F6] what this version fails at is named, the others go on, and it comes in once the fault is gone', async () => {
  const mend = failAt(ada, 'giftig', new TypeError('giftig'));
  await team.contact(ben, 'giftig');
  await team.contact(cleo, 'harmlos');
  await syncAll(ben, cleo);
  await sync(ada);
  expect(await total(ada)).toBe(1);
  expect(await refused(ada)).toEqual([['unforeseen', 'ben']]);
  const [row] = await must(ada.core, 'sync.refused', undefined);
  // Where it failed, and nothing that anybody wrote.
  const cause = expect.stringMatching(/^TypeError, unforeseen\.test\.ts:\d+:\d+ < [\w.: <-]+$/);
  expect(row).toMatchObject({ cause });
  await team.contact(ben, 'danach');
  await team.contact(ada, 'von hier');
  await syncAll(ben, ada, cleo);
  expect([await total(ada), await total(cleo)]).toEqual([2, 4]);
  mend();
  ada.ports.clock.advance(86_400_000);
  await syncAll(ada, ben, cleo);
  expect(await refused(ada)).toEqual([]);
  await expectSame(ada, ben, cleo);
});

test('a fault of the PC’s own storage is none of the file: the round ends with it, and the next one takes it in', async () => {
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  const mend = failAt(ada, 'Reisepass', full);
  await team.contact(ben, 'Reisepass');
  await sync(ben);
  expect(await team.round(ada)).toBe('space-disk-full');
  expect(await refused(ada)).toEqual([]);
  mend();
  await sync(ada);
  await expectSame(ada, ben);
});

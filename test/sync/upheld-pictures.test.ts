// A picture whose erasure ceases to count is there again on every PC, as long as one PC of the team still has it.
import { beforeEach, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { copyOf, type Store } from '../support/memory-target.ts';
import { memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam({ cleo: 'lead' });
const { ada, ben, cleo } = team;
let id: string;
beforeEach(async () => {
  const bytes = new Uint8Array(3000).fill(7);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  ({ id } = await must(ada.core, 'attachments.add', { name: 'plan.png', mime: 'image/png', alt: '', bytes }));
  await syncAll(ada, ben, cleo);
});

const erase = ({ core }: Pc): unknown =>
  core.host.workspace()?.funnel.commit([{ kind: 'erase', type: 'attachment', id }]);
const hasPicture = async ({ core }: Pc): Promise<boolean> => (await core.attachment(id)) !== undefined;

/** Ada removes Cleo, while her PC sees the storage as it was. */
async function removeUnheard(listing: Store): Promise<void> {
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'cleo')?.memberId ?? '';
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing } });
  await must(ada.core, 'space.remove', { memberId });
  team.targetOf(ada).behave();
}

const later = (): void => {
  for (const { ports } of [ada, ben]) ports.clock.advance(25 * 3_600_000);
};

test('[S20] it comes back from whoever still has it', async () => {
  const before = copyOf(team.store);
  erase(cleo);
  await syncAll(cleo, ben);
  expect([await hasPicture(ben), team.names('b/')]).toEqual([false, []]);
  await removeUnheard(before);
  for (let day = 0; day < 3; day += 1) {
    await syncAll(ada, ben);
    later();
  }
  expect([await hasPicture(ada), await hasPicture(ben)]).toEqual([true, true]);
  expect(team.names('b/')).toHaveLength(1);
  await expectSame(ada, ben);
});

test('[S20] where nobody has it any more, it is lacked and said so, and nothing else waits for it', async () => {
  const before = copyOf(team.store);
  // The lead who removes Cleo had lost it before.
  ada.core.host.workspace()?.db.write((tx) => {
    tx.run('DELETE FROM attachments');
    return null;
  });
  erase(cleo);
  await syncAll(cleo, ben);
  await removeUnheard(before);
  for (let day = 0; day < 3; day += 1) {
    await syncAll(ada, ben);
    later();
  }
  await sync(ben);
  expect([await hasPicture(ada), await hasPicture(ben)]).toEqual([false, false]);
  await expectSame(ada, ben);
  expect(await memberState(ben)).toMatchObject({ round: { kind: 'idle' }, pending: 0 });
});

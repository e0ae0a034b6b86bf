// What had counted here and counts no longer: decisions that another outdid, and erasures by somebody who was removed.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../support/core-bench.ts';
import { copyOf } from '../support/memory-target.ts';
import { createStoredTeam, type StoredTeam } from '../support/stored-team.ts';
import {
  askToJoin,
  hashOf,
  joinAs,
  memberState,
  type Pc,
  sync,
  syncAll,
  type TeamBench,
} from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

let team: StoredTeam;
let bench: TeamBench;
let ada: Pc;
let ben: Pc;
let cleo: Pc;
beforeEach(async () => {
  team = await createStoredTeam();
  ({ bench, ada, ben } = team);
  cleo = bench.pc('cleo');
  await joinAs(bench, ada, cleo, 'lead');
  await syncAll(ada, ben, cleo);
});
afterEach(() => bench.close());

const memberOf = async (name: string): Promise<string> =>
  (await must(ada.core, 'space.members', undefined)).find((member) => member.name === name)?.memberId ?? '';

test('[C9] [S12] an erasure beyond the cutoff is taken back where it had been applied, with what it had emptied', async () => {
  const { id } = await team.contact(ada, 'soll bleiben');
  await syncAll(ada, ben, cleo);
  // Cleo's PC hears of the erasure; Ada's, which decides, doesn't yet.
  ben.core.host.workspace()?.funnel.commit([{ kind: 'erase', type: 'contact', id }]);
  const before = copyOf(team.store);
  await sync(ben);
  await sync(cleo);
  expect(concerns(cleo)).toEqual([]);
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(ada.core, 'space.remove', { memberId: await memberOf('ben') });
  team.targetOf(ada).behave();
  await syncAll(ada, cleo);
  await syncAll(ada, cleo);
  expect(concerns(ada)).toEqual(['soll bleiben']);
  expect(concerns(cleo)).toEqual(['soll bleiben']);
  await expectSame(ada, cleo);
});

test('[S17] [S12] so is one for which a lead had sealed anew what a device wrote that is gone', async () => {
  const dora = bench.pc('dora');
  await joinAs(bench, ada, dora, 'counter');
  const { id } = await team.contact(dora, 'soll bleiben');
  await syncAll(dora, ada, ben, cleo);
  await must(ada.core, 'space.remove', { memberId: await memberOf('dora') });
  await syncAll(ada, ben, cleo);
  ben.core.host.workspace()?.funnel.commit([{ kind: 'erase', type: 'contact', id }]);
  const before = copyOf(team.store);
  await sync(ben);
  const whole = team.segmentsOf(dora);
  await syncAll(cleo);
  expect(team.segmentsOf(dora)).not.toEqual(whole);
  team.targetOf(ada).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(ada.core, 'space.remove', { memberId: await memberOf('ben') });
  team.targetOf(ada).behave();
  await syncAll(ada, cleo);
  await syncAll(ada, cleo);
  const emil = bench.pc('emil');
  await joinAs(bench, ada, emil, 'counter');
  await syncAll(emil, ada, cleo);
  for (const pc of [ada, cleo, emil]) expect(concerns(pc)).toEqual(['soll bleiben']);
  expect(new Set([ada, cleo, emil].map(hashOf)).size).toBe(1);
  const there = team.segmentsOf(dora);
  for (const pc of [ada, cleo, emil, ada]) {
    await sync(pc);
    expect(team.segmentsOf(dora)).toEqual(there);
  }
});

test('[C10] entries of a position that lost are sealed again, and the decision that lost is made once more', async () => {
  const dora = bench.pc('dora');
  const digits = await askToJoin(bench, ada, dora);
  const memberId = await memberOf('ben');
  const before = copyOf(team.store);
  // Cleo sees nothing of what Ada decides meanwhile, and goes on behind her own decision.
  await must(ada.core, 'space.changeRole', { memberId, role: 'management' });
  await sync(ada);
  const stale = { verb: 'list', fault: { kind: 'stale', listing: before } } as const;
  team.targetOf(cleo).script(stale);
  await must(cleo.core, 'space.approve', { digits, member: { kind: 'new', name: 'Dora', role: 'counter' } });
  await team.contact(cleo, 'hinter der eigenen Entscheidung');
  await sync(cleo);
  await sync(ada);
  team.targetOf(cleo).behave();
  await syncAll(ada, cleo, dora, ben);
  await syncAll(ada, cleo, dora, ben);
  await team.contact(dora, 'von Dora');
  await syncAll(dora, ada, cleo, ben);
  for (const pc of [ada, cleo, dora])
    expect(concerns(pc)).toEqual(['hinter der eigenen Entscheidung', 'von Dora']);
  await expectSame(ada, cleo, dora, ben);
  expect(await memberState(ben)).toMatchObject({ role: 'management' });
  expect((await must(ada.core, 'sync.devices', undefined)).map(({ waiting }) => waiting)).toEqual([
    0, 0, 0, 0,
  ]);
});

// Leaving a team, asking anew, thinking better of it, and asking once more: in any order, nothing that is here is lost, and
// whoever comes back brings it along word for word.
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { freshTeam } from '../support/fresh-team.ts';
import { cardOf, found, joinAs, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const { bench, ada, ben } = freshTeam({ ben: 'counter' });
let memberId: string;
let service: string;
beforeEach(async () => {
  memberId = workspaceOf(ben.core).session().memberId;
  ({ id: service } = await must(ada.core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } }));
  await contact(ben, 'im Team');
  await syncAll(ada, ben);
});

const contact = (pc: Pc, concern: string) =>
  must(pc.core, 'contacts.save', { fields: { channel: 'counter', service, concern } });

const ways = {
  leave: async () => void (await must(ben.core, 'space.leave', undefined)),
  removal: async () => {
    await must(ada.core, 'space.remove', { memberId });
    await sync(ada);
    await ask(ben.core, 'sync.run', undefined);
  },
} as const;

const askAgain = async (pc: Pc) =>
  ask(pc.core, 'space.join', { card: await cardOf(bench, ada), target: bench.target, name: 'ben' });
const askByFile = async (pc: Pc) =>
  ask(pc.core, 'space.joinByFile', { card: await cardOf(bench, ada), name: 'ben' });
const cancel = (pc: Pc) => must(pc.core, 'space.cancelJoin', undefined);

/** A lead lets the PC in, as a member of its own where theirs is gone. */
async function letIn(pc: Pc): Promise<void> {
  await ask(pc.core, 'sync.run', undefined);
  const state = await stateOf(pc);
  if (state.kind !== 'requested') throw new Error(`${pc.name} is ${state.kind}`);
  const known = (await must(ada.core, 'space.members', undefined)).find((one) => one.memberId === memberId);
  const member = known
    ? ({ kind: 'known', memberId } as const)
    : ({ kind: 'new', name: 'ben', role: 'counter' } as const);
  await must(ada.core, 'space.approve', { digits: state.digits, member });
  await sync(ada);
  await syncAll(pc, ada);
}

test.each(Object.keys(ways) as (keyof typeof ways)[])(
  '[J6] [S15] after %s, who asks anew and thinks better of it may ask once more, with all that was written',
  async (way) => {
    await contact(ben, 'noch nicht beim Team');
    await ways[way]();
    await contact(ben, 'danach');
    expect(await stateOf(ben)).toMatchObject({ kind: 'ended', pending: 2 });
    expect(await askAgain(ben)).toMatchObject({ ok: true });
    await contact(ben, 'beim Warten');
    await cancel(ben);
    expect(await stateOf(ben)).toEqual({ kind: 'ended', spaceName: 'Bürgeramt Mitte', pending: 3 });
    await contact(ben, 'nach dem Abbruch');
    const again = await bench.restart(ben);
    expect(await stateOf(again)).toMatchObject({ kind: 'ended', pending: 4 });
    expect(await askByFile(again)).toMatchObject({ ok: true });
    await cancel(again);
    expect(await askAgain(again)).toMatchObject({ ok: true });
    await letIn(again);
    const all = ['beim Warten', 'danach', 'im Team', 'nach dem Abbruch', 'noch nicht beim Team'];
    expect([concerns(ada), concerns(again)]).toEqual([all, all]);
    await expectSame(ada, again);
    expect((await must(ada.core, 'space.requests', undefined)).length).toBe(0);
  },
);

test('who left once more has left nothing behind that was sent in between', async () => {
  await contact(ben, 'noch nicht beim Team');
  await ways.leave();
  await askAgain(ben);
  await letIn(ben);
  await ways.leave();
  expect(await stateOf(ben)).toMatchObject({ kind: 'ended', pending: 0 });
  await contact(ben, 'wieder draußen');
  await askAgain(ben);
  await letIn(ben);
  const all = ['im Team', 'noch nicht beim Team', 'wieder draußen'];
  expect([concerns(ada), concerns(ben)]).toEqual([all, all]);
  await expectSame(ada, ben);
});

test.each(['at once', 'after asking anew and thinking better of it'] as const)(
  '[J6] a vault that belonged to a team neither joins nor founds another one, %s',
  async (when) => {
    const folder = join(bench.root, 'andere');
    const other = { ...bench, target: { kind: 'folder', folder } } as const;
    const kim = bench.pc('kim');
    await found(other, kim);
    const card = await cardOf(bench, kim);
    await ways.leave();
    if (when !== 'at once') {
      await askAgain(ben);
      await cancel(ben);
    }
    const left = { ok: false, failure: { kind: 'space-left', spaceName: 'Bürgeramt Mitte' } } as const;
    const office = { officeName: 'Neu', memberName: 'Ben', role: 'lead' } as const;
    const request = { card, target: other.target, name: 'ben' };
    expect(await ask(ben.core, 'space.join', request)).toMatchObject(left);
    expect(await ask(ben.core, 'space.joinByFile', { card, name: 'ben' })).toMatchObject(left);
    expect(await ask(ben.core, 'space.foundOffice', office)).toMatchObject(left);
    expect(await ask(ben.core, 'space.recover', { ...request, recoveryKey: 'x' })).toMatchObject(left);
    expect(concerns(ben)).toEqual(['im Team']);
    expect((await must(ben.core, 'vault.verify', undefined)).differences).toEqual([]);
  },
);

test('[J6] a lead who left founds no other space with what the team wrote, and comes back', async () => {
  const cleo = bench.pc('cleo');
  const lead = await joinAs(bench, ada, cleo, 'lead');
  await syncAll(ada, cleo);
  await must(cleo.core, 'space.leave', undefined);
  const target = { kind: 'folder', folder: join(bench.root, 'eigene') } as const;
  expect(await ask(cleo.core, 'space.found', { target })).toMatchObject({
    failure: { kind: 'space-left', spaceName: 'Bürgeramt Mitte' },
  });
  memberId = lead;
  await askAgain(cleo);
  await letIn(cleo);
  await expectSame(ada, cleo);
});

test('a newcomer who thinks better of it is free: the same team, another one, or an office of their own', async () => {
  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  await askAgain(kim);
  await cancel(kim);
  expect(await stateOf(kim)).toEqual({ kind: 'none' });
  expect(await askByFile(kim)).toMatchObject({ ok: true });
  await cancel(kim);
  const office = { officeName: 'Neu', memberName: 'Kim', role: 'lead' } as const;
  await must(kim.core, 'space.foundOffice', office);
  const target = { kind: 'folder', folder: join(bench.root, 'eigene') } as const;
  await must(kim.core, 'space.found', { target });
  expect(await stateOf(kim)).toMatchObject({ kind: 'member', role: 'lead' });
});

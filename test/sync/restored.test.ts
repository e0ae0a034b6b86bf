// A backup that is put back at any moment: it goes on as a successor, and nothing that anybody wrote is lost.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { copyOf, type Store } from '../support/memory-target.ts';
import { cardOf, joinAs, memberState, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { ada, ben } = team;

const fileOf = (pc: Pc): string => join(team.bench.root, `${pc.name}.tresen-backup`);

async function backUp(pc: Pc): Promise<void> {
  pc.ports.dialogs.answer(fileOf(pc));
  await must(pc.core, 'backup.save', undefined);
}

/** The PC is lost, and its backup is put back on another one. */
async function restored(pc: Pc, name: string): Promise<Pc> {
  await pc.core.close();
  const again = team.bench.pc(name);
  again.ports.dialogs.answer(fileOf(pc));
  await must(again.core, 'backup.restore', { passphrase });
  return again;
}

test('[C8] [S15] what the storage shows only after the succession was written before it: it is written anew', async () => {
  await team.contact(ben, 'vor der Sicherung');
  await syncAll(ben, ada);
  const before: Store = copyOf(team.store);
  await backUp(ben);
  await team.contact(ben, 'nach der Sicherung');
  await sync(ben);
  const again = await restored(ben, 'ben-2');
  team.targetOf(again).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await sync(again);
  team.targetOf(again).behave();
  await team.contact(again, 'nach dem Einspielen');
  await syncAll(again, ada);
  expect(concerns(ada)).toEqual(['nach dem Einspielen', 'nach der Sicherung', 'vor der Sicherung']);
  await expectSame(ada, again);
  const entries = (await memberState(again)).pending;
  await syncAll(again, ada);
  expect((await memberState(again)).pending).toBe(entries);
});

test('[C8] a backup that is put back twice, one after the other', async () => {
  await team.contact(ben, 'vor der Sicherung');
  await syncAll(ben, ada);
  await backUp(ben);
  const second = await restored(ben, 'ben-2');
  await team.contact(second, 'auf dem zweiten');
  await syncAll(second, ada);
  const third = await restored(ben, 'ben-3');
  await team.contact(third, 'auf dem dritten');
  expect(await ask(third.core, 'sync.run', undefined)).toMatchObject({ failure: { kind: 'space-ended' } });
  expect(await stateOf(third)).toMatchObject({ kind: 'ended', pending: 1 });
  expect(concerns(third)).toEqual(['auf dem dritten', 'auf dem zweiten', 'vor der Sicherung']);
  await askAgain(third);
  await syncAll(third, ada, second);
  expect(concerns(ada)).toEqual(['auf dem dritten', 'auf dem zweiten', 'vor der Sicherung']);
  await expectSame(ada, second, third);
});

/** Whoever ended asks to be let in again, as the member that they were. */
async function askAgain(pc: Pc): Promise<void> {
  const card = await cardOf(team.bench, ada);
  await must(pc.core, 'space.join', { card, target: team.bench.target, name: 'ben' });
  await ask(pc.core, 'sync.run', undefined);
  const state = await stateOf(pc);
  if (state.kind !== 'requested') throw new Error(`${pc.name} is ${state.kind}`);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  await sync(ada);
  await must(ada.core, 'space.approve', { digits: state.digits, member: { kind: 'known', memberId } });
  await sync(ada);
}

test('[C8] a backup from while it was asked to be let in asks as another device', async () => {
  const cal = team.bench.pc('cal');
  await must(cal.core, 'vault.foundToJoin', { passphrase });
  const card = await cardOf(team.bench, ada);
  await must(cal.core, 'space.join', { card, target: team.bench.target, name: 'cal' });
  await backUp(cal);
  const again = await restored(cal, 'cal-2');
  await sync(again);
  const state = await stateOf(again);
  if (state.kind !== 'requested') throw new Error(`cal is ${state.kind}`);
  const member = { kind: 'new', name: 'cal', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits: state.digits, member });
  await sync(ada);
  await sync(again);
  await team.contact(again, 'vom neuen PC');
  await syncAll(again, ada, ben);
  expect(concerns(ben)).toEqual(['vom neuen PC']);
  await expectSame(ada, ben, again);
});

test('[C8] a backup from while it was asked, put back after it was let in, keeps nobody out', async () => {
  const cal = team.bench.pc('cal');
  await must(cal.core, 'vault.foundToJoin', { passphrase });
  const card = await cardOf(team.bench, ada);
  const { digits } = await must(cal.core, 'space.join', { card, target: team.bench.target, name: 'cal' });
  await backUp(cal);
  const member = { kind: 'new', name: 'cal', role: 'counter' } as const;
  const { memberId } = await must(ada.core, 'space.approve', { digits, member });
  await sync(ada);
  await sync(cal);
  await team.contact(cal, 'vor dem Verlust');
  await syncAll(cal, ada);
  const again = await restored(cal, 'cal-2');
  await sync(again);
  const state = await stateOf(again);
  if (state.kind !== 'requested') throw new Error(`cal is ${state.kind}`);
  await must(ada.core, 'space.approve', { digits: state.digits, member: { kind: 'known', memberId } });
  await sync(ada);
  await syncAll(again, ada);
  expect(concerns(again)).toEqual(['vor dem Verlust']);
  await expectSame(ada, again);
});

test('a backup from before the member was removed says so, keeps what it holds, and may come back', async () => {
  await team.contact(ben, 'vor der Sicherung');
  await syncAll(ben, ada);
  await backUp(ben);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
  await sync(ada);
  const again = await restored(ben, 'ben-2');
  await team.contact(again, 'ohne Netz geschrieben');
  expect(await ask(again.core, 'sync.run', undefined)).toMatchObject({
    failure: { kind: 'space-ended', spaceName: 'Bürgeramt Mitte' },
  });
  expect(await stateOf(again)).toMatchObject({ kind: 'ended', pending: 1 });
  expect(concerns(again)).toEqual(['ohne Netz geschrieben', 'vor der Sicherung']);
  expect((await must(again.core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('[C8] a lead’s backup from before later decisions: they stand, and the lead goes on deciding', async () => {
  await backUp(ada);
  const dora = team.bench.pc('dora');
  const memberId = await joinAs(team.bench, ada, dora, 'counter');
  await team.contact(dora, 'von Dora');
  await team.contact(ada, 'nach der Sicherung');
  await syncAll(dora, ada, ben);
  const again = await restored(ada, 'ada-2');
  await syncAll(again, dora, ben);
  expect(await memberState(again)).toMatchObject({ role: 'lead', refused: 0 });
  await must(again.core, 'space.changeRole', { memberId, role: 'management' });
  await syncAll(again, dora, ben);
  expect(await memberState(dora)).toMatchObject({ role: 'management' });
  expect(concerns(again)).toEqual(['nach der Sicherung', 'von Dora']);
  await expectSame(again, dora, ben);
});

test('[C8] a lead’s PC that went on as another is told so when somebody decides there', async () => {
  await backUp(ada);
  const again = team.bench.pc('ada-2');
  again.ports.dialogs.answer(fileOf(ada));
  await must(again.core, 'backup.restore', { passphrase });
  await sync(again);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  expect(await ask(ada.core, 'space.changeRole', { memberId, role: 'management' })).toMatchObject({
    failure: { kind: 'space-ended', spaceName: 'Bürgeramt Mitte' },
  });
});

test.each([1, 2, 3, 4])(
  '[C8] [C12] two PCs with the same backup at the same moment: one goes on, the other is told and comes back, nobody stops (%i)',
  async (seed) => {
    await team.contact(ben, 'vor der Sicherung');
    await syncAll(ben, ada);
    await backUp(ben);
    // Other keys each time: whose record has the lower hash is chance.
    const [one, two] = [await restored(ben, `eins-${seed}`), await restored(ben, `zwei-${seed}`)];
    await team.contact(one, 'auf dem einen');
    await team.contact(two, 'auf dem anderen');
    const before = copyOf(team.store);
    await sync(one);
    await sync(ada);
    // The other one doesn't see yet that somebody was quicker.
    team.targetOf(two).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
    await ask(two.core, 'sync.run', undefined);
    team.targetOf(two).behave();
    for (let turn = 0; turn < 4; turn += 1)
      for (const pc of [one, two, ada]) await ask(pc.core, 'sync.run', undefined);
    await sync(ada);
    const states = await Promise.all([one, two].map(stateOf));
    expect(states.map(({ kind }) => kind).sort()).toEqual(['ended', 'member']);
    const out = states[0]?.kind === 'ended' ? one : two;
    expect(concerns(out)).toContain(out === one ? 'auf dem einen' : 'auf dem anderen');
    await askAgain(out);
    await syncAll(one, two, ada);
    expect(concerns(ada)).toEqual(['auf dem anderen', 'auf dem einen', 'vor der Sicherung']);
    await expectSame(ada, one, two);
  },
);

test('[K4] a backup from while the team was recovered goes on with the recovery, and from before it begins anew', async () => {
  const { bench } = team;
  const kim = bench.pc('kim');
  await must(kim.core, 'vault.foundToJoin', { passphrase });
  await backUp(kim);
  const card = await cardOf(bench, ada);
  const request = { card, target: bench.target, recoveryKey: team.recoveryKey, name: 'Kim' };
  await team.contact(ben, 'bleibt');
  await syncAll(ben, ada);
  const cut = { kind: 'fails', failure: { kind: 'target-cut' } } as const;
  team.targetOf(kim).exposeTo((verb, name) => (verb === 'get' && name.startsWith('d-') ? cut : undefined));
  expect(await ask(kim.core, 'space.recover', request)).toMatchObject({ failure: { kind: 'target-cut' } });
  const first = fileOf(kim);
  const file = `${first}-2`;
  kim.ports.dialogs.answer(file);
  await must(kim.core, 'backup.save', undefined);
  await kim.core.close();
  for (const [name, backup] of [
    ['kim-2', first],
    ['kim-3', file],
  ] as const) {
    const again = bench.pc(name);
    again.ports.dialogs.answer(backup);
    await must(again.core, 'backup.restore', { passphrase });
    expect(await ask(again.core, 'space.recover', request)).toEqual({ ok: true, value: { unread: 0 } });
    expect(concerns(again)).toEqual(['bleibt']);
    expect(await stateOf(again)).toEqual({ kind: 'none' });
    expect((await must(again.core, 'vault.verify', undefined)).differences).toEqual([]);
  }
});

test('a backup from before the team was founded founds no second one in its place', async () => {
  const { bench } = team;
  const old = bench.pc('alt');
  const office = { officeName: 'Amt', memberName: 'Kim', role: 'lead', passphrase } as const;
  await must(old.core, 'vault.found', office);
  await backUp(old);
  const again = await restored(old, 'alt-2');
  const before = copyOf(team.store);
  expect(await ask(again.core, 'space.found', { target: bench.target })).toMatchObject({
    failure: { kind: 'space-exists' },
  });
  expect(new Map(team.store)).toEqual(new Map(before));
  expect(await stateOf(again)).toEqual({ kind: 'none' });
});

// A backup that is put back at any moment: it goes on as a successor, and nothing that anybody wrote is lost.
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, must, passphrase } from '../support/core-bench.ts';
import { copyOf, type Store } from '../support/memory-target.ts';
import { createStoredTeam, type StoredTeam } from '../support/stored-team.ts';
import { cardOf, memberState, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

let team: StoredTeam;
let ada: Pc;
let ben: Pc;
beforeEach(async () => {
  team = await createStoredTeam();
  ({ ada, ben } = team);
});
afterEach(() => team.bench.close());

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

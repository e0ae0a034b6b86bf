// Who a PC is in the team: copied vaults, devices that come back after they ended, and numbers that were given twice.
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ask, must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { cardOf, joinAs, memberState, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { bench, ada, ben } = team;

/** Ben's PC and a copy of it, witness and all, both open. */
async function copied(): Promise<readonly [again: Pc, copy: Pc]> {
  await ben.core.close();
  cpSync(join(bench.root, 'ben'), join(bench.root, 'kopie'), { recursive: true });
  const [again, copy] = [bench.pc('ben'), bench.pc('kopie')];
  for (const { core } of [again, copy]) await must(core, 'vault.open', { passphrase });
  return [again, copy];
}

test('[S14] [C8] a whole PC was copied, witness and all: both branches count, and the copy goes on as another device', async () => {
  await team.contact(ben, 'vor dem Kopieren');
  await sync(ben);
  const [again, copy] = await copied();
  await team.contact(again, 'am alten PC');
  await team.contact(copy, 'an der Kopie');
  await sync(again);
  expect(await team.round(copy)).toBe('space-copied');
  await team.contact(copy, 'danach an der Kopie');
  await syncAll(copy, again, ada).catch(() => undefined);
  await sync(copy);
  await sync(ada);
  const [adas, copys] = [concerns(ada), concerns(copy)];
  expect(adas).toEqual(['am alten PC', 'an der Kopie', 'danach an der Kopie', 'vor dem Kopieren']);
  expect(copys).toEqual(adas);
  await expectSame(ada, copy);
  expect(await memberState(copy)).toMatchObject({ pending: 0, role: 'counter' });
  expect(await stateOf(again)).toMatchObject({ kind: 'ended' });
});

test('[S14] a copy is found out, too, where the line breaks in the very round in which it came in', async () => {
  const device = ({ core }: Pc): string => core.host.workspace()?.vault.device ?? '';
  const others = ['cleo', 'dora', 'emil', 'fine'].map((name) => bench.pc(name));
  for (const pc of others) await joinAs(bench, ada, pc, 'counter');
  await team.contact(ben, 'vor dem Kopieren');
  await sync(ben);
  const [again, copy] = await copied();
  await team.contact(again, 'am alten PC');
  await team.contact(again, 'noch etwas');
  await team.contact(copy, 'an der Kopie');
  await sync(again);
  // Read behind the copy's own numbers, and more than is taken in at once.
  const late = others.find((pc) => device(pc) > device(copy)) ?? ada;
  for (let n = 0; n < 20; n += 1) {
    await team.contact(late, `später ${n}`);
    await sync(late);
  }
  const fetched = [...others.map(device), device(ada)].filter((name) => name < device(copy)).length;
  team.targetOf(copy).script({ verb: 'get', nth: 18 + fetched, times: 99, fault: { kind: 'cut' } });
  expect(await team.round(copy)).toBe('target-cut');
  team.targetOf(copy).behave();
  expect(await team.round(copy)).toBe('space-copied');
  await syncAll(copy, ada);
  const said = concerns(ada).filter((concern) => !concern.startsWith('später'));
  expect(said).toEqual(['am alten PC', 'an der Kopie', 'noch etwas', 'vor dem Kopieren']);
  await expectSame(ada, copy);
});

test('whoever ended may come back with what they have, as another device', async () => {
  await team.contact(ben, 'vorher');
  await syncAll(ben, ada);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  const device = members.find(({ name }) => name === 'ben')?.devices[0]?.device ?? '';
  await team.contact(ben, 'ohne Netz');
  await must(ada.core, 'space.remove', { memberId, device });
  expect(await team.round(ben)).toBe('space-ended');
  await team.contact(ben, 'nach dem Ende');
  const card = await cardOf(bench, ada);
  const { digits } = await must(ben.core, 'space.join', { card, target: bench.target, name: 'Ben' });
  await sync(ben);
  expect(await stateOf(ben)).toMatchObject({ kind: 'requested', digits });
  await must(ada.core, 'space.approve', {
    digits,
    member: { kind: 'new', name: 'Ben', role: 'counter' },
  });
  await syncAll(ben, ada);
  expect(concerns(ada)).toEqual(['nach dem Ende', 'ohne Netz', 'vorher']);
  expect(concerns(ben)).toEqual(concerns(ada));
  await expectSame(ada, ben);
  expect(await memberState(ben)).toMatchObject({ pending: 0, role: 'counter' });
});

test('[S15] ■4 whoever comes back with fewer rights shows nothing that nobody else sees', async () => {
  const cleo = bench.pc('cleo');
  const memberId = await joinAs(bench, ada, cleo, 'lead');
  await syncAll(cleo, ada);
  await must(ada.core, 'space.remove', { memberId });
  expect(await team.round(cleo)).toBe('space-ended');
  await must(cleo.core, 'records.save', { type: 'service', fields: { name: 'Nur als Leitung' } });
  await team.contact(cleo, 'nach dem Ende');
  const card = await cardOf(bench, ada);
  const { digits } = await must(cleo.core, 'space.join', { card, target: bench.target, name: 'Cleo' });
  await sync(cleo);
  const member = { kind: 'new', name: 'Cleo', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits, member });
  await syncAll(cleo, ada);
  expect(concerns(ada)).toEqual(['nach dem Ende']);
  await expectSame(ada, cleo);
});

test.each(['left', 'was removed'] as const)(
  '[S5] whoever %s and asks to come back asks as another device, though the power fails just then',
  async (how) => {
    await team.contact(ben, 'vorher');
    await syncAll(ben, ada);
    await team.contact(ben, 'nicht mehr gesendet');
    const members = await must(ada.core, 'space.members', undefined);
    const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
    if (how === 'left') await must(ben.core, 'space.leave', undefined);
    else {
      await must(ada.core, 'space.remove', { memberId });
      await team.round(ben);
    }
    const card = await cardOf(bench, ada);
    Object.assign(workspaceOf(ben.core).vault, {
      renew: () => {
        throw new Error('the power failed');
      },
    });
    const joining = { card, target: bench.target, name: 'Ben' };
    expect(await ask(ben.core, 'space.join', joining)).toMatchObject({ failure: { kind: 'unexpected' } });
    const again = await bench.restart(ben);
    await sync(again);
    const state = await stateOf(again);
    if (state.kind !== 'requested') throw new Error(`ben is ${state.kind}`);
    const member = { kind: 'new', name: 'Ben', role: 'counter' } as const;
    await must(ada.core, 'space.approve', { digits: state.digits, member });
    await syncAll(again, ada);
    await team.contact(again, 'wieder da');
    await syncAll(again, ada);
    expect(concerns(ada)).toEqual(['nicht mehr gesendet', 'vorher', 'wieder da']);
    await expectSame(ada, again);
  },
);

test('[C8] an old copy of the vault put back on the same PC goes on as a successor', async () => {
  await team.contact(ben, 'eins');
  await sync(ben);
  await ben.core.close();
  cpSync(join(bench.root, 'ben', 'vault'), join(bench.root, 'alt'), { recursive: true });
  const later = bench.pc('ben');
  await must(later.core, 'vault.open', { passphrase });
  await team.contact(later, 'zwei');
  await sync(later);
  await later.core.close();
  cpSync(join(bench.root, 'alt'), join(bench.root, 'ben', 'vault'), { recursive: true });
  const old = bench.pc('ben');
  const heard: string[] = [];
  old.core.subscribe((event) => event.kind === 'failure' && heard.push(event.failure.kind));
  await must(old.core, 'vault.open', { passphrase });
  expect(heard).toEqual(['vault-tail-lost']);
  await team.contact(old, 'drei');
  await syncAll(old, ada);
  expect(concerns(ada)).toEqual(['drei', 'eins', 'zwei']);
  await expectSame(ada, old);
});

test('whoever left may come back, too', async () => {
  await team.contact(ben, 'vorher');
  await syncAll(ben, ada);
  await team.contact(ben, 'nicht mehr gesendet');
  await must(ben.core, 'space.leave', undefined);
  expect(await stateOf(ben)).toMatchObject({ kind: 'ended', pending: 1 });
  const card = await cardOf(bench, ada);
  const { digits } = await must(ben.core, 'space.join', { card, target: bench.target, name: 'Ben' });
  await sync(ben);
  const known = await must(ada.core, 'space.members', undefined);
  const memberId = known.find(({ name }) => name === 'ben')?.memberId ?? '';
  await must(ada.core, 'space.approve', { digits, member: { kind: 'known', memberId } });
  await syncAll(ben, ada);
  expect(concerns(ada)).toEqual(['nicht mehr gesendet', 'vorher']);
  await expectSame(ada, ben);
  expect(await memberState(ben)).toMatchObject({ pending: 0, role: 'counter' });
});

// What a PC wrote as the device that it was before its identity was renewed: an older state of the disk, or a profile that is
// made anew at each start, and no network meanwhile.
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { must, passphrase, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { copyOf } from '../support/memory-target.ts';
import { cardOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { bench, ada, ben } = team;

const cutOff = (pc: Pc): void =>
  team.targetOf(pc).script({ verb: 'list', fault: { kind: 'fails', failure: { kind: 'target-cut' } } });

/** The same PC, started anew on a profile that remembers nothing outside the vault: it goes on as another device. */
async function renewed({ name, core }: Pc): Promise<Pc> {
  await core.close();
  rmSync(join(bench.root, name, 'witness'), { recursive: true });
  const again = bench.pc(name);
  await must(again.core, 'vault.open', { passphrase });
  return again;
}

/** The same PC with the vault that it had when `copy` was made; the machine remembers nothing of what came after. */
async function putBack({ name, core }: Pc, copy: string): Promise<Pc> {
  await core.close();
  rmSync(join(bench.root, name), { recursive: true });
  cpSync(copy, join(bench.root, name, 'vault'), { recursive: true });
  return bench.pc(name);
}

test('[S15] [C8] what it wrote under an identity of which nobody ever heard is written anew as well', async () => {
  cutOff(ben);
  const second = await renewed(ben);
  await team.contact(second, 'als zweites Gerät');
  const third = await renewed(second);
  await team.contact(third, 'als drittes Gerät');
  team.targetOf(ben).behave();
  await syncAll(third, ada);
  expect(concerns(ada)).toEqual(['als drittes Gerät', 'als zweites Gerät']);
  await expectSame(ada, third);
});

test('■6 what it had not sent is pending until it is written anew, whatever it is called by then', async () => {
  cutOff(ben);
  await team.contact(ben, 'nur hier');
  const { pendingSince } = await memberState(ben);
  const second = await renewed(ben);
  await team.contact(second, 'auch nur hier');
  expect(await memberState(second)).toMatchObject({ pending: 2, pendingSince });
  expect(await must(second.core, 'sync.pendingList', undefined)).toMatchObject([
    { type: 'contact', entries: 2 },
  ]);
  team.targetOf(ben).behave();
  await syncAll(second, ada);
  expect(await memberState(second)).toMatchObject({ pending: 0, pendingSince: null });
  expect(concerns(ada)).toEqual(['auch nur hier', 'nur hier']);
});

test('[S12] its role was another one by the time it was heard of: what that allows is written anew', async () => {
  const cleo = bench.pc('cleo');
  const memberId = await joinAs(bench, ada, cleo, 'lead');
  await syncAll(cleo, ada, ben);
  cutOff(cleo);
  const second = await renewed(cleo);
  await team.contact(second, 'als Leitung, ohne Netz');
  await must(second.core, 'records.save', { type: 'service', fields: { name: 'Nur als Leitung' } });
  await must(ada.core, 'space.changeRole', { memberId, role: 'counter' });
  team.targetOf(cleo).behave();
  await syncAll(second, ada, ben);
  for (const pc of [ada, ben, second]) expect(concerns(pc)).toEqual(['als Leitung, ohne Netz']);
  await expectSame(ada, ben, second);
});

/** Ben's PC is put back to an older state, and goes on before the storage shows what came after it. */
async function wentOnTooEarly(): Promise<Pc> {
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  await ben.core.close();
  const copy = join(bench.root, 'alt');
  cpSync(join(bench.root, 'ben', 'vault'), copy, { recursive: true });
  const before = copyOf(team.store);
  const later = bench.pc('ben');
  await must(later.core, 'vault.open', { passphrase });
  await team.contact(later, 'zwei');
  await syncAll(later, ada);
  const old = await putBack(later, copy);
  team.targetOf(old).script({ verb: 'list', fault: { kind: 'stale', listing: before } });
  await must(old.core, 'vault.open', { passphrase });
  await sync(old);
  team.targetOf(old).behave();
  return old;
}

test('[S15] [C8] what the storage shows of it only after it went on as a successor is written anew', async () => {
  const old = await wentOnTooEarly();
  await syncAll(old, ada);
  expect(concerns(ada)).toEqual(['eins', 'zwei']);
  await expectSame(ada, old);
});

test('[S15] nobody writes anew what comes under the keys of a device whose successor was removed', async () => {
  const stolen = copyOf(team.store);
  const thief = hostile(ben, stolen);
  const values = {
    channel: 'counter',
    at: '2026-11-23T08:00:00.000Z',
    service: testId(2),
    concern: 'gestohlen',
  };
  const stamp = [1_790_000_000_000, 0, thief.keys.device];
  thief.put([{ v: 1, kind: 'set', type: 'contact', id: testId(1), values, stamp }], 'counter');
  const second = await renewed(ben);
  await syncAll(second, ada);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
  expect(await team.round(second)).toBe('space-ended');
  const card = await cardOf(bench, ada);
  const { digits } = await must(second.core, 'space.join', { card, target: bench.target, name: 'Ben' });
  await sync(second);
  await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Ben', role: 'counter' } });
  await syncAll(second, ada);
  for (const [name, bytes] of stolen) if (name.startsWith('d-')) team.store.set(name, bytes);
  await syncAll(second, ada);
  for (const pc of [ada, second]) expect(concerns(pc)).toEqual([]);
  await expectSame(ada, second);
});

test('[S14] what still goes on under an identity that ended writes nothing that would never leave', async () => {
  await team.contact(ben, 'eins');
  await sync(ben);
  const before = workspaceOf(ben.core);
  const { device } = hostile(ben, new Map()).keys;
  const op = { v: 1, kind: 'erase', type: 'contact', id: testId(1), stamp: [1_790_000_000_000, 0, device] };
  hostile(ben, team.store).put([op], 'counter', { after: { seq: 0, hash: new Uint8Array(32) } });
  function* lines(): Generator<number> {
    for (let done = 0; ; done += 1) yield done;
  }
  const imported = before.work.run('import', 10, lines());
  expect(await team.round(ben)).toBe('space-copied');
  await sync(ben);
  expect(await imported).toBe(false);
  const values = {
    channel: 'counter',
    at: '2026-11-23T08:00:00.000Z',
    service: testId(2),
    concern: 'zu spät',
  };
  const write = () => before.write([{ kind: 'set', type: 'contact', id: testId(3), values }]);
  expect(write).toThrow('another device');
  expect(concerns(ben)).toEqual(['eins']);
});

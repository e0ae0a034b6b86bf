// What a PC meets spoilt on the storage, whatever it looks like there: nobody takes it for something else, nothing that is
// here goes by it, and it heals.
import { describe, expect, test } from 'vitest';
import { fromHex } from '../../electron/core/crypto/primitives.ts';
import { decodeCbor } from '../../electron/core/sync/formats/cbor.ts';
import { nameOf, readName } from '../../electron/core/sync/formats/names.ts';
import { signBody } from '../../electron/core/sync/formats/signed.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { erasedThere } from '../support/erased-there.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { copyOf } from '../support/memory-target.ts';
import { taken } from '../support/sync-space.ts';
import { askToJoin, joinAs, memberState, type Pc, stateOf, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame, total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { store, ada, ben } = team;

const bytesOf = (name: string): Uint8Array => store.get(name) ?? new Uint8Array();
const change = (name: string, at: number, to: number): unknown => store.set(name, bytesOf(name).with(at, to));

/** Rounds of these PCs in turn, a day apart, so that everything is looked at again. */
async function days(count: number, ...pcs: readonly Pc[]): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    for (const pc of pcs) {
      pc.ports.clock.advance(25 * 3_600_000);
      await sync(pc);
    }
  }
}

/** A new entry of Ben's; answers the name of its file. */
async function written(concern: string): Promise<string> {
  const before = new Set(team.segmentsOf(ben));
  await team.contact(ben, concern);
  await sync(ben);
  return team.segmentsOf(ben).find((name) => !before.has(name)) ?? '';
}

/** Cleo has asked to join, and is let in; her PC hasn't heard of it. */
async function cleoLetIn(): Promise<Pc> {
  const cleo = team.bench.pc('cleo');
  const digits = await askToJoin(team.bench, ada, cleo);
  await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Cleo', role: 'counter' } });
  return cleo;
}

const deviceOf = ({ core }: Pc): string => workspaceOf(core).vault.device;
const memberOf = ({ core }: Pc): string => workspaceOf(core).session().memberId;
const refused = async (pc: Pc): Promise<string[]> =>
  (await must(pc.core, 'sync.refused', undefined)).map(({ reason }) => reason);

describe('[R5] [F6] a wrong byte that makes it look like something else heals', () => {
  test.each([4, 5])('[F4] a file of a later version, by byte %i: its name belies it', async (at) => {
    change(await written('eins'), at, 9);
    await sync(ada);
    expect(await refused(ada)).toEqual(['damaged']);
    await days(3, ada, ben);
    expect(await total(ada)).toBe(1);
    expect(team.names('w-')).toEqual([]);
    await expectSame(ada, ben);
  });

  test('a decision that seems to stand behind another one that isn’t here', async () => {
    const cleo = await cleoLetIn();
    const [former = '', last = ''] = team.names('c-').slice(-2);
    const prev = Buffer.from(bytesOf(last)).indexOf(Buffer.from(fromHex(former.slice(-64))));
    change(last, prev, (bytesOf(last)[prev] ?? 0) ^ 1);
    await sync(cleo);
    expect(team.names('w-')).toHaveLength(1);
    await days(3, ben, cleo, ada);
    expect(team.names('w-')).toEqual([]);
    await expectSame(ada, ben, cleo);
  });

  test.each([
    ['its place', (former: string) => fromHex(former.slice(-64))],
    ['its author', () => fromHex(deviceOf(ada))],
  ] as const)(
    'a decision of which %s was spoilt is called damaged, whatever it seems to be',
    async (_, part) => {
      const cleo = team.bench.pc('cleo');
      await joinAs(team.bench, ada, cleo, 'lead');
      const [former = ''] = team.names('c-').slice(-1);
      await must(ada.core, 'space.changeRole', { memberId: memberOf(ben), role: 'management' });
      const [last = ''] = team.names('c-').slice(-1);
      const at = Buffer.from(bytesOf(last)).indexOf(Buffer.from(part(former)));
      change(last, at, (bytesOf(last)[at] ?? 0) ^ 1);
      await sync(cleo);
      expect(await refused(cleo)).toEqual(['damaged']);
      await days(3, ada, cleo, ben);
      expect(await refused(cleo)).toEqual([]);
      await expectSame(ada, cleo, ben);
    },
  );

  test('[J4] the very first decision, as a newcomer meets it: they wait, and say what they lack', async () => {
    const [first = ''] = team.names('c-00000001');
    change(first, 200, (bytesOf(first)[200] ?? 0) ^ 1);
    const cleo = team.bench.pc('cleo');
    const digits = await askToJoin(team.bench, ada, cleo);
    expect(await team.round(cleo)).toBe('ok');
    expect(await stateOf(cleo)).toMatchObject({ kind: 'requested', digits });
    expect([team.names('j-').length, team.names('w-').length]).toEqual([1, 1]);
    await must(ada.core, 'space.approve', { digits, member: { kind: 'new', name: 'Cleo', role: 'counter' } });
    await days(3, ben, ada, cleo);
    await expectSame(ada, ben, cleo);
    expect(team.names('w-')).toEqual([]);
  });

  test('a file that is listed, and isn’t there', async () => {
    const name = await written('eins');
    for (const pc of [ada, ben]) {
      const target = team.targetOf(pc);
      const { get } = target;
      target.get = async (asked, ...rest) =>
        asked === name ? { ok: true, value: undefined } : get(asked, ...rest);
    }
    await sync(ada);
    // It may have been removed just then.
    expect([await refused(ada), team.names('w-')]).toEqual([[], []]);
    await days(3, ada, ben);
    expect(await total(ada)).toBe(1);
    expect(store.has(`${name}-2`)).toBe(true);
    expect(await memberState(ada)).toMatchObject({ refused: 0 });
  });
});

test('[S10] what waits for others stays here as it came, whatever becomes of it there', async () => {
  const [one, other] = [await written('eins'), await written('zwei')];
  const first = bytesOf(one);
  store.delete(one);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  // Ada's PC didn't have it either: only Ben's did, which is gone.
  for (const name of team.segmentsOf(ben)) if (name === one) store.delete(name);
  await sync(cleo);
  expect(await total(cleo)).toBe(0);
  change(other, 250, (bytesOf(other)[250] ?? 0) ^ 1);
  cleo.ports.clock.advance(25 * 3_600_000);
  await sync(cleo);
  store.set(one, first);
  await sync(cleo);
  expect(concerns(cleo)).toEqual(['eins', 'zwei']);
});

test('■11 a key of a later version goes on waiting for the upgrade', async () => {
  const [name = ''] = team.names('k-');
  const [encoded] = taken(decodeCbor(bytesOf(name), 4 << 20)) as [Uint8Array];
  const body = taken(decodeCbor(encoded, 4 << 20)) as object;
  const { keys } = hostile(ada, store);
  const later = signBody({ domain: 'tresen/keybox/v1', limit: 4 << 20 }, { ...body, v: 2 }, keys.pair);
  store.set(nameOf({ kind: 'keybox', epoch: 1, hash: later.hash }), later.bytes);
  await days(2, ben, ada);
  expect(await refused(ada)).toEqual(['newer-version']);
});

describe('[F3] entries under the name of a decision', () => {
  const elsewhere = `c-00000009-${'ab'.repeat(32)}`;

  test('[F8] are put there by their own, where what lies there under it came spoilt', async () => {
    const name = await written('eins');
    const whole = bytesOf(name);
    store.set(elsewhere, whole);
    change(name, 250, (whole[250] ?? 0) ^ 1);
    await sync(ada);
    expect(concerns(ada)).toEqual(['eins']);
    expect(store.get(`${name}-2`)).toEqual(whole);
    await syncAll(ben, ada);
    await expectSame(ada, ben);
  });

  test('are taken away by their author, who has them there by their own', async () => {
    const name = await written('eins');
    store.set(elsewhere, bytesOf(name));
    await syncAll(ben, ada);
    expect(store.has(elsewhere)).toBe(false);
    expect(store.has(name)).toBe(true);
    await expectSame(ada, ben);
  });

  test('[S7] bring nothing back that was erased', async () => {
    const { id } = await team.contact(ben, 'Geheimes');
    await syncAll(ben, ada);
    const older = copyOf(store);
    await must(ben.core, 'contacts.erase', { id });
    await syncAll(ben, ada);
    const [whole = ''] = [...older.keys()].filter(
      (name) => !store.has(name) && readName(name)?.kind === 'segment',
    );
    store.set(elsewhere, older.get(whole) ?? new Uint8Array());
    await syncAll(ben, ada);
    expect([store.has(elsewhere), store.has(whole)]).toEqual([false, false]);
    expect(erasedThere(store, ada)).toEqual([]);
    await expectSame(ada, ben);
  });
});

// What counts where something was said twice: one entry at several positions, one number for two entries, one file for
// another, one picture for another. Everybody judges alike, whatever comes first.
import { expect, test } from 'vitest';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { pictureName, sealPiece } from '../../electron/core/sync/formats/picture.ts';
import { seal } from '../../electron/core/sync/formats/segment.ts';
import { readHeader } from '../../electron/core/sync/formats/segment-header.ts';
import { openKept } from '../../electron/core/sync/round/open-kept.ts';
import { epochKey } from '../../electron/core/sync/store/keys.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { refusedThere } from '../support/refused-there.ts';
import { bytesFor, taken } from '../support/sync-space.ts';
import { hashOf, joinAs, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { concerns, expectSame, total } from '../support/what-pcs-hold.ts';

const team = freshStoredTeam();
const { ada, ben } = team;

const memberOf = ({ core }: Pc): string => workspaceOf(core).session().memberId;
const deviceOf = ({ core }: Pc): string => workspaceOf(core).vault.device;
const comment = (n: number) => ({
  ...{ v: 1, kind: 'set', type: 'comment', id: testId(n), stamp: [1_790_000_000_000, 0, deviceOf(ben)] },
  values: { target: testId(9), text: `Kommentar ${n}`, createdAt: '2026-11-23T08:00:00.000Z' },
});
const rowsOf = (pc: Pc, id: string) =>
  workspaceOf(pc.core).db.read((tx) =>
    tx.all<{ control: number; withheld: string | null }>(
      'SELECT control, withheld FROM journal WHERE device = ? AND payload LIKE ?',
      ...[deviceOf(ben), `%${id}%`],
    ),
  );

test('[S10] of several positions at which an entry comes, the highest counts at which its author had its role', async () => {
  await must(ada.core, 'space.changeRole', { memberId: memberOf(ben), role: 'lead' });
  await syncAll(ada, ben);
  const asLead = hostile(ben, team.store);
  const after = asLead.end;
  const n = asLead.view.state.n;
  const put = (lie: object, more: readonly object[] = []) =>
    hostile(ben, team.store).put([comment(1), ...more], 'counter', { after, ...lie });
  // Written by a counter member, says the file of a time when Ben was a lead.
  const high = (at: number) => {
    const record = hostile(ada, team.store).view.line[at - 1];
    return { control: { n: at, hash: record?.hash ?? new Uint8Array(32) } };
  };
  put(high(n));
  await syncAll(ada, ben);
  expect(rowsOf(ada, testId(1))).toEqual([{ control: n, withheld: 'wrong-role' }]);
  for (const role of ['counter', 'management', 'counter', 'lead'] as const) {
    await must(ada.core, 'space.changeRole', { memberId: memberOf(ben), role });
    await syncAll(ada, ben);
  }
  put(high(n + 1));
  await sync(ada);
  expect(rowsOf(ada, testId(1))).toEqual([{ control: n + 1, withheld: null }]);
  put(high(n + 3));
  put(high(n + 4));
  await sync(ada);
  const settled = rowsOf(ada, testId(1));
  expect(settled).toEqual([{ control: n + 3, withheld: null }]);
  // Another file at a lower one, that comes later.
  put(high(n + 1), [comment(2)]);
  await sync(ada);
  expect(rowsOf(ada, testId(1))).toEqual(settled);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(rowsOf(cleo, testId(1))).toEqual(settled);
  expect(hashOf(cleo)).toBe(hashOf(ada));
});

test('[S12] up to the cutoff, only the chain counts that ends in its hash, also for who comes later', async () => {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'lead');
  await syncAll(ada, ben, cleo);
  const mallory = hostile(ben, team.store);
  mallory.put([comment(1), comment(2)], 'counter');
  await syncAll(ada, cleo);
  mallory.put([comment(3), comment(4)], 'counter');
  await syncAll(ada, cleo);
  expect(await refusedThere(ada)).toEqual([['written-twice', 2]]);
  const counting = (pc: Pc): number[] =>
    [1, 2, 3, 4].filter((n) => rowsOf(pc, testId(n)).some(({ withheld }) => withheld === null));
  expect(counting(ada)).toEqual([1, 2, 3, 4]);
  await must(ada.core, 'space.remove', { memberId: memberOf(ben) });
  await syncAll(ada, cleo);
  const dora = team.bench.pc('dora');
  await joinAs(team.bench, ada, dora, 'counter');
  await syncAll(dora, ada, cleo);
  for (const pc of [ada, cleo, dora]) expect([pc.name, counting(pc)]).toEqual([pc.name, [1, 2]]);
  expect(new Set([ada, cleo, dora].map(hashOf)).size).toBe(1);
});

test('[S13] an author who leaves out of a file what nobody erased takes it from nobody', async () => {
  await team.contact(ben, 'bleibt da');
  await syncAll(ben, ada);
  const { view, keys } = hostile(ben, team.store);
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  const whole = team.store.get(name) ?? new Uint8Array();
  const { epoch, control } = taken(readHeader(whole));
  const [begun] = view.state.epochs;
  const [key, entries] = workspaceOf(ben.core).db.read((tx) => [
    begun && epochKey(tx, begun),
    openKept(tx, view, whole),
  ]);
  const [first, ...rest] = (entries ?? []).map((entry) => ({ ...entry, payload: null }));
  if (!key || !first) throw new Error('nothing to leave out');
  const sealing = { space: view.space, epoch, epochKey: key, signing: keys.pair, control };
  const made = taken(seal([first, ...rest], sealing, bytesFor('salt', 32)));
  const hollow = nameOf({ kind: 'segment', ...made.header, hash: made.hash });
  team.store.delete(name);
  team.store.set(hollow, made.bytes);
  // Ben's own PC isn't asked: it is his that deceives.
  await syncAll(ada);
  expect(team.store.get(name)).toEqual(whole);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await syncAll(cleo, ada);
  expect(concerns(cleo)).toEqual(['bleibt da']);
  await expectSame(ada, cleo);
});

const png = (seed: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.of(
    0x89,
    0x50,
    0x4e,
    0x47,
    0x0d,
    0x0a,
    0x1a,
    0x0a,
    ...Array.from({ length: 90 }, (_, at) => at ^ seed),
  );

test('[A2] a picture that a member sealed under another’s name is shown to nobody, and the true one comes', async () => {
  const { id } = await must(ben.core, 'attachments.add', {
    ...{ name: 'plan.png', mime: 'image/png', alt: '', bytes: png(1) },
  });
  await sync(ben);
  const { view } = hostile(ben, team.store);
  const [begun] = view.state.epochs;
  const key = begun && workspaceOf(ben.core).db.read((tx) => epochKey(tx, begun));
  if (!key) throw new Error('no key');
  const place = { space: view.space, id, index: 0, total: 1 };
  expect(team.names('b/')).toEqual([pictureName(place)]);
  team.store.set(pictureName(place), sealPiece(png(2), place, { epoch: 1, key }, bytesFor('salt', 32)));
  await sync(ada);
  expect(await ada.core.attachment(id)).toBeUndefined();
  for (const pc of [ada, ada, ben, ada, ada]) {
    pc.ports.clock.advance(25 * 3_600_000);
    await sync(pc);
  }
  expect((await ada.core.attachment(id))?.bytes).toEqual(png(1));
});

test('[F6] what breaks a rule is left where it is, but by whoever wrote it', async () => {
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await team.contact(ben, 'zwei');
  await sync(ben);
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  const spoilt = (team.store.get(name) ?? new Uint8Array()).map((byte, at) => (at === 250 ? byte ^ 1 : byte));
  team.store.set(name, spoilt);
  const torn = `d-${deviceOf(ben)}-000000000090-000000000091-${'cd'.repeat(32)}`;
  team.store.set(torn, spoilt.slice(0, 120));
  team.store.set(`c-00000009-${'ab'.repeat(32)}`, new Uint8Array(90));
  team.store.set('fremdes', new Uint8Array(9));
  await team.contact(cleo, 'drei');
  for (const pc of [ada, cleo, ada, cleo]) {
    pc.ports.clock.advance(25 * 3_600_000);
    await sync(pc);
  }
  expect(team.store.get(name)).toEqual(spoilt);
  expect(team.store.get(torn)?.length).toBe(120);
  expect((await refusedThere(ada)).map(([reason]) => reason).sort()).toEqual([
    'damaged',
    'incomplete',
    'wrong-signature',
  ]);
  expect([
    team.store.get(`c-00000009-${'ab'.repeat(32)}`)?.length,
    team.store.get('fremdes')?.length,
  ]).toEqual([90, 9]);
  expect([await total(ada), await total(cleo)]).toEqual([2, 2]);
});

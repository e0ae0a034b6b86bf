// What waits here for something else: it is looked at when that may have come, one file at a time, and storage can't fill the
// vault with what nobody can tell whom it is from.
import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadDb } from '../../electron/core/db.ts';
import { nameOf } from '../../electron/core/sync/formats/names.ts';
import { seal, segmentHash } from '../../electron/core/sync/formats/segment.ts';
import { mostUnknown, mostUnknownBytes } from '../../electron/core/sync/round/note-taken.ts';
import { noteFile } from '../../electron/core/sync/store/files.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { type HostileMember, hostile } from '../support/hostile-member.ts';
import { copyOf } from '../support/memory-target.ts';
import { bytesFor, chainOf, deviceNamed, epochKey, taken } from '../support/sync-space.ts';
import { hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';
import { expectSame, total } from '../support/what-pcs-hold.ts';

const hourMs = 3_600_000;

const team = freshStoredTeam();
const { ada, ben } = team;
let mallory: HostileMember;
beforeEach(async () => {
  mallory = hostile(ben, team.store);
});

interface Kept {
  readonly name: string;
  readonly state: string;
  readonly reason: string | null;
  readonly bytes: number | null;
}

const kept = (pc: Pc): Kept[] =>
  workspaceOf(pc.core).db.read((tx) =>
    tx.all<Kept>('SELECT name, state, reason, length(bytes) AS bytes FROM space_files ORDER BY name'),
  );
const stateOf = (pc: Pc, name: string): string | undefined =>
  kept(pc).find((file) => file.name === name)?.state;

/** Files of nobody whom the team knows, under a decision that isn't there: puts `count` of some `size`. */
function invent(count: number, size: number): void {
  const eve = deviceNamed('eve');
  const [first] = chainOf(eve.device, [bytesFor('eve', size).toString()]);
  if (!first) throw new Error('nothing to say');
  const control = { n: 99, hash: bytesFor('no decision', 32) };
  const keys = { space: mallory.view.space, epoch: 1, epochKey: epochKey(1), signing: eve.pair, control };
  const { header, bytes } = taken(seal([first], keys, bytesFor('salt', 32)));
  for (let n = 0; n < count; n += 1) {
    const copy = new Uint8Array(bytes);
    // In the salt.
    new DataView(copy.buffer).setUint32(180, n);
    const hash = segmentHash(copy) ?? new Uint8Array();
    team.store.set(nameOf({ kind: 'segment', ...header, hash }), copy);
  }
}

/** As many such files are kept on a PC as may be. */
function fill(pc: Pc): void {
  workspaceOf(pc.core).db.write((tx) => {
    for (let n = 0; n < mostUnknown; n += 1)
      noteFile(tx, {
        ...{ name: `d-${n}`, kind: 'segment', state: 'waiting', reason: 'control-ahead', since: 0, size: 1 },
        ...{ device: 'ee'.repeat(16), first: 1, last: 1, control: 99, bytes: Uint8Array.of(n) },
      });
    return null;
  });
}

describe('[F10] storage that invents files under a decision that nobody made', () => {
  test('fills the vault with so many at most', async () => {
    invent(mostUnknown + 20, 10);
    await sync(ada);
    const all = kept(ada).filter(({ state }) => state === 'waiting');
    expect(all).toHaveLength(mostUnknown + 20);
    expect(all.filter(({ bytes }) => bytes !== null)).toHaveLength(mostUnknown);
    expect(await memberState(ada)).toMatchObject({ refused: 0, round: { kind: 'idle' } });
    const before = team.calls(ada).get;
    await sync(ada);
    expect(team.calls(ada).get).toBe(before);
  });

  test('and with so many bytes', async () => {
    invent(40, 1_500_000);
    const [bytes = 0] = [...team.store.values()].map(({ length }) => length).sort((a, b) => b - a);
    expect(bytes * 40).toBeGreaterThan(mostUnknownBytes);
    await sync(ada);
    const held = kept(ada).reduce((sum, file) => sum + (file.state === 'waiting' ? (file.bytes ?? 0) : 0), 0);
    expect(held).toBeGreaterThan(mostUnknownBytes - 2 * bytes);
    expect(held).toBeLessThanOrEqual(mostUnknownBytes);
  });

  test('[S10] and whoever waits behind them for a decision that comes late has everything all the same', async () => {
    fill(ben);
    team
      .targetOf(ben)
      .exposeTo((verb, name) => (verb === 'get' && name.startsWith('c-') ? { kind: 'empty' } : undefined));
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'counter');
    for (const concern of ['eins', 'zwei', 'drei']) {
      await team.contact(cleo, concern);
      await sync(cleo);
      await sync(ben);
    }
    expect(await total(ben)).toBe(0);
    expect(kept(ben).filter(({ reason }) => reason === 'unkept').length).toBeGreaterThanOrEqual(3);
    team.targetOf(ben).behave();
    ben.ports.clock.advance(hourMs);
    await sync(ben);
    await sync(ben);
    expect(await total(ben)).toBe(3);
    expect(hashOf(ben)).toBe(hashOf(cleo));
  });
});

/** Watches how many bytes of files one answer of the vault holds at most. */
function watchMemory(pc: Pc): () => number {
  const { db } = workspaceOf(pc.core);
  const read = db.read.bind(db);
  let most = 0;
  const watched = (tx: ReadDb): ReadDb => ({
    ...tx,
    all: <T>(...ask: Parameters<ReadDb['all']>) => {
      const rows = tx.all<T & { readonly bytes?: Uint8Array | null }>(...ask);
      most = Math.max(
        most,
        rows.reduce((sum, { bytes }) => sum + (bytes?.length ?? 0), 0),
      );
      return rows;
    },
  });
  db.read = (body) => read((tx) => body(watched(tx)));
  return () => most;
}

test('[S10] what waits is never in memory all at once', async () => {
  const text = (n: number): string => Buffer.from(bytesFor(`fill ${n}`, 100_000)).toString('base64');
  for (let n = 0; n < 9; n += 1)
    mallory.put([text(n)], 'counter', { after: { seq: 50 + 2 * n, hash: bytesFor(`gone ${n}`, 32) } });
  await sync(ada);
  expect(kept(ada).filter(({ reason }) => reason === 'predecessor-missing')).toHaveLength(9);
  const file = Math.max(...kept(ada).map(({ bytes }) => bytes ?? 0));
  const most = watchMemory(ada);
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  expect(most()).toBeLessThan(3 * file);
});

test('[S10] what can’t be helped yet is neither read from the vault nor written to it again', async () => {
  mallory.put(['spät'], 'counter', { after: { seq: 50, hash: bytesFor('gone', 32) } });
  await sync(ada);
  const { db } = workspaceOf(ada.core);
  const [name = ''] = kept(ada)
    .filter(({ state }) => state === 'waiting')
    .map((file) => file.name);
  // What a look at it would find.
  db.write((tx) => {
    tx.run("UPDATE space_files SET bytes = x'00' WHERE name = ?", name);
    return null;
  });
  const noted = (): unknown => kept(ada).find((file) => file.name === name);
  const before = noted();
  await team.contact(ben, 'eins');
  await syncAll(ben, ada);
  expect(noted()).toEqual(before);
});

test('[S18] [S10] whoever erases what a file lacks takes it in, though nothing else comes', async () => {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  const { id } = await team.contact(ben, 'Geheimes');
  await syncAll(ben, ada, cleo);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
  await syncAll(ada, cleo);
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  hostile(ada, team.store).standIn(name, (all) => all.map((entry) => ({ ...entry, payload: null })));
  const [other = ''] = team.segmentsOf(ben).slice(-1);
  await sync(cleo);
  expect(stateOf(cleo, other)).toBe('waiting');
  await must(cleo.core, 'contacts.erase', { id });
  await sync(cleo);
  expect(stateOf(cleo, other)).toBe('held');
  await syncAll(ada, cleo);
  await expectSame(ada, cleo);
});

test('[S18] whoever knows the entries of a device that is gone takes no others for them, not even from a lead', async () => {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  for (const concern of ['Geheimes', 'Bleibendes']) await team.contact(ben, concern);
  await syncAll(ben, ada, cleo);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
  await syncAll(ada, cleo);
  const before = hashOf(cleo);
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  hostile(ada, team.store).standIn(name, (all) =>
    all.map(({ payload, ...entry }, at) => ({
      ...entry,
      payload: at === all.length - 1 ? null : (payload?.replace('Geheimes', 'Gefälscht') ?? null),
    })),
  );
  const [forged = ''] = team.segmentsOf(ben).slice(-1);
  await sync(cleo);
  expect(kept(cleo).find((file) => file.name === forged)).toMatchObject({
    ...{ state: 'refused', reason: 'written-twice', bytes: null },
  });
  expect([hashOf(cleo), team.store.has(name)]).toEqual([before, true]);
});

test('[S17] a file that a lead sealed for who is gone waits where nobody has heard of that yet', async () => {
  const cleo = team.bench.pc('cleo');
  await joinAs(team.bench, ada, cleo, 'counter');
  await team.contact(ben, 'Bleibendes');
  await syncAll(ben, ada, cleo);
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === 'ben')?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
  const [name = ''] = team.segmentsOf(ben).slice(-1);
  hostile(ada, team.store).standIn(name, (all) => all);
  const [anew = ''] = team.segmentsOf(ben).slice(-1);
  const listing = copyOf(team.store);
  listing.delete(team.names('c-').at(-1) ?? '');
  team.targetOf(cleo).script({ verb: 'list', fault: { kind: 'stale', listing } });
  await sync(cleo);
  expect(kept(cleo).find((file) => file.name === anew)).toMatchObject({
    ...{ state: 'waiting', reason: 'not-gone' },
  });
  team.targetOf(cleo).behave();
  await sync(cleo);
  expect(stateOf(cleo, anew)).toBe('held');
});

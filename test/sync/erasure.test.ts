// What was erased goes from the storage, wherever it lies there and whoever is still there to see to it.
import { describe, expect, test } from 'vitest';
import { eraseDue } from '../../electron/core/retention.ts';
import { must, workspaceOf } from '../support/core-bench.ts';
import { erasedThere } from '../support/erased-there.ts';
import { freshStoredTeam } from '../support/fresh-team.ts';
import { hostile } from '../support/hostile-member.ts';
import { testId } from '../support/memory-records.ts';
import { copyOf } from '../support/memory-target.ts';
import { hashOf, joinAs, memberState, type Pc, sync, syncAll } from '../support/team-bench.ts';

const dayMs = 24 * 3_600_000;

const team = freshStoredTeam();
const { ada, ben } = team;

const erase = ({ core }: Pc, id: string) => must(core, 'contacts.erase', { id });
const change = (pc: Pc, id: string, wish: string) =>
  pc.core.host.workspace()?.funnel.commit([{ kind: 'set', type: 'contact', id, values: { wish } }]);
const left = (pc = ada): string[] => erasedThere(team.store, pc);
/** Nobody's vault has the words either, nor a file that has them. */
const isForgotten = (pc: Pc): boolean =>
  pc.core.host
    .workspace()
    ?.db.read((db) => db.get('SELECT 1 FROM journal WHERE payload LIKE ?', '%Geheim%') === undefined) ??
  false;

const commentBy = (device: string, n: number) => ({
  ...{ v: 1, kind: 'set', type: 'comment', id: testId(n), stamp: [1_790_000_000_000, 0, device] },
  values: { target: testId(9), text: `Nummer ${n}`, createdAt: '2026-11-23T08:00:00.000Z' },
});

async function remove(member: string): Promise<void> {
  const members = await must(ada.core, 'space.members', undefined);
  const memberId = members.find(({ name }) => name === member)?.memberId ?? '';
  await must(ada.core, 'space.remove', { memberId });
}

/** Ben wrote a contact and was removed; Cleo, another lead, and Dora, at the counter, are there. */
async function withoutBen(): Promise<{ readonly id: string; readonly cleo: Pc; readonly dora: Pc }> {
  const [cleo, dora] = [team.bench.pc('cleo'), team.bench.pc('dora')];
  await joinAs(team.bench, ada, cleo, 'lead');
  await joinAs(team.bench, ada, dora, 'counter');
  const { id } = await team.contact(ben, 'Geheimes');
  await team.contact(ben, 'Bleibendes');
  await syncAll(ben, ada, cleo, dora);
  await remove('ben');
  await syncAll(ada, cleo, dora);
  return { id, cleo, dora };
}

describe('[S7] a device that is there', () => {
  test('one that was away for months brings its own work, and nothing that was erased', async () => {
    const { id } = await team.contact(ben, 'Geheimes');
    await syncAll(ben, ada);
    change(ben, id, 'Geheimer Wunsch');
    await team.contact(ben, 'Nie gesendet');
    await erase(ada, id);
    await syncAll(ada);
    expect(left()).not.toEqual([]);
    ben.ports.clock.advance(200 * dayMs);
    await syncAll(ben, ada, ben, ada);
    expect(left()).toEqual([]);
    expect(hashOf(ben)).toBe(hashOf(ada));
    expect([isForgotten(ada), isForgotten(ben)]).toEqual([true, true]);
    expect((await must(ada.core, 'contacts.list', {})).total).toBe(1);
  });

  test('storage that was put back to an older state gets rid of it again', async () => {
    const { id } = await team.contact(ben, 'Geheimes');
    await syncAll(ben, ada);
    const older = copyOf(team.store);
    await erase(ben, id);
    await syncAll(ben, ada);
    expect(left()).toEqual([]);
    for (const [name, bytes] of older) team.store.set(name, bytes);
    expect(left()).not.toEqual([]);
    await syncAll(ada, ben);
    expect(left()).toEqual([]);
    expect([isForgotten(ada), isForgotten(ben)]).toEqual([true, true]);
    expect(hashOf(ben)).toBe(hashOf(ada));
  });
});

test('everybody is told what still lies there, since when, on whose account, and when it is gone', async () => {
  const told = ({ core }: Pc) => must(core, 'sync.erased', undefined);
  const { id } = await team.contact(ben, 'Geheimes');
  const other = await team.contact(ben, 'Geheim, zweitens');
  await syncAll(ben, ada);
  expect(await told(ada)).toEqual({ files: 0, since: null });
  ada.ports.clock.advance(dayMs);
  const since = new Date(ada.ports.clock.now()).toISOString();
  await erase(ada, id);
  ada.ports.clock.advance(dayMs);
  await erase(ada, other.id);
  await syncAll(ada);
  expect(await told(ada)).toEqual({ files: 1, since });
  const devices = await must(ada.core, 'sync.devices', undefined);
  expect(devices.map(({ own, erased }) => [own, erased])).toEqual([
    [true, 0],
    [false, 1],
  ]);
  await syncAll(ben, ada);
  for (const pc of [ada, ben]) expect(await told(pc)).toEqual({ files: 0, since: null });
});

test('[O4] an old impression that was taken out is left to a lead’s PC, as nobody else’s erasure of it counts', async () => {
  const fields = { line: 'Geheime Stimme', kind: 'observation', at: '2026-11-23T08:00:00Z' };
  const { id } = await must(ada.core, 'records.save', { type: 'impression', fields });
  await must(ada.core, 'records.remove', { type: 'impression', id });
  await syncAll(ada, ben);
  const yearLater = async ({ core, ports }: Pc): Promise<void> => {
    ports.clock.advance(400 * dayMs);
    await eraseDue(workspaceOf(core));
    ports.clock.advance(7 * dayMs);
    await eraseDue(workspaceOf(core));
  };
  await yearLater(ben);
  await syncAll(ben, ada);
  expect(hashOf(ben)).toBe(hashOf(ada));
  expect(await must(ada.core, 'sync.refused', undefined)).toEqual([]);
  await yearLater(ada);
  await syncAll(ada, ben);
  expect([isForgotten(ada), isForgotten(ben)]).toEqual([true, true]);
  expect(hashOf(ben)).toBe(hashOf(ada));
});

describe('[S17] a device that is gone', () => {
  test('a lead takes it from its files; everybody keeps the rest, whoever comes later, too', async () => {
    const { id, cleo, dora } = await withoutBen();
    await erase(dora, id);
    await syncAll(dora);
    expect(left(dora)).not.toEqual([]);
    await syncAll(ada, cleo, dora);
    expect(left()).toEqual([]);
    const emil = team.bench.pc('emil');
    await joinAs(team.bench, ada, emil, 'counter');
    await syncAll(ada, cleo, dora, emil);
    for (const pc of [cleo, dora, emil]) {
      expect(hashOf(pc)).toBe(hashOf(ada));
      expect(isForgotten(pc)).toBe(true);
      expect(await memberState(pc)).toMatchObject({ pending: 0, refused: 0 });
      expect((await must(pc.core, 'vault.verify', undefined)).differences).toEqual([]);
      expect((await must(pc.core, 'contacts.list', {})).total).toBe(1);
    }
    expect(team.segmentsOf(ben).length).toBeGreaterThan(0);
  });

  test('two leads at the same moment leave one file for each', async () => {
    const { id, cleo, dora } = await withoutBen();
    await erase(dora, id);
    await sync(dora);
    const before = team.segmentsOf(ben).length;
    const [seen, put] = [copyOf(team.store), new Map<string, Uint8Array>()];
    await syncAll(ada);
    for (const [name, bytes] of team.store) put.set(name, bytes);
    team.store.clear();
    for (const [name, bytes] of seen) team.store.set(name, bytes);
    await syncAll(cleo);
    for (const [name, bytes] of put) team.store.set(name, bytes);
    expect(team.segmentsOf(ben).length).toBeGreaterThan(before);
    await syncAll(ada, cleo, dora);
    expect(team.segmentsOf(ben)).toHaveLength(before);
    expect(left()).toEqual([]);
    expect([hashOf(cleo), hashOf(dora)]).toEqual([hashOf(ada), hashOf(ada)]);
  });

  test('cut at any call, it goes on and ends well', async () => {
    const { id, cleo, dora } = await withoutBen();
    await erase(dora, id);
    await sync(dora);
    const target = team.targetOf(ada);
    for (const verb of ['put', 'get', 'remove', 'list'] as const)
      for (let nth = 1; nth <= 3; nth += 1) {
        target.script({ verb, nth, fault: { kind: 'cut' } });
        await team.round(ada);
        target.behave();
      }
    ada.ports.clock.advance(dayMs);
    await syncAll(ada, cleo, dora);
    expect(left()).toEqual([]);
    expect([hashOf(cleo), hashOf(dora)]).toEqual([hashOf(ada), hashOf(ada)]);
  });
});

describe('[S17] whoever deceives with it', () => {
  test('[S14] of numbers that a device gave twice before it was gone, both files stay', async () => {
    const mallory = hostile(ben, team.store);
    const cleo = team.bench.pc('cleo');
    await joinAs(team.bench, ada, cleo, 'lead');
    for (const n of [1, 2]) mallory.put([commentBy(mallory.keys.device, n)], 'counter');
    await syncAll(ada, cleo);
    await remove('ben');
    const there = team.segmentsOf(ben);
    await syncAll(ada, cleo);
    expect(team.segmentsOf(ben)).toEqual(there);
    for (const lost of there) {
      team.store.delete(lost);
      await syncAll(cleo, ada);
      expect(team.segmentsOf(ben)).toEqual(there);
    }
    const dora = team.bench.pc('dora');
    await joinAs(team.bench, ada, dora, 'counter');
    await syncAll(dora, ada);
    expect(hashOf(dora)).toBe(hashOf(ada));
  });

  /** Everybody has what they had, and so does a newcomer. */
  const nothingChanged = async (pcs: readonly Pc[], hash: string): Promise<void> => {
    const emil = team.bench.pc('emil');
    await joinAs(team.bench, ada, emil, 'counter');
    await syncAll(...pcs, emil);
    for (const pc of [...pcs, emil]) {
      expect(hashOf(pc)).toBe(hashOf(ada));
      expect((await must(pc.core, 'contacts.list', {})).total).toBe(2);
    }
    expect(hashOf(ada)).not.toBe(hash);
  };
  const newest = (pc: Pc): string => team.segmentsOf(pc).at(-1) ?? '';

  test('a lead who changes a word is refused, and the true file lies there again', async () => {
    const { dora } = await withoutBen();
    const [name, hash] = [newest(ben), hashOf(dora)];
    hostile(ada, team.store).standIn(name, ([first, ...rest]) => [
      { ...first, payload: `${first?.payload} ` } as typeof first & object,
      ...rest.map((entry) => ({ ...entry, payload: null })),
    ]);
    await syncAll(dora);
    expect(hashOf(dora)).toBe(hash);
    expect(team.store.has(name)).toBe(true);
    expect(await memberState(dora)).toMatchObject({ refused: 1 });
  });

  test('a lead who leaves out what nobody erased takes it from nobody', async () => {
    const { dora, cleo } = await withoutBen();
    const [name, hash] = [newest(ben), hashOf(dora)];
    hostile(ada, team.store).standIn(name, (all) => all.map((entry) => ({ ...entry, payload: null })));
    await syncAll(dora);
    expect(hashOf(dora)).toBe(hash);
    expect(team.store.has(name)).toBe(true);
    await nothingChanged([ada, cleo, dora], hash);
  });

  test('[S18] a lead who joins meanwhile takes the true one for no older one', async () => {
    const { dora, cleo } = await withoutBen();
    const name = newest(ben);
    const whole = team.store.get(name) ?? new Uint8Array();
    hostile(ada, team.store).standIn(name, (all) => all.map((entry) => ({ ...entry, payload: null })));
    const emil = team.bench.pc('emil');
    await joinAs(team.bench, ada, emil, 'lead');
    team.store.set(name, whole);
    await syncAll(emil);
    expect(team.store.has(name)).toBe(true);
    team.store.delete(name);
    await syncAll(emil);
    expect(team.store.has(name)).toBe(true);
    await syncAll(emil, cleo, dora, emil);
    expect(team.store.has(name)).toBe(true);
    expect([hashOf(emil), hashOf(cleo)]).toEqual([hashOf(dora), hashOf(dora)]);
  });

  test('[S18] nor one that says something else', async () => {
    const { dora } = await withoutBen();
    const name = newest(ben);
    const whole = team.store.get(name) ?? new Uint8Array();
    hostile(ada, team.store).standIn(name, (all) =>
      all.map(({ payload, ...entry }, at) => ({
        ...entry,
        payload: at === all.length - 1 ? null : (payload?.replace('Geheimes', 'Gefälscht') ?? null),
      })),
    );
    const emil = team.bench.pc('emil');
    await joinAs(team.bench, ada, emil, 'lead');
    await syncAll(emil);
    team.store.set(name, whole);
    await syncAll(emil, dora);
    expect(team.store.has(name)).toBe(true);
    team.store.delete(name);
    await syncAll(emil);
    expect(team.store.has(name)).toBe(true);
  });

  test('who is no lead is refused, and so is a lead for whoever is still there', async () => {
    const { dora, cleo } = await withoutBen();
    const [name, hash] = [newest(ben), hashOf(cleo)];
    hostile(dora, team.store).standIn(name, (all) => all.map((entry) => ({ ...entry, payload: null })));
    const [forged = ''] = team.segmentsOf(ben).slice(-1);
    await sync(cleo);
    expect((await must(cleo.core, 'sync.refused', undefined)).map(({ reason }) => reason)).toEqual([
      'wrong-signature',
    ]);
    await syncAll(cleo);
    expect([team.store.has(name), team.store.has(forged)]).toEqual([true, false]);
    expect(hashOf(cleo)).toBe(hash);
    await team.contact(dora, 'von Dora');
    await syncAll(dora);
    hostile(ada, team.store).standIn(newest(dora), (all) => all);
    await syncAll(cleo);
    expect(hashOf(cleo)).toBe(hash);
    await syncAll(dora, cleo, ada);
    expect([hashOf(cleo), hashOf(ada)]).toEqual([hashOf(dora), hashOf(dora)]);
  });
});

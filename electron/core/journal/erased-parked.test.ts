// What a newer version wrote about a record is erased with it, whether it came before the erasure or after.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import { createWork } from '../work.ts';
import { type Entry, entryHash, noHash } from './entry.ts';
import { rebuild } from './rebuild.ts';
import { verify } from './verify.ts';

const id = '01900000-0000-7000-8000-000000000001';
const secret = 'Zwyrbelknopf';
const values = { at: '2026-11-23T08:00:00Z', channel: 'phone', service: id };

let vault: MemoryVault;
beforeEach(() => {
  vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  vault.funnel.commit([{ kind: 'set', type: 'contact', id, values }]);
});
afterEach(() => vault.close());

/** Entries of another device, the first with number 1. */
function chain(...payloads: readonly string[]): Entry[] {
  let prev: Uint8Array = noHash;
  return payloads.map((payload, at) => {
    const unsigned = { device: deviceNamed('b'), seq: at + 1, prev, role: 'lead', payload } as const;
    prev = entryHash(unsigned);
    return { ...unsigned, hash: prev };
  });
}
const newer = (about: object) => JSON.stringify({ v: 2, kind: 'set', type: 'contact', ...about });
const traces = () =>
  vault.db.read((db) => db.all('SELECT n FROM journal WHERE payload LIKE ?', `%${secret}%`)).length;
const parked = () => vault.db.read((db) => db.all('SELECT n FROM parked')).length;
const erase = () => vault.funnel.commit([{ kind: 'erase', type: 'contact', id }]);

test('parked before, parked after: both lose what they say, and nothing else does', async () => {
  const other = '01900000-0000-7000-8000-000000000002';
  const [first, second, third, late] = chain(
    newer({ id, values: { mood: secret } }),
    newer({ id: other, values: { mood: secret } }),
    `not JSON, ${secret}`,
    newer({ id, values: { mood: secret } }),
  );
  if (!first || !second || !third || !late) throw new Error('four entries');
  vault.funnel.applyReceived([first, second, third]);
  expect([traces(), parked()]).toEqual([3, 3]);
  erase();
  expect([traces(), parked()]).toEqual([2, 2]);
  vault.funnel.applyReceived([late]);
  expect([traces(), parked()]).toEqual([2, 2]);

  const work = createWork(() => undefined);
  const report = await verify({ db: vault.db, check: () => [] }, work);
  expect(report).toMatchObject({ ok: true, value: { differences: [] } });
  vault.db.write((db) => {
    rebuild(db);
    return null;
  });
  expect([traces(), parked()]).toEqual([2, 2]);
});

test('withheld before, withheld after, and counting only later: they lose what they say, too', () => {
  const [first, late] = chain(
    newer({ id, values: { mood: secret } }),
    newer({ id, values: { mood: secret } }),
  );
  if (!first || !late) throw new Error('two entries');
  vault.funnel.applyReceived([{ ...first, withheld: 'wrong-role' }]);
  expect([traces(), parked()]).toEqual([1, 0]);
  erase();
  expect([traces(), parked()]).toEqual([0, 0]);
  vault.funnel.applyReceived([{ ...late, withheld: 'wrong-role' }]);
  expect([traces(), parked()]).toEqual([0, 0]);
  const positions = vault.db.read((db) => db.all<{ n: number }>('SELECT n FROM journal'));
  vault.funnel.intake(({ judge }) => {
    judge(positions.map(({ n }) => ({ n, withheld: null })));
    return null;
  });
  expect([traces(), parked()]).toEqual([0, 0]);
});

// What is done with entries of others besides folding them in: those that aren't themselves, and those of a later version.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import { rowOf } from '../records/store.ts';
import { entryHash, type JournalRow, noHash, type ReceivedEntry, type Withheld } from './entry.ts';

const id = '01900000-0000-7000-8000-000000000001';

let vault: MemoryVault;
beforeEach(() => {
  vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
});
afterEach(() => vault.close());

function entryOf(payload: string, more: Partial<ReceivedEntry> = {}): ReceivedEntry {
  const unsigned = { device: deviceNamed('b'), seq: 1, prev: noHash, role: 'lead', payload } as const;
  return { ...unsigned, hash: entryHash(unsigned), ...more };
}
const op = (v: number, name: string): string =>
  JSON.stringify({ v, kind: 'set', type: 'service', id, values: { name }, stamp: [1, 0, deviceNamed('b')] });
const journal = () => vault.db.read((db) => db.all<JournalRow>('SELECT * FROM journal'));
const parked = () => vault.db.read((db) => db.all('SELECT n, reason FROM parked'));
const stored = () => vault.db.read((db) => rowOf(db, 'service', id)) !== undefined;
const judge = (withheld: Withheld | null): void => {
  vault.funnel.intake((intake) => {
    intake.judge(journal().map(({ n }) => ({ n, withheld })));
    return null;
  });
};

test('an entry whose hash is that of something else is not stored, and named', () => {
  const entry = entryOf(op(1, 'Ausweis'));
  const twisted = { ...entry, payload: op(1, 'Anders') };
  expect(vault.funnel.applyReceived([twisted])).toMatchObject({
    applied: 0,
    refused: [{ device: entry.device, seq: 1 }],
  });
  expect([journal(), stored()]).toEqual([[], false]);
  expect(vault.funnel.applyReceived([entry])).toMatchObject({ applied: 1, refused: [] });
  expect(stored()).toBe(true);
});

test('■11 what only a later version understands waits for as long as it counts', () => {
  vault.funnel.applyReceived([entryOf(op(2, 'Ausweis'))]);
  const waits = [{ n: 1, reason: 'newer-version' }];
  expect(parked()).toEqual(waits);
  judge('beyond-cutoff');
  expect([parked(), journal()[0]?.withheld]).toEqual([[], 'beyond-cutoff']);
  judge(null);
  expect([parked(), journal()[0]?.withheld]).toEqual([waits, null]);
});

test('[S12] an entry that came in withheld is there once it counts, and gone once it doesn’t', () => {
  vault.funnel.applyReceived([entryOf(op(1, 'Ausweis'), { withheld: 'beyond-cutoff' })]);
  expect(stored()).toBe(false);
  judge(null);
  expect(stored()).toBe(true);
  judge('beyond-cutoff');
  expect(stored()).toBe(false);
});

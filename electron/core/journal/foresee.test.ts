// What is foreseen of entries, what never is, and that the funnel takes it only where it fits what the vault holds.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../../shared/model/primitives.ts';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { replacementUpdate } from '../../../shared/richtext/replace.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import { entryHash, noHash, type ReceivedEntry, type TravellingEntry } from './entry.ts';
import { foresee } from './foresee.ts';

const id = '01900000-0000-7000-8000-000000000001';
const member = '01900000-0000-7000-8000-00000000000a';
const device = deviceNamed('b');
const at = '2026-11-23T08:00:00Z';
const contact = {
  kind: 'set',
  type: 'contact',
  values: { at, channel: 'phone', service: id, concern: 'Pass' },
};
const title = { kind: 'set', type: 'document', values: { title: 'Reisepass', createdAt: at } };
const paragraph = { type: 'paragraph', content: [{ type: 'text', text: 'Frist' }] } as const;
const update = toBase64(replacementUpdate(new Uint8Array(), { type: 'doc', content: [paragraph] }, 7));
const body = { kind: 'text', type: 'document', field: 'body', update };

let vault: MemoryVault;
beforeEach(() => {
  vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
});
afterEach(() => vault.close());

/** Entries of another device's chain, each a second after the one before. */
function chain(role: Role, ...ops: readonly object[]): TravellingEntry[] {
  let prev: Uint8Array = noHash;
  return ops.map((op, index) => {
    const payload = JSON.stringify({ v: 1, id, stamp: [1_790_000_000_000 + index * 1000, 0, device], ...op });
    const unsigned = { device, seq: index + 1, prev, role, payload };
    prev = entryHash(unsigned);
    return { ...unsigned, hash: prev };
  });
}

const stored = (): Record<string, unknown> | undefined =>
  vault.db.read((db) => db.get('SELECT sort, fields, words FROM records WHERE id = ?', id));

/** Entries with what was foreseen of them, but for a mark by which its use is known. */
const marked = (entries: readonly TravellingEntry[]): ReceivedEntry[] =>
  foresee(entries, member).map((foreseen, index) => ({
    ...(entries[index] as TravellingEntry),
    foreseen: foreseen && { ...foreseen, first: marks(foreseen.first) },
  }));
const known = new Map<object, object>();
function marks<T extends object>(first: T): T {
  const one = known.get(first) ?? { ...first, sort: 'foreseen' };
  known.set(first, one);
  return one as T;
}

test('a contact is foreseen as the funnel stores it', () => {
  const entries = chain('counter', contact);
  const [foreseen] = foresee(entries, member);
  vault.funnel.applyReceived(entries);
  expect(foreseen).toMatchObject({ type: 'contact', id, first: { entries: 1, hidden: 0, texts: [] } });
  expect(foreseen?.first).toMatchObject(stored() ?? {});
});

test('neighbours of one record are foreseen together, with their rich text', () => {
  const [one, two, three] = foresee(chain('lead', title, body, contact), member);
  expect(one?.first).toBe(two?.first);
  expect(one?.first).toMatchObject({ entries: 2, texts: [{ field: 'body', plain: 'Frist' }] });
  expect(one?.first.words).toContain('frist');
  expect(three?.first.entries).toBe(1);
});

test.each([
  ['what its role may not write', 'management', contact],
  ['what somebody else would have to say', 'counter', { kind: 'set', type: 'member', values: { name: 'x' } }],
  ['what erases', 'counter', { kind: 'erase', type: 'contact' }],
  ['what removes', 'counter', { kind: 'remove', type: 'contact', seen: {} }],
  ['an unknown type', 'lead', { ...contact, type: 'hologram' }],
  ['a later version', 'lead', { ...contact, v: 2 }],
] as const)('nothing is foreseen of %s', (_, role, op) => {
  expect(foresee(chain(role, op), member)).toEqual([undefined]);
});

test('what decides is foreseen as such', () => {
  const published = { ...title, values: { ...title.values, status: 'published' } };
  expect(foresee(chain('lead', published, body), member).map((one) => one?.decides)).toEqual([true, false]);
});

test('nothing is foreseen of an entry that was erased', () => {
  const [entry] = chain('counter', contact);
  if (!entry) throw new Error('an entry');
  expect(foresee([{ ...entry, payload: null }], member)).toEqual([undefined]);
});

test('the funnel stores a new record as it was foreseen', () => {
  const report = vault.funnel.applyReceived(marked(chain('lead', title, body)));
  expect(report).toMatchObject({ applied: 2, duplicates: 0, withheld: 0, refused: [] });
  expect(stored()).toMatchObject({ sort: 'foreseen' });
});

test('the funnel folds by itself what goes into a record that is here', () => {
  const entries = chain('lead', title, body);
  vault.funnel.applyReceived(entries.slice(0, 1));
  vault.funnel.applyReceived(marked(entries));
  expect(stored()?.sort).not.toBe('foreseen');
  expect(stored()?.words).toContain('frist');
});

test('the funnel folds by itself where not the whole run counts, or more than that', () => {
  const removed = { kind: 'remove', type: 'document', seen: { [device]: [1_790_000_001_000, 0] } };
  const entries = chain('lead', title, body, removed);
  const [first, second, third] = marked(entries);
  if (!first || !second || !third) throw new Error('three entries');
  vault.funnel.applyReceived([{ ...first, withheld: 'wrong-role' }, second]);
  expect(stored()?.sort).not.toBe('foreseen');
  vault.close();
  vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  vault.funnel.applyReceived([first, second, third]);
  expect(stored()).toMatchObject({ words: '' });
  expect(stored()?.sort).not.toBe('foreseen');
});

test('what is withheld changes nothing, whatever was foreseen', () => {
  const [entry] = marked(chain('counter', contact));
  if (!entry) throw new Error('an entry');
  expect(vault.funnel.applyReceived([{ ...entry, withheld: 'beyond-cutoff' }])).toMatchObject({
    withheld: 1,
  });
  expect(stored()).toBeUndefined();
});

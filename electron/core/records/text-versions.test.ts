// The versions of a text are those of the text that is shown: an entry that doesn't count makes none, and what was
// published is one.
import { afterAll, expect, test } from 'vitest';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { replacementUpdate } from '../../../shared/richtext/replace.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { createMemoryVault, deviceNamed } from '../../../test/support/memory-vault.ts';
import { type Entry, entryHash, noHash } from '../journal/entry.ts';
import { textState } from './store.ts';
import { textAt, textVersions } from './text-versions.ts';

const vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
afterAll(() => vault.close());

const id = '01900000-0000-7000-8000-000000000001';
const record = `document/${id}`;
const saying = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const updateTo = (text: string, client: number): string => {
  const state = vault.db.read((db) => textState(db, 'document', id, 'body')) ?? new Uint8Array();
  return toBase64(replacementUpdate(state, saying(text), client));
};

test('another device’s entry that is kept and does not count is in no version', () => {
  const values = { title: 'Aushang', createdAt: '2026-11-23T08:00:00Z' };
  const text = { kind: 'text', type: 'document', id, field: 'body' } as const;
  vault.funnel.commit([
    { kind: 'set', type: 'document', id, values },
    { ...text, update: updateTo('was gilt', 1) },
  ]);
  const device = deviceNamed('b');
  const op = { v: 1, ...text, stamp: [1_790_009_000_000, 0, device], update: updateTo('was nicht gilt', 2) };
  const unsigned: Omit<Entry, 'hash'> = {
    device,
    seq: 1,
    prev: noHash,
    role: 'counter',
    payload: JSON.stringify(op),
  };
  const entry = { ...unsigned, hash: entryHash(unsigned), withheld: 'wrong-role' } as const;
  expect(vault.funnel.applyReceived([entry])).toMatchObject({ applied: 0, withheld: 1 });
  const versions = vault.db.read((db) => textVersions(db, record, 'body'));
  expect(versions.map(({ words }) => words)).toEqual([2]);
  const latest = vault.db.read((db) => textAt(db, record, 'body', Number.MAX_SAFE_INTEGER));
  expect(latest).toEqual(saying('was gilt'));
});

test('what was published is a version of its own, however soon somebody wrote on', () => {
  const target = '01900000-0000-7000-8000-000000000002';
  const text = { kind: 'text', type: 'document', id: target, field: 'body' } as const;
  const write = (words: string, client: number) => {
    const state = vault.db.read((db) => textState(db, 'document', target, 'body')) ?? new Uint8Array();
    const update = toBase64(replacementUpdate(state, saying(words), client));
    vault.funnel.commit([{ ...text, update }]);
  };
  const values = { title: 'Gebühren', createdAt: '2026-11-23T08:00:00Z' };
  vault.funnel.commit([{ kind: 'set', type: 'document', id: target, values }]);
  write('erst', 1);
  write('erst so', 2);
  const edition = {
    ...{ target, targetType: 'document', number: 1, title: 'Gebühren', content: {}, hash: 'ab'.repeat(32) },
    ...{ effectiveFrom: '2026-11-23', change: 'material', note: '', publishedAt: '2026-11-23T08:00:00Z' },
  };
  vault.funnel.commit([
    { kind: 'set', type: 'edition', id: '01900000-0000-7000-8000-000000000003', values: edition },
  ]);
  write('und nun ganz anders', 3);
  const versions = vault.db.read((db) => textVersions(db, `document/${target}`, 'body'));
  expect(versions.map(({ words }) => words)).toEqual([4, 2]);
});

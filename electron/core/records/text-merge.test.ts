// Two devices that wrote one text apart: each side is shown as it was, and what became of both.
import { afterEach, beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { applyUpdates, fragmentOf } from '../../../shared/richtext/fragment.ts';
import { richTextToPlain } from '../../../shared/richtext/plain.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import { textState } from './store.ts';
import { lastTextMerge } from './text-merge.ts';

const id = '01900000-0000-7000-8000-000000000001';
let now = 1_790_000_000_000;
let here: MemoryVault;
let there: MemoryVault;
beforeEach(() => {
  const clock = { now: () => now };
  here = createMemoryVault(deviceNamed('a'), clock);
  there = createMemoryVault(deviceNamed('b'), clock);
  const values = { title: 'Aushang', createdAt: '2026-11-23T08:00:00Z' };
  here.funnel.commit([{ kind: 'set', type: 'document', id, values }]);
});
afterEach(() => {
  here.close();
  there.close();
});

/** Puts a paragraph into the text as this device has it. */
function write(vault: MemoryVault, at: number, text: string): void {
  now += 60_000;
  const doc = new Y.Doc();
  const state = vault.db.read((db) => textState(db, 'document', id, 'body'));
  if (state) applyUpdates(doc, [state], 'state');
  const before = Y.encodeStateVector(doc);
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  fragmentOf(doc).insert(at, [paragraph]);
  const update = toBase64(Y.encodeStateAsUpdate(doc, before));
  vault.funnel.commit([{ kind: 'text', type: 'document', id, field: 'body', update }]);
}
function meet(): void {
  there.funnel.applyReceived(here.funnel.ownEntries(1));
  here.funnel.applyReceived(there.funnel.ownEntries(1));
}
const mergeOn = (vault: MemoryVault) =>
  vault.db.read((db) => lastTextMerge(db, `document/${id}`, 'body', vault.device));
const words = (text: RichText | undefined) => (text ? richTextToPlain(text).split('\n') : undefined);

test('what was written in turns is no merge', () => {
  write(here, 0, 'eins');
  meet();
  write(there, 1, 'zwei');
  meet();
  write(here, 2, 'drei');
  meet();
  expect(mergeOn(here)).toBeNull();
  expect(mergeOn(there)).toBeNull();
});

test('both devices see their own side, the other side and both together, also after more was written', () => {
  write(here, 0, 'eins');
  write(here, 1, 'drei');
  meet();
  write(here, 1, 'zwei von hier');
  write(there, 2, 'vier von dort');
  meet();
  write(here, 0, 'danach');
  meet();
  const [mine, theirs] = [mergeOn(here), mergeOn(there)];
  expect(words(mine?.here)).toEqual(['eins', 'zwei von hier', 'drei']);
  expect(words(mine?.elsewhere)).toEqual(['eins', 'drei', 'vier von dort']);
  expect(words(mine?.merged)).toEqual(['eins', 'zwei von hier', 'drei', 'vier von dort']);
  expect(theirs?.here).toEqual(mine?.elsewhere);
  expect(theirs?.elsewhere).toEqual(mine?.here);
  expect(theirs?.merged).toEqual(mine?.merged);
});

test('of several merges the latest is told, under a position of its own', () => {
  write(here, 0, 'eins');
  meet();
  write(here, 1, 'a');
  write(there, 1, 'b');
  meet();
  const first = mergeOn(here);
  write(there, 0, 'neu dort');
  write(here, 3, 'neu hier');
  meet();
  const second = mergeOn(here);
  expect(second?.position).toBeGreaterThan(first?.position ?? Number.POSITIVE_INFINITY);
  expect(words(second?.here)).toContain('neu hier');
  expect(words(second?.here)).not.toContain('neu dort');
  expect(words(second?.here)).toContain('b');
});

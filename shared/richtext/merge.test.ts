import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { richTextToUpdate, updateToRichText } from './codec.ts';
import { fragmentOf, maxUpdateBytes } from './fragment.ts';
import { mergeTextUpdates, safeToApply } from './merge.ts';

const hello = richTextToUpdate(
  { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Guten Tag' }] }] },
  5,
);

describe('a broken update is refused with a value', () => {
  test.each([
    ['nothing at all', new Uint8Array()],
    ['random bytes', new Uint8Array([7, 200, 3, 3, 255, 255, 255, 255, 9])],
    ['a cut one', hello.slice(0, -8)],
    [
      'one with trailing rubbish in place of its deletions',
      new Uint8Array([...hello.slice(0, -1), 255, 255, 255]),
    ],
    ['the newer encoding (V2)', Y.convertUpdateFormatV1ToV2(hello)],
    ['one beyond the size limit', new Uint8Array(maxUpdateBytes + 1)],
  ])('%s', (_, update) => {
    expect(safeToApply(update)).toBe(false);
  });

  test('one that writes elsewhere than in the text', () => {
    const doc = new Y.Doc();
    doc.getMap('settings').set('a', 1);
    expect(safeToApply(Y.encodeStateAsUpdate(doc))).toBe(false);
  });

  test('one with a document inside the document', () => {
    const doc = new Y.Doc();
    const element = new Y.XmlElement('paragraph');
    fragmentOf(doc).insert(0, [element]);
    element.setAttribute('nested', new Y.Doc() as unknown as string);
    expect(safeToApply(Y.encodeStateAsUpdate(doc))).toBe(false);
  });
});

test('an update whose predecessor is missing is safe, kept, and appears when the predecessor arrives', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  fragmentOf(doc).insert(0, [new Y.XmlElement('paragraph')]);
  fragmentOf(doc).insert(1, [new Y.XmlElement('heading')]);
  const [first, second] = updates as [Uint8Array, Uint8Array];
  expect(safeToApply(second)).toBe(true);
  const early = mergeTextUpdates([second]);
  expect(updateToRichText(early).content).toEqual([]);
  expect(updateToRichText(mergeTextUpdates([early, first])).content?.map((node) => node.type)).toEqual([
    'paragraph',
    'heading',
  ]);
});

test('ten thousand single keystrokes merge to a few kilobytes', () => {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText();
  paragraph.insert(0, [text]);
  fragmentOf(doc).insert(0, [paragraph]);
  updates.push(Y.encodeStateAsUpdate(doc));
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let index = 0; index < 10_000; index++) text.insert(index, 'a');
  expect(mergeTextUpdates(updates).length).toBeLessThan(11_000);
});

import { getSchema } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { TableKit } from '@tiptap/extension-table';
import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { prosemirrorJSONToYDoc, yXmlFragmentToProseMirrorRootNode } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docToRichText, replaceContent, richTextToUpdate, updateToRichText } from './codec.ts';
import { docOf, fragmentName, fragmentOf } from './fragment.ts';
import type { RichNode, RichText } from './rich-text.ts';

const schema = getSchema([StarterKit, TableKit, TaskList, TaskItem.configure({ nested: true }), Image]);

const marks = fc.subarray([
  { type: 'bold' },
  { type: 'italic' },
  { type: 'strike' },
  { type: 'underline' },
  { type: 'link', attrs: { href: 'https://example.org/?a=1&b=ä' } },
]);
const text = fc.record({
  type: fc.constant('text'),
  text: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
  marks,
});
const inline: fc.Arbitrary<RichNode[]> = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: text },
    { weight: 1, arbitrary: fc.constant<RichNode>({ type: 'hardBreak' }) },
  ),
  { maxLength: 5 },
);
const paragraph = inline.map((content): RichNode => ({ type: 'paragraph', content }));
const list = (type: string, item: string, attrs?: RichNode['attrs']) =>
  fc.array(paragraph, { minLength: 1, maxLength: 3 }).map(
    (items): RichNode => ({
      type,
      content: items.map((one) => ({ type: item, ...(attrs ? { attrs } : {}), content: [one] })),
    }),
  );
const table = fc.tuple(paragraph, paragraph, fc.integer({ min: 1, max: 2 })).map(
  ([head, cell, colspan]): RichNode => ({
    type: 'table',
    content: [
      { type: 'tableRow', content: [{ type: 'tableHeader', attrs: { colspan }, content: [head] }] },
      { type: 'tableRow', content: [{ type: 'tableCell', attrs: { colspan }, content: [cell] }] },
    ],
  }),
);
const block = fc.oneof(
  paragraph,
  fc
    .tuple(inline, fc.integer({ min: 1, max: 4 }))
    .map(([content, level]): RichNode => ({ type: 'heading', attrs: { level }, content })),
  list('bulletList', 'listItem'),
  list('orderedList', 'listItem'),
  list('taskList', 'taskItem', { checked: true }),
  table,
  fc.constant<RichNode>({
    type: 'image',
    attrs: { src: 'attachment/0190f000-0000-7000-8000-000000000000', alt: 'Ein Foto' },
  }),
);
const richText = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((content): RichText => ({ type: 'doc', content }));

/** As the editor would hold it: all defaults filled in, equal neighbours joined. */
const asNode = (json: unknown) => ProseMirrorNode.fromJSON(schema, json);

describe('the codec against y-tiptap', () => {
  test('y-tiptap reads what the codec wrote', () => {
    fc.assert(
      fc.property(richText, (json) => {
        const doc = docOf([richTextToUpdate(json, 7)]);
        expect(yXmlFragmentToProseMirrorRootNode(fragmentOf(doc), schema).toJSON()).toEqual(
          asNode(asNode(json).toJSON()).toJSON(),
        );
      }),
    );
  });

  test('the codec reads what y-tiptap wrote', () => {
    fc.assert(
      fc.property(richText, (json) => {
        const theirs = prosemirrorJSONToYDoc(schema, asNode(json).toJSON(), fragmentName);
        const read = updateToRichText(Y.encodeStateAsUpdate(theirs));
        expect(asNode(read).toJSON()).toEqual(asNode(json).toJSON());
      }),
    );
  });

  test('what the codec wrote it reads again, and writes the same bytes', () => {
    fc.assert(
      fc.property(richText, fc.integer({ min: 0, max: 2 ** 32 - 1 }), (json, client) => {
        const once = updateToRichText(richTextToUpdate(json, client));
        expect(updateToRichText(richTextToUpdate(once, client))).toEqual(once);
        expect(asNode(once).textContent).toBe(asNode(json).textContent);
      }),
    );
  });
});

test('an empty text has no nodes, and no bytes are an empty text', () => {
  expect(updateToRichText(richTextToUpdate({ type: 'doc' }, 1))).toEqual({ type: 'doc', content: [] });
  expect(updateToRichText(new Uint8Array())).toEqual({ type: 'doc', content: [] });
});

test('a forged text of ten thousand levels is read without exhausting the stack', () => {
  const doc = docOf([]);
  doc.transact(() => {
    let parent: Y.XmlFragment = fragmentOf(doc);
    for (let depth = 0; depth < 10_000; depth++) {
      const child = new Y.XmlElement('blockquote');
      parent.insert(0, [child]);
      parent = child;
    }
  });
  expect(updateToRichText(Y.encodeStateAsUpdate(doc)).content).toHaveLength(1);
});

test('replacing the content leaves what was asked for, and blocks that stay keep concurrent edits', () => {
  fc.assert(
    fc.property(richText, richText, (before, after) => {
      const wanted = updateToRichText(richTextToUpdate(after, 3));
      const doc = docOf([richTextToUpdate(before, 7)]);
      replaceContent(doc, wanted);
      expect(docToRichText(doc)).toEqual(wanted);
    }),
  );
  const lines = (...texts: string[]): RichText => ({
    type: 'doc',
    content: texts.map((line) => ({ type: 'paragraph', content: [{ type: 'text', text: line }] })),
  });
  const [mine, theirs] = [
    docOf([richTextToUpdate(lines('eins', 'zwei'), 7)]),
    docOf([richTextToUpdate(lines('eins', 'zwei'), 7)]),
  ];
  replaceContent(mine, lines('eins', 'drei'));
  const first = fragmentOf(theirs).get(0);
  if (first instanceof Y.XmlElement && first.get(0) instanceof Y.XmlText)
    (first.get(0) as Y.XmlText).insert(4, '!');
  const merged = docOf([Y.encodeStateAsUpdate(mine), Y.encodeStateAsUpdate(theirs)]);
  expect(docToRichText(merged)).toEqual(lines('eins!', 'drei'));
});

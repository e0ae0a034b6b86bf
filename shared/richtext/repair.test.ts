import { getSchema } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { TaskItem, TaskList } from '@tiptap/extension-list';
import { TableKit } from '@tiptap/extension-table';
import { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { StarterKit } from '@tiptap/starter-kit';
import { initProseMirrorDoc } from '@tiptap/y-tiptap';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { docToRichText, richTextToUpdate } from './codec.ts';
import { fits, fittedText } from './fit.ts';
import { docOf, fragmentOf } from './fragment.ts';
import { repair, takeIn } from './repair.ts';
import type { RichNode, RichText } from './rich-text.ts';

const schema = getSchema([StarterKit, TableKit, TaskList, TaskItem.configure({ nested: true }), Image]);

const words = (node: RichNode): string => (node.text ?? '') + (node.content ?? []).map(words).join('');
const letters = (text: RichText) => words(text).replaceAll('\n', '').split('').sort().join('');

/** Any nodes inside any nodes, as a forged import or an unlucky merge could have them. */
const wild = fc.letrec<{ node: RichNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'c').map((text): RichNode => ({ type: 'text', text })),
    fc.constant<RichNode>({ type: 'hardBreak' }),
    fc.record({
      type: fc.constantFrom(
        ...[
          'paragraph',
          'heading',
          'bulletList',
          'orderedList',
          'taskList',
          'listItem',
          'taskItem',
          'blockquote',
        ],
        ...['table', 'tableRow', 'tableCell', 'tableHeader', 'codeBlock', 'image', 'horizontalRule'],
      ),
      content: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
})).node;
const wildText = fc.array(wild, { maxLength: 4 }).map((content): RichText => ({ type: 'doc', content }));

describe('a text that is made to fit', () => {
  test('is valid for the editor, keeps every letter, and fits from then on', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const after = fittedText(text);
        const { content = [] } = after;
        if (content.length > 0) ProseMirrorNode.fromJSON(schema, after).check();
        expect(letters(after)).toBe(letters(text));
        expect(fits(after)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is left as it is where it fits already', () => {
    const text: RichText = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Ablauf' }] },
        { type: 'bulletList', content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
      ],
    };
    expect(fittedText(text)).toEqual(text);
  });
});

describe('a merged document', () => {
  test('is repaired so that the editor deletes nothing', () => {
    fc.assert(
      fc.property(wildText, (text) => {
        const doc = docOf([richTextToUpdate(text, 5)]);
        const before = letters(docToRichText(doc));
        repair(doc);
        initProseMirrorDoc(fragmentOf(doc), schema);
        expect(letters(docToRichText(doc))).toBe(before);
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the nested list of an item whose words another person deleted, and two repairs double nothing', () => {
    const nested: RichText = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: [
            { type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Oben' }] }] },
          ],
        },
      ],
    };
    const start = richTextToUpdate(nested, 5);
    const [one, two] = [docOf([start]), docOf([start])];
    const itemOf = (doc: Y.Doc) => (fragmentOf(doc).get(0) as Y.XmlElement).get(0) as Y.XmlElement;
    const list = new Y.XmlElement('bulletList');
    const below = new Y.XmlElement('listItem');
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText('Darunter')]);
    below.insert(0, [line]);
    list.insert(0, [below]);
    itemOf(one).insert(1, [list]);
    itemOf(two).delete(0, 1);
    const [mine, theirs] = [Y.encodeStateAsUpdate(one), Y.encodeStateAsUpdate(two)];
    expect(takeIn(one, theirs, 'elsewhere')).not.toBeNull();
    expect(takeIn(two, mine, 'elsewhere')).not.toBeNull();
    takeIn(one, Y.encodeStateAsUpdate(two), 'elsewhere');
    initProseMirrorDoc(fragmentOf(one), schema);
    expect(words(docToRichText(one))).toBe('Darunter');
    expect(fits(docToRichText(one))).toBe(true);
  });
});

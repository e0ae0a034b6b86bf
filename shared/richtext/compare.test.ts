import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ComparedBlock, compareTexts, type Part } from './compare.ts';
import type { RichNode, RichText } from './rich-text.ts';

const paragraph = (text: string): RichNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const text = (...lines: string[]): RichText => ({ type: 'doc', content: lines.map(paragraph) });

/** Short form: `[-weg-]`, `{+neu+}`; one line a block. */
const shown = (blocks: readonly ComparedBlock[]) =>
  blocks.map(({ parts }) =>
    parts
      .map((part) => ({ same: part.text, added: `{+${part.text}+}`, removed: `[-${part.text}-]` })[part.kind])
      .join(''),
  );

describe('comparing two versions', () => {
  test('a changed word is shown in its sentence', () => {
    expect(
      shown(compareTexts(text('Die Gebühr beträgt 37 Euro.'), text('Die Gebühr beträgt 70 Euro.'))),
    ).toEqual(['Die Gebühr beträgt [-37-]{+70+} Euro.']);
  });

  test('a new paragraph between old ones', () => {
    expect(shown(compareTexts(text('Eins.', 'Drei.'), text('Eins.', 'Zwei.', 'Drei.')))).toEqual([
      'Eins.',
      '{+Zwei.+}',
      'Drei.',
    ]);
  });

  test('a paragraph that has nothing in common with the old one is no version of it', () => {
    expect(shown(compareTexts(text('Bitte warten.'), text('Termin online buchen!')))).toEqual([
      '[-Bitte warten.-]',
      '{+Termin online buchen!+}',
    ]);
  });

  test('list items, cells and pictures are compared one by one', () => {
    const list = (...items: string[]): RichText => ({
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
        },
      ],
    });
    expect(
      compareTexts(list('Foto', 'Pass'), list('Foto', 'Pass', 'Gebühr')).map(({ kind, role }) => [
        kind,
        role,
      ]),
    ).toEqual([
      ['same', 'item'],
      ['same', 'item'],
      ['added', 'item'],
    ]);
  });

  test('nothing is invented and nothing left out', () => {
    const line = fc
      .array(fc.constantFrom('a', 'b', 'Pass', 'Foto', 'und'), { minLength: 1, maxLength: 6 })
      .map((words) => words.join(' '));
    const lines = fc.array(line, { maxLength: 8 });
    const side = (blocks: readonly ComparedBlock[], without: Part['kind']) =>
      blocks
        .map(({ parts }) =>
          parts
            .filter((part) => part.kind !== without)
            .map((part) => part.text)
            .join(''),
        )
        .filter((words) => words !== '');
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const blocks = compareTexts(text(...before), text(...after));
        expect(side(blocks, 'added')).toEqual(before);
        expect(side(blocks, 'removed')).toEqual(after);
      }),
    );
  });
});

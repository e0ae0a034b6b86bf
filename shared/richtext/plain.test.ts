import { expect, test } from 'vitest';
import { countWords, richTextToPlain, wordsIn } from './plain.ts';
import type { RichText } from './rich-text.ts';

const words = (text: string) => ({ type: 'text', text });
const paragraph = (text: string) => ({ type: 'paragraph', content: [words(text)] });

const sample: RichText = {
  type: 'doc',
  content: [
    { type: 'heading', content: [words('Reise'), { type: 'text', text: 'pass', marks: [{ type: 'bold' }] }] },
    { type: 'paragraph', content: [words('Zwei Wochen.'), { type: 'hardBreak' }, words('Mit Termin.')] },
    { type: 'paragraph' },
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph('Foto')] },
        { type: 'listItem', content: [paragraph('Gebühr')] },
      ],
    },
    {
      type: 'table',
      content: [
        {
          type: 'tableRow',
          content: [
            { type: 'tableCell', content: [paragraph('A')] },
            { type: 'tableCell', content: [paragraph('B')] },
          ],
        },
      ],
    },
    { type: 'image', attrs: { src: 'attachment/x', alt: 'Muster eines Fotos' } },
  ],
};

test('each block stands on a line of its own; formatting does not split words; alternative texts count', () => {
  expect(richTextToPlain(sample)).toBe(
    'Reisepass\nZwei Wochen.\nMit Termin.\nFoto\nGebühr\nA\nB\nMuster eines Fotos',
  );
  expect(wordsIn(sample)).toBe(12);
});

test.each([
  ['', 0],
  ['  –  …  ', 0],
  ['Die E-Mail-Adresse, z.B. für Rückfragen', 5],
  ['§ 8 PAuswG', 2],
  ['geht’s', 1],
])('words in %j: %i', (text, count) => {
  expect(countWords(text)).toBe(count);
});

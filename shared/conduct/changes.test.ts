import { describe, expect, it } from 'vitest';
import type { RichText } from '../richtext/rich-text.ts';
import { changesBetween, compareWords } from './changes.ts';
import { guidelineContent, isBlank, plainSentences } from './content.ts';

const paragraphs = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const content = guidelineContent.parse({
  title: 'Erst der Mensch',
  principle: 'Wir sehen auf.',
  situation: paragraphs('Jemand kommt.', 'Sie tippen noch.'),
});

describe('what changed', () => {
  it('is nothing between equal contents, nor where only the form differs', () => {
    expect(changesBetween(content, content)).toEqual([]);
    const bold: RichText = {
      type: 'doc',
      content: [
        {
          type: 'bulletList',
          content: ['Jemand kommt.', 'Sie tippen noch.'].map((text) => ({
            type: 'listItem',
            content: [{ type: 'paragraph', content: [{ type: 'text', text, marks: [{ type: 'bold' }] }] }],
          })),
        },
      ],
    };
    expect(changesBetween(content, { ...content, situation: bold })).toEqual([]);
  });

  it('names the part and the words', () => {
    const after = { ...content, principle: 'Wir sehen freundlich auf.' };
    expect(changesBetween(content, after)).toEqual([
      {
        part: 'principle',
        stretches: [
          { kind: 'same', text: 'Wir sehen ' },
          { kind: 'added', text: 'freundlich ' },
          { kind: 'same', text: 'auf.' },
        ],
      },
    ]);
  });

  it('puts together what each side read', () => {
    const [before, after] = [
      'Bitte ziehen Sie eine Nummer.\nDanke.',
      'Bitte nehmen Sie Platz.\nDanke schön.',
    ];
    const stretches = compareWords(before, after);
    const side = (gone: 'added' | 'removed') =>
      stretches
        .filter(({ kind }) => kind !== gone)
        .map(({ text }) => text)
        .join('');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
  });

  it('shows a text as a whole where almost everything differs', () => {
    const many = (word: string) => Array.from({ length: 3_000 }, (_, index) => `${word}${index}`).join(' ');
    expect(compareWords(many('a'), many('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});

describe('content of an edition', () => {
  it('is empty where something is missing or malformed, and never refused', () => {
    const read = guidelineContent.parse({ title: 'T', situation: { type: 'script' }, why: 7 });
    expect(read).toMatchObject({ title: 'T', principle: '', plainLanguage: '' });
    expect(isBlank(read.situation) && isBlank(read.why)).toBe(true);
  });

  it('knows blank paragraphs from words and pictures', () => {
    expect(isBlank(paragraphs(' '))).toBe(true);
    expect(isBlank(paragraphs('Ja'))).toBe(false);
    expect(isBlank({ type: 'doc', content: [{ type: 'image', attrs: { src: 'attachment/x' } }] })).toBe(
      false,
    );
  });

  it('has one sentence a line in Leichte Sprache', () =>
    expect(plainSentences(' Wir grüßen.\n\nWir hören zu. ')).toEqual(['Wir grüßen.', 'Wir hören zu.']));
});

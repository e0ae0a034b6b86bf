import { describe, expect, it } from 'vitest';
import { richTextToPlain } from '../richtext/plain.ts';
import type { RichText } from '../richtext/rich-text.ts';
import { changesBetween } from './changes.ts';
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

  it('names the parts in reading order, plain ones as paragraphs', () => {
    const after = { ...content, plainLanguage: 'Wir grüßen.\nWir hören zu.', principle: 'Wir grüßen.' };
    const changes = changesBetween(content, after);
    expect(changes.map(({ part }) => part)).toEqual(['principle', 'plainLanguage']);
    expect(changes.map(({ before }) => richTextToPlain(before))).toEqual(['Wir sehen auf.', '']);
    expect(changes.map((change) => richTextToPlain(change.after))).toEqual([
      after.principle,
      after.plainLanguage,
    ]);
  });

  it('hands rich texts over as they are', () => {
    const after = { ...content, situation: paragraphs('Niemand kommt.') };
    expect(changesBetween(content, after)).toEqual([
      { part: 'situation', before: content.situation, after: after.situation },
    ]);
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

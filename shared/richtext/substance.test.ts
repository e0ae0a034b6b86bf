// Sections that nobody has written don't stand in what is read; everything written does.
import { describe, expect, test } from 'vitest';
import type { RichNode, RichText } from './rich-text.ts';
import { isEmptyText, withoutEmptySections } from './substance.ts';

const words = (text: string): RichNode[] => [{ type: 'text', text }];
const heading = (text: string, level = 2): RichNode => ({
  type: 'heading',
  attrs: { level },
  content: words(text),
});
const paragraph = (text = ''): RichNode => ({
  type: 'paragraph',
  ...(text === '' ? {} : { content: words(text) }),
});
const list = (text = ''): RichNode => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph(text)] }],
});
const doc = (...content: RichNode[]): RichText => ({ type: 'doc', content });

describe('withoutEmptySections', () => {
  test('leaves out headings over nothing, with the empty lines and lists below them', () => {
    const read = withoutEmptySections(
      doc(
        heading('Wann?'),
        paragraph(),
        heading('Was?'),
        paragraph('Ausweis'),
        heading('Wie?'),
        list(),
        heading('Ende'),
      ),
    );
    expect(read).toEqual(doc(heading('Was?'), paragraph('Ausweis')));
  });

  test('keeps a heading whose words stand under a smaller heading, and leaves out its empty neighbours', () => {
    const read = withoutEmptySections(
      doc(
        heading('Oben'),
        paragraph(),
        heading('Leer', 3),
        paragraph(),
        heading('Voll', 3),
        list('ja'),
        heading('Aus'),
      ),
    );
    expect(read).toEqual(doc(heading('Oben'), paragraph(), heading('Voll', 3), list('ja')));
  });

  test('keeps what stands before the first heading, pictures, and empty lines between written ones', () => {
    const text = doc(paragraph('Vorab'), paragraph(), heading('Muster'), {
      type: 'image',
      attrs: { src: 'attachment/1', alt: '' },
    });
    expect(withoutEmptySections(text)).toEqual(text);
  });

  test('a template that nobody has filled in is empty', () => {
    expect(
      isEmptyText(withoutEmptySections(doc(heading('Wann?'), paragraph(), heading('Wie?'), list()))),
    ).toBe(true);
    expect(isEmptyText(withoutEmptySections({ type: 'doc' }))).toBe(true);
  });
});

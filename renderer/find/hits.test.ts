import { describe, expect, it } from 'vitest';
import { countHits, foldedQuery, stretchesOf } from './hits.ts';

const words = (text: string, query: string) =>
  stretchesOf(text, foldedQuery(query)).map(({ start, end }) => text.slice(start, end));

describe('finding in guidelines', () => {
  it('finds parts of words, whatever the case, accent or ß', () => {
    expect(words('Der Personalausweis und der Ausweis', 'ausweis')).toEqual(['ausweis', 'Ausweis']);
    expect(words('Die Straße, die STRASSE', 'strasse')).toEqual(['Straße', 'STRASSE']);
    expect(words('Grüße zum Gruß', 'gruß')).toEqual(['Grüß', 'Gruß']);
  });

  it('knows letters that are written with a mark of their own', () => {
    expect(words('scho\u0308n, schön', 'schon')).toEqual(['scho\u0308n', 'schön']);
  });

  it('finds several words over any blank', () =>
    expect(words('so  oft. zu\u00a0oft', 'zu oft')).toEqual(['zu\u00a0oft']));

  it('does not overlap', () => expect(words('aaaa', 'aa')).toEqual(['aa', 'aa']));

  it('looks for nothing where a letter or less was typed', () => {
    expect(foldedQuery(' a ')).toBe('');
    expect(stretchesOf('abc', '')).toEqual([]);
    expect(countHits('abc', '')).toBe(0);
  });

  it('counts within blocks only', () => expect(countHits('Guten\nTag, guten Tag', 'guten tag')).toBe(1));
});

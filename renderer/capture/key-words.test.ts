import { describe, expect, it } from 'vitest';
import { keyWordsOf } from './key-words.ts';

describe('key words of a concern', () => {
  it('are the telling words, longest first', () => {
    expect(keyWordsOf('Möchte den Reisepass wegen Urlaub schneller haben, Expresspass?')).toEqual(
      ['expresspass', 'schneller', 'reisepass', 'urlaub'].sort(
        (a, b) => b.length - a.length || (a < b ? -1 : 1),
      ),
    );
  });

  it('are none where nothing telling was typed yet', () => {
    expect(keyWordsOf('Er hat da mal')).toEqual([]);
    expect(keyWordsOf('')).toEqual([]);
    expect(keyWordsOf('12345678')).toEqual([]);
  });
});

import { describe, expect, test } from 'vitest';
import { contract, fold, queryWords, wordForms } from './fold.ts';

describe('folding', () => {
  test.each([
    ['Müller', 'muller'],
    ['Mueller', 'muller'],
    ['MULLER', 'muller'],
    ['Mu\u0308ller', 'muller'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['GROẞ', 'gross'],
    ['Café', 'cafe'],
    ['Łódź', 'lodz'],
    ['Ange\u00adlegenheit', 'angelegenheit'],
    ['Öffnungszeiten', 'offnungszeiten'],
    ['Oeffnungszeiten', 'offnungszeiten'],
    ['„Größe“ – 𝐀Ä', '„grosse“ – aa'],
  ])('%s is found as %s', (written, folded) => {
    expect(contract(fold(written))).toBe(folded);
  });

  test('a folded word keeps its letters in order, so an infix stays an infix', () => {
    expect(fold('aktuell')).toContain(fold('ell'));
  });
});

describe('forms of words', () => {
  test('a word with a written-out umlaut has both spellings', () => {
    expect([...wordForms('Frau Mueller')]).toEqual(['frau', 'mueller', 'muller']);
  });

  test('a hyphenated compound is found by its parts and as one word', () => {
    expect([...wordForms('E-Mail')]).toEqual(['e', 'mail', 'email']);
  });

  test('punctuation separates words, and each counts once', () => {
    expect([...wordForms('Pass, Pass; (Ausweis).')]).toEqual(['pass', 'ausweis']);
  });

  test('a query keeps the order of its words', () => {
    expect(queryWords('  Reisepass  für Kinder, reisepass ')).toEqual(['reisepass', 'fur', 'kinder']);
  });
});

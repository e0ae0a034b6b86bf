// Whatever is written is found again: by each of its words, by any part of them, and with a slip of the finger.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { search } from '../../electron/core/search/search.ts';
import { leadView } from '../support/lead-view.ts';
import { createMemoryRecords, type MemoryRecords, testId } from '../support/memory-records.ts';
import { ordinarySentence } from '../support/office-sentences.ts';
import { type Seeded, seeded } from '../support/seeded.ts';

const seed = Number(process.env.SEED ?? 4711);
const rare =
  'Äußerung Übergrößenträger Querulanten-Wahn Fußgängerüberweg aktuelle Bauernhäuser Neuerung Maßstäbe Zoë'.split(
    ' ',
  );

let records: MemoryRecords;
const texts = new Map<string, string>();

beforeAll(() => {
  const chance = seeded(seed);
  records = createMemoryRecords();
  for (let at = 0; at < 300; at += 1) {
    const id = testId(at + 1);
    const text = `${ordinarySentence(chance)} ${chance.from(rare)} ${ordinarySentence(chance)}`;
    texts.set(id, text);
    const fields = {
      at: '2026-01-01T00:00:00.000Z',
      channel: 'phone',
      service: testId(9_999),
      concern: text,
    };
    records.add({ type: 'contact', id, fields });
  }
});
afterAll(() => records.close());

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const outcome = (text: string) =>
  records.db.read((db) => search(db, { text, types: [], limit: 200 }, leadView(db)));
const some = <T>(chance: Seeded, from: readonly T[], count: number): T[] =>
  Array.from({ length: count }, () => chance.from(from));

/** Record and word, drawn at random. */
function drawn(
  count: number,
  fits: (word: string) => boolean,
): { chance: Seeded; pairs: { id: string; word: string }[] } {
  const chance = seeded(seed + 1);
  const all = [...texts].flatMap(([id, text]) =>
    wordsOf(text)
      .filter(fits)
      .map((word) => ({ id, word })),
  );
  return { chance, pairs: some(chance, all, count) };
}

/** True where the record is among the hits, or can't be shown for their number. */
const finds = (typed: string, id: string): boolean => {
  const { hits, more } = outcome(typed);
  return more || hits.some((hit) => hit.id === id);
};

test(`every word finds its record (SEED=${seed})`, () => {
  for (const { id, word } of drawn(400, () => true).pairs)
    expect(finds(word, id), `${word} → ${texts.get(id)}`).toBe(true);
});

test(`every part of a word from three letters on finds its record (SEED=${seed})`, () => {
  const { chance, pairs } = drawn(400, (word) => word.length > 3);
  for (const { id, word } of pairs) {
    const length = 3 + chance.below(word.length - 2);
    const start = chance.below(word.length - length + 1);
    const part = word.slice(start, start + length);
    expect(finds(part, id), `${part} in ${word} → ${texts.get(id)}`).toBe(true);
  }
});

test(`other spellings of umlauts and ß find the same (SEED=${seed})`, () => {
  const { pairs } = drawn(200, (word) => /[äöüß]/i.test(word));
  const spelled: readonly [RegExp, string][] = [
    [/ä/gi, 'ae'],
    [/ö/gi, 'oe'],
    [/ü/gi, 'ue'],
    [/ß/g, 'ss'],
  ];
  for (const { id, word } of pairs) {
    const written = spelled.reduce((text, [letter, other]) => text.replace(letter, other), word);
    for (const typed of [
      written,
      written.toUpperCase(),
      word.normalize('NFD'),
      word.replace(/[äöü]/gi, (letter) => letter.normalize('NFD').charAt(0)),
    ])
      expect(finds(typed, id), `${typed} → ${texts.get(id)}`).toBe(true);
  }
});

test(`a word from five letters on is found with one slip, where the slip is no word itself (SEED=${seed})`, () => {
  const { chance, pairs } = drawn(250, (word) => word.length >= 5 && /^\p{L}+$/u.test(word));
  for (const { id, word } of pairs) {
    const at = chance.below(word.length);
    const letter = chance.from([...'abcdefghijklmnopqrstuvwxyzäöü']);
    const [head, own, next, rest] = [
      word.slice(0, at),
      word.charAt(at),
      word.charAt(at + 1),
      word.slice(at + 2),
    ];
    const typed = chance.from([
      head + next + rest,
      head + letter + next + rest,
      head + letter + own + next + rest,
      head + next + own + rest,
    ]);
    const { corrected, hits } = outcome(typed);
    const isOtherWord = corrected === null && hits.length > 0;
    expect(isOtherWord || finds(typed, id), `${typed} for ${word} → ${texts.get(id)}`).toBe(true);
  }
});

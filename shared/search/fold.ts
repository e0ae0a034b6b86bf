// Brings what was written and what is looked for to one spelling: Müller, Mueller, MULLER and muller are the same.
// Both sides of the search index fold with this file; a change here needs the index rebuilt.

/** Letters without a decomposition in Unicode that people still type differently. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ς: 'σ',
};
const knownLetters = new Map<string, string>(Object.entries({ ...plainLetters, ä: 'a', ö: 'o', ü: 'u' }));
const invisible = /[\p{M}\p{Cf}]/gu;
/** Letters with a form of their own; what else German texts are full of stays as it is. */
const special = /[^\0-\x7f„“–]/gu;
/** The same, to look and to cut: without `u` it takes half the time, and half a pair is no plain letter either. */
const hasSpecial = /[^\0-\x7f„“–]/;
const halfOfPair = /[\ud800-\udfff]/;
/** Runs of letters of which each becomes exactly one, and the others singly. */
const evenly = /[\0-\x7fäöüÄÖÜ„“–]+|./gsu;
const uneven = /[^\0-\x7fäöüÄÖÜ„“–]/;

/** Folds one code point; marks and invisible characters become nothing. */
function foldLetter(letter: string): string {
  const known = knownLetters.get(letter);
  if (known !== undefined) return known;
  const bare = letter.normalize('NFKD').toLowerCase().replace(invisible, '');
  const folded = Array.from(bare, (part) => plainLetters[part] ?? part).join('');
  knownLetters.set(letter, folded);
  return folded;
}

/** Lower case, without accents and umlaut dots, ß as ss. Letter by letter, so an infix stays an infix. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (!hasSpecial.test(lower)) return lower;
  // Cut at the special letters and put together again: a replacement that asks for each of them takes longer.
  const [first = '', ...others] = lower.split(hasSpecial);
  let folded = first;
  let at = first.length;
  for (const plain of others) {
    const letter = lower.charAt(at);
    if (halfOfPair.test(letter)) return lower.replace(special, foldLetter);
    folded += foldLetter(letter) + plain;
    at += plain.length + 1;
  }
  return folded;
}

/** A folded word without the e of a written-out umlaut: `mueller` and `muller` meet in `muller`. */
export const contract = (folded: string): string => folded.replace(/([aou])e/g, '$1');

const between = /[^\p{L}\p{N}\-\u2010\u2011]+/u;
const parts = /[\p{L}\p{N}]+/gu;
const hyphen = /[-\u2010\u2011]/;

/** Forms of words met before: an office writes the same few thousand words over and over. */
const knownForms = new Map<string, readonly string[]>();
const mostKnown = 50_000;

/**
 * All folded forms under which the words of a text can be found, each once: as written, contracted (`contract`), and
 * hyphenated compounds also in one (`e-mail`: e, mail, email).
 */
export function wordForms(text: string): Set<string> {
  const forms = new Set<string>();
  for (const word of fold(text).split(between)) for (const form of formsOf(word)) forms.add(form);
  return forms;
}

function formsOf(word: string): readonly string[] {
  const known = knownForms.get(word);
  if (known) return known;
  const forms = hyphen.test(word) ? compoundForms(word) : simpleForms(word);
  if (knownForms.size >= mostKnown) knownForms.clear();
  knownForms.set(word, forms);
  return forms;
}

function simpleForms(word: string): readonly string[] {
  if (word === '') return [];
  const contracted = contract(word);
  return contracted === word ? [word] : [word, contracted];
}

function compoundForms(word: string): readonly string[] {
  const pieces = word.match(parts) ?? [];
  return [...pieces, pieces.join('')].flatMap(simpleForms);
}

/** The folded words of a query, in their order, each once. */
export const queryWords = (text: string): string[] => [...new Set(fold(text).match(parts))];

/** Folded text that remembers where each of its letters came from. */
export interface MappedFold {
  readonly folded: string;
  /** Offset in the original of each folded unit; at least one more at the end for the whole length. */
  readonly origin: readonly number[];
}

/** 0, 1, 2 …: the way back where each letter became one. As long as the longest text that asked. */
const straight: number[] = [];

function straightUpTo(length: number): readonly number[] {
  for (let at = straight.length; at <= length; at += 1) straight.push(at);
  return straight;
}

/** Folds and keeps the way back, so that a hit can be marked in what a person wrote. */
export function foldMapped(text: string): MappedFold {
  if (!uneven.test(text)) return { folded: fold(text), origin: straightUpTo(text.length) };
  const origin: number[] = [];
  let folded = '';
  let at = 0;
  for (const part of text.match(evenly) ?? []) {
    const piece = fold(part);
    const step = uneven.test(part) ? 0 : 1;
    for (let unit = 0; unit < piece.length; unit += 1) origin.push(at + unit * step);
    folded += piece;
    at += part.length;
  }
  origin.push(text.length);
  return { folded, origin };
}

/** As `contract`, with the way back. */
export function contractMapped({ folded, origin }: MappedFold): MappedFold {
  const kept: number[] = [];
  let contracted = '';
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charAt(at);
    contracted += letter;
    kept.push(origin[at] ?? 0);
    // The same rule as `contract`: left to right, and an e that was dropped starts nothing.
    if (folded[at + 1] === 'e' && (letter === 'a' || letter === 'o' || letter === 'u')) at += 1;
  }
  kept.push(origin[folded.length] ?? 0);
  return { folded: contracted, origin: kept };
}

// Words of the index that differ from a typed one by a single slip of the finger: a letter too many, missing, wrong,
// or two swapped.
import type { ReadDb } from '../db.ts';

/** Shorter words have too many neighbours that mean something else. */
export const shortestForgiven = 4;

const latin = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

interface Term {
  readonly term: string;
  readonly doc: number;
}

/** Indexed words at distance one, the most frequent first. `word` is folded. */
export function nearWords(db: ReadDb, word: string): string[] {
  const near = slips(word);
  // Words with the same beginning stand side by side in the index: reading them is cheaper than asking for each guess.
  const beginning = word.slice(0, 3);
  const neighbours = db
    .all<Term>(
      'SELECT term, doc FROM search_vocabulary WHERE term >= ? AND term < ?',
      beginning,
      `${beginning}\u{10ffff}`,
    )
    .filter(({ term }) => near.has(term));
  const guesses = JSON.stringify([...near].filter((guess) => !guess.startsWith(beginning)));
  const guessed = db.all<Term>(
    'SELECT term, doc FROM json_each(?) AS guess CROSS JOIN search_vocabulary ON term = guess.value',
    guesses,
  );
  return [...neighbours, ...guessed].sort((one, other) => other.doc - one.doc).map(({ term }) => term);
}

/** All words one slip away (Damerau-Levenshtein distance 1). `ss` counts as one letter, too, since ß is folded to it. */
export function slips(word: string): Set<string> {
  const alphabet = [...latin, ...(/\d/.test(word) ? digits : ''), 'ss'];
  const found = new Set<string>();
  slip([...word], alphabet, found);
  if (word.includes('ss')) slip(word.match(/ss|./gu) ?? [], alphabet, found);
  found.delete(word);
  return found;
}

function slip(letters: readonly string[], latinLetters: readonly string[], found: Set<string>): void {
  const alphabet = new Set([...latinLetters, ...letters]);
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('');
    const [letter, next = '', ...others] = letters.slice(at);
    const rest = others.join('');
    for (const other of alphabet) {
      found.add(before + other + (letter ?? '') + next + rest);
      if (letter) found.add(before + other + next + rest);
    }
    if (letter) found.add(before + next + rest);
    if (letter && next) found.add(before + next + letter + rest);
  }
}

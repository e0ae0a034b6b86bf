// Words of the index that differ from a typed one by a single slip of the finger: a letter too many, missing, wrong,
// or two swapped.
import type { ReadDb } from '../db.ts';

/** Shorter words have too many neighbours that mean something else. */
export const shortestForgiven = 4;

const latin = 'abcdefghijklmnopqrstuvwxyz';
const digits = '0123456789';

/** Indexed words at distance one, the most frequent first. `word` is folded. */
export function nearWords(db: ReadDb, word: string): string[] {
  const guesses = JSON.stringify([...slips(word)]);
  return db
    .all<{ term: string }>(
      `SELECT v.term FROM json_each(?) AS guess CROSS JOIN search_vocabulary AS v ON v.term = guess.value ORDER BY v.doc DESC`,
      guesses,
    )
    .map(({ term }) => term);
}

/** All words one slip away (Damerau-Levenshtein distance 1). `ss` counts as one letter, since ß is folded to it. */
export function slips(word: string): Set<string> {
  const letters = [...word];
  const alphabet = [...new Set([...latin, ...(/\d/.test(word) ? digits : ''), ...letters, 'ss'])];
  const found = new Set<string>();
  for (let at = 0; at <= letters.length; at += 1) {
    const before = letters.slice(0, at).join('');
    const [letter = '', next = '', ...rest] = letters.slice(at);
    const after = next + rest.join('');
    for (const other of alphabet) {
      found.add(before + other + letter + after);
      if (letter) found.add(before + other + after);
    }
    if (letter) found.add(before + after);
    if (letter === 's' && next === 's') {
      found.add(before + rest.join(''));
      for (const other of latin) found.add(before + other + rest.join(''));
    }
    if (next) found.add(before + next + letter + rest.join(''));
  }
  found.delete(word);
  return found;
}

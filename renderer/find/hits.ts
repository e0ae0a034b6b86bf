// Finding words on a page as search does: case, accents and spelling of umlauts don't matter, parts of words count.
import { fold } from '../../shared/search/fold.ts';

/** A stretch of the text: positions of its first and behind its last UTF-16 unit. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Fewer letters would mark half the page. */
const shortest = 2;

/** The query as it is looked for; empty where there is nothing to look for. */
export const foldedQuery = (query: string): string => {
  const folded = fold(query.trim()).replace(/\s+/g, ' ');
  return folded.length < shortest ? '' : folded;
};

/** Where `query` (folded) stands in `text`, without overlaps. */
export function stretchesOf(text: string, query: string): Stretch[] {
  if (query === '') return [];
  let folded = '';
  const starts: number[] = [];
  let position = 0;
  for (const letter of text) {
    const plain = /\s/.test(letter) ? ' ' : fold(letter);
    for (let index = 0; index < plain.length; index += 1) starts.push(position);
    folded += plain;
    position += letter.length;
  }
  starts.push(text.length);
  const found: Stretch[] = [];
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + query.length)) {
    // A letter that folds to two (ß) is marked whole, and so are marks that fold to none.
    let behind = at + query.length;
    while (starts[behind] === starts[behind - 1]) behind += 1;
    found.push({ start: starts[at] ?? 0, end: starts[behind] ?? text.length });
  }
  return found;
}

/** Number of hits in a text whose lines are blocks: a hit never reaches over the end of one. */
export const countHits = (text: string, query: string): number =>
  query === '' ? 0 : text.split('\n').reduce((sum, line) => sum + stretchesOf(line, query).length, 0);

// Cuts out of a text what shows why it was found, with the found words marked.
import type { Snippet } from '../../../shared/contract/search.ts';
import { contract, fold } from '../../../shared/search/fold.ts';
import { firstPlace, holds, type Span, spansOf } from './match.ts';
import type { QueryWord } from './query.ts';

/** Characters of an excerpt, about two lines in the result list. */
const excerptLength = 180;
/** Characters before the first hit. */
const leadIn = 50;

/** The whole text, with the words marked. */
export const marked = (text: string, words: readonly QueryWord[]): Snippet[] =>
  cut(text, { start: 0, end: text.length }, spansOf(text, words));

/** The part of the text that holds most of the words; its beginning where none is in it. */
export function excerpt(text: string, words: readonly QueryWord[]): Snippet[] {
  const lines = text.split('\n');
  // Folded as a whole, which keeps line ends: line by line it takes several times as long.
  const folded = fold(text);
  const best = bestLine(folded, words) ?? bestLine(contract(folded), words);
  const line = best === undefined ? lines.find((one) => one.trim() !== '') : lines[best];
  if (line === undefined) return [];
  const spans = spansOf(line, words);
  return cut(line, windowAround(line, spans[0]?.start ?? 0), spans);
}

/** Number of the first line that holds most of the words; undefined where none holds any. */
function bestLine(folded: string, words: readonly QueryWord[]): number | undefined {
  const present = words.filter((word) => holds(folded, word));
  const [only, ...others] = present;
  if (only === undefined) return undefined;
  // Where one word is all there is to hold, its first place will do: most questions, and the long texts take longest.
  if (others.length === 0) return lineOfFirst(folded, only);
  let best: number | undefined;
  let most = 0;
  for (const [at, line] of folded.split('\n').entries()) {
    const count = present.filter((word) => holds(line, word)).length;
    if (count > most) [best, most] = [at, count];
    if (most === present.length) break;
  }
  return best;
}

/** Number of the line in which the word stands first. */
function lineOfFirst(folded: string, word: QueryWord): number {
  const first = firstPlace(folded, word);
  let line = 0;
  for (let at = folded.indexOf('\n'); at >= 0 && at < first; at = folded.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** A stretch that begins and ends between words. */
function windowAround(text: string, hit: number): Span {
  const wanted = Math.min(Math.max(0, hit - leadIn), Math.max(0, text.length - excerptLength));
  const space = text.indexOf(' ', wanted);
  const start = wanted === 0 ? 0 : space >= 0 && space < hit ? space + 1 : hit;
  const limit = start + excerptLength;
  const lastSpace = text.lastIndexOf(' ', limit);
  return { start, end: limit >= text.length ? text.length : lastSpace > hit ? lastSpace : limit };
}

function cut(text: string, { start, end }: Span, spans: readonly Span[]): Snippet[] {
  const pieces: Snippet[] = [];
  const push = (piece: string, hit: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, hit });
  };
  let at = start;
  if (start > 0) push('… ', false);
  for (const span of spans) {
    if (span.end <= at || span.start >= end) continue;
    push(text.slice(at, Math.max(at, span.start)), false);
    push(text.slice(Math.max(at, span.start), Math.min(end, span.end)), true);
    at = Math.min(end, span.end);
  }
  push(text.slice(at, end), false);
  if (end < text.length) push(' …', false);
  return pieces;
}

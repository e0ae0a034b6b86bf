// Cuts out of a text what shows why it was found, with the found words marked.
import type { Snippet } from '../../../shared/contract/search.ts';
import { contract, fold } from '../../../shared/search/fold.ts';
import { holds, type Span, spansOf } from './match.ts';
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
  const passed: Block[] = [];
  const line =
    bestLine(text, blocksOf(text, passed), words) ??
    bestLine(text, contracted(passed, words), words) ??
    text.split('\n').find((one) => one.trim() !== '');
  if (line === undefined) return [];
  const spans = spansOf(line, words);
  return cut(line, windowAround(line, spans[0]?.start ?? 0), spans);
}

/** Some lines of a text. */
interface Block extends Span {
  readonly folded: string;
}

/** Letters that are folded at once: line by line takes several times as long, and most texts show their hit early. */
const blockLength = 1_000;

/** Folds the text block by block, as far as somebody asks; `passed` keeps what was folded. */
function* blocksOf(text: string, passed: Block[]): Generator<Block> {
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start + blockLength);
    const end = lineEnd < 0 ? text.length : lineEnd;
    const block = { start, end, folded: fold(text.slice(start, end)) };
    passed.push(block);
    yield block;
    start = end + 1;
  }
}

/** The blocks contracted, but for those that hold none of the words even so: only letters behind a, o and u are dropped. */
function contracted(blocks: readonly Block[], words: readonly QueryWord[]): Block[] {
  const kept = words.flatMap(({ forms }) => forms.map((form) => longestOf(form.split(/[aou]/))));
  return blocks
    .filter(({ folded }) => kept.some((letters) => folded.includes(letters)))
    .map((block) => ({ ...block, folded: contract(block.folded) }));
}

const longestOf = (parts: readonly string[]): string =>
  parts.reduce((longest, part) => (part.length > longest.length ? part : longest));

/** The first line that holds most of the words; undefined where none holds any. */
function bestLine(text: string, blocks: Iterable<Block>, words: readonly QueryWord[]): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const { start, end, folded } of blocks) {
    const present = words.filter((word) => holds(folded, word));
    if (present.length <= most) continue;
    for (const [at, one] of folded.split('\n').entries()) {
      const count = present.filter((word) => holds(one, word)).length;
      if (count <= most) continue;
      most = count;
      best = text.slice(start, end).split('\n')[at];
    }
    if (most === words.length) break;
  }
  return best;
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

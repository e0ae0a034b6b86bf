// Judges one text: does it really hold the words (trigrams only say that it may), how well, and where.
import { contract, contractMapped, fold, foldMapped, type MappedFold } from '../../../shared/search/fold.ts';
import type { QueryWord } from './query.ts';

/** How well a text holds a word. */
export const quality = { none: 0, inside: 1, beginning: 2, whole: 3 } as const;
export type Quality = (typeof quality)[keyof typeof quality];

/** A text folded once for all words of a query. */
export interface FoldedText {
  /** As written, contracted, and with hyphenated compounds in one. */
  readonly readings: readonly string[];
}

export function foldText(text: string): FoldedText {
  const folded = fold(text);
  const readings = [folded, contract(folded)];
  if (/[-\u2010\u2011]/.test(folded)) readings.push(contract(folded.replace(/[-\u2010\u2011]/g, '')));
  return { readings };
}

/** The best that the text offers for a word. Short words count only where a word begins. */
export function judge({ readings }: FoldedText, word: QueryWord): Quality {
  let best: Quality = quality.none;
  for (const form of word.forms) {
    for (const reading of readings) {
      for (const { isBeginning, isEnd } of places(reading, form)) {
        best = Math.max(
          best,
          isBeginning ? (isEnd ? quality.whole : quality.beginning) : quality.inside,
        ) as Quality;
        if (best === quality.whole) return best;
      }
    }
  }
  return best;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a text: offsets in the original, in order, joined where they touch or overlap. */
export function spansOf(text: string, words: readonly QueryWord[]): Span[] {
  const written = foldMapped(text);
  const readings = [written, contractMapped(written)];
  const spans = words.flatMap(({ forms }) =>
    forms.flatMap((form) => readings.flatMap((reading) => mapped(reading, form))),
  );
  const joined: Span[] = [];
  for (const span of spans.sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

const mapped = ({ folded, origin }: MappedFold, form: string): Span[] =>
  [...places(folded, form)].map(({ at }) => ({ start: origin[at] ?? 0, end: origin[at + form.length] ?? 0 }));

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Occurrences of a folded form in folded text. */
function* places(
  folded: string,
  form: string,
): Generator<{ at: number; isBeginning: boolean; isEnd: boolean }> {
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
    const isBeginning = at === 0 || !letterOrDigit.test(folded.charAt(at - 1));
    const after = at + form.length;
    if (isBeginning || form.length > 2)
      yield { at, isBeginning, isEnd: after === folded.length || !letterOrDigit.test(folded.charAt(after)) };
  }
}

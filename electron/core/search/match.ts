// Judges one text: does it really hold the words (trigrams only say that it may), how well, and where.
import { contract, contractMapped, foldMapped, type MappedFold } from '../../../shared/search/fold.ts';
import type { QueryWord } from './query.ts';

/** How well a text holds a word. */
export const quality = { none: 0, inside: 1, beginning: 2, whole: 3 } as const;
export type Quality = (typeof quality)[keyof typeof quality];

/** How well indexed words (`indexedWords`) hold a word of the query. Short words count only where a word begins. */
export function judge(indexed: string, { forms }: QueryWord): Quality {
  let best: Quality = quality.none;
  for (const form of forms) {
    for (let at = indexed.indexOf(form); at >= 0; at = indexed.indexOf(form, at + 1)) {
      if (indexed[at - 1] === ' ') {
        if (indexed[at + form.length] === ' ') return quality.whole;
        best = quality.beginning;
      } else if (best === quality.none && form.length > 2) best = quality.inside;
    }
  }
  return best;
}

/** True where folded text holds one of the word's forms. */
export const holds = (folded: string, { forms }: QueryWord): boolean =>
  forms.some((form) => (form.length > 2 ? folded.includes(form) : placesOf(folded, form).length > 0));

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where words stand in a text: offsets in the original, in order, joined where they touch or overlap. */
export function spansOf(text: string, words: readonly QueryWord[]): Span[] {
  const written = foldMapped(text);
  const spans = words.flatMap((word) => {
    const asWritten = mapped(written, word);
    // Few texts hold the word contracted alone, and the way back from there is long.
    const found = asWritten.length > 0 || !holds(contract(written.folded), word);
    return found ? asWritten : mapped(contractMapped(written), word);
  });
  const joined: Span[] = [];
  for (const span of spans.sort((one, other) => one.start - other.start)) {
    const last = joined.at(-1);
    if (last && span.start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

const mapped = ({ folded, origin }: MappedFold, { forms }: QueryWord): Span[] =>
  forms.flatMap((form) =>
    placesOf(folded, form).map((at) => ({ start: origin[at] ?? 0, end: origin[at + form.length] ?? 0 })),
  );

const letterOrDigit = /[\p{L}\p{N}]/u;

/** Where a folded form stands in folded text; a short one only where a word begins. */
function placesOf(folded: string, form: string): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + 1)) {
    if (form.length > 2 || at === 0 || !letterOrDigit.test(folded.charAt(at - 1))) places.push(at);
  }
  return places;
}

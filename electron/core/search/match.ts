// Judges one text: does it really hold the words (trigrams only say that it may), how well, and where.
import { contract, contractMapped, fold, foldMapped, type MappedFold } from '../../../shared/search/fold.ts';
import type { QueryWord } from './query.ts';

/** How well a text holds a word. */
export const quality = { none: 0, inside: 1, beginning: 2, whole: 3 } as const;
export type Quality = (typeof quality)[keyof typeof quality];

/** A text folded once for all words of a query. */
export interface FoldedText {
  readonly written: string;
  /** The further readings, made only where a word isn't met as written: contracted, and hyphenated compounds in one. */
  readonly others: () => readonly string[];
}

const hyphen = /[-\u2010\u2011]/;
const hyphens = /[-\u2010\u2011]/g;

export function foldText(text: string): FoldedText {
  const written = fold(text);
  let others: readonly string[] | undefined;
  return {
    written,
    others: () => {
      others ??= [
        contract(written),
        ...(hyphen.test(written) ? [contract(written.replace(hyphens, ''))] : []),
      ];
      return others;
    },
  };
}

/** How well the text holds a word. Short words count only where a word begins. */
export function judge(text: FoldedText, { forms }: QueryWord): Quality {
  const best = bestIn(text.written, forms);
  return best === quality.none ? bestOf(text.others(), (reading) => bestIn(reading, forms)) : best;
}

const bestIn = (reading: string, forms: readonly string[]): Quality =>
  bestOf(forms, (form) => {
    let best: Quality = quality.none;
    for (const { isBeginning, isEnd } of places(reading, form)) {
      if (isBeginning && isEnd) return quality.whole;
      best = isBeginning ? quality.beginning : best || quality.inside;
    }
    return best;
  });

function bestOf<T>(choices: readonly T[], qualityOf: (choice: T) => Quality): Quality {
  let best: Quality = quality.none;
  for (const choice of choices) {
    const one = qualityOf(choice);
    if (one > best) best = one;
    if (best === quality.whole) break;
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
  const spans = words.flatMap(({ forms }) => {
    const asWritten = forms.flatMap((form) => mapped(written, form));
    return asWritten.length > 0 ? asWritten : forms.flatMap((form) => mapped(contractMapped(written), form));
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

// From what a person typed to a question for the index. A word asks for each of its spellings; all words must be met.
import { contract, queryWords } from '../../../shared/search/fold.ts';
import { titleSpelling, typeMark } from './index-record.ts';

/** One word of the query. */
export interface QueryWord {
  /** Folded, as typed. */
  readonly typed: string;
  /** Folded spellings that meet it; the first is the best. */
  readonly forms: readonly string[];
  /** Index marks of the services that this word finds: their contacts are found, too. */
  readonly serviceMarks: ReadonlySet<string>;
}

/** More words than this only narrow what is already narrow. */
const mostWords = 12;
const none: ReadonlySet<string> = new Set();

/** The words of a typed text; empty where nothing can be looked for. */
export const wordsOfQuery = (text: string): QueryWord[] =>
  queryWords(text)
    .slice(0, mostWords)
    .map((typed) => ({ typed, forms: spellings(typed), serviceMarks: none }));

/** A folded word as written and contracted. */
export const spellings = (word: string): string[] => [...new Set([word, contract(word)])];

/**
 * The question for the trigram index, in FTS5 syntax; undefined where the words are too short for it.
 *
 * @param types only records of these types; undefined: of any
 */
export function trigramQuestion(words: readonly QueryWord[], types?: readonly string[]): string | undefined {
  const parts = words.flatMap((word) => wordQuestion(word) ?? []);
  return parts.length > 0 ? allOf([...parts, ...typeQuestion(types)]) : undefined;
}

/** The same for titles alone; words under three letters are left to whoever verifies. */
export function titleQuestion(words: readonly QueryWord[], types?: readonly string[]): string | undefined {
  const parts = words.flatMap((word) =>
    word.typed.length > 2 ? (wordQuestion({ ...word, serviceMarks: none }, titleSpelling) ?? []) : [],
  );
  return parts.length > 0 ? allOf([...parts, ...typeQuestion(types)]) : undefined;
}

/** The question for the word index: words that begin so. For single letters, which have no trigram. */
export const prefixQuestion = (words: readonly QueryWord[], types?: readonly string[]): string =>
  allOf([
    ...words.map(({ forms }) => anyOf(forms.map((form) => `${quote(form)} *`))),
    ...typeQuestion(types),
  ]);

function wordQuestion(
  { forms, serviceMarks }: QueryWord,
  spell: (trigram: string) => string = (trigram) => trigram,
): string | undefined {
  const spelled = forms.map(trigrams).filter((pieces) => pieces.length > 0);
  const ways = [
    ...spelled.map((pieces) => allOf(pieces.map((piece) => quote(spell(piece))))),
    ...[...serviceMarks].map(quote),
  ];
  return ways.length > 0 ? anyOf(ways) : undefined;
}

/** So many tell a word from nearly all others, if they come from all of its parts; each further one costs time. */
const mostTrigrams = 6;
const byFrequency = 'enisratdhulcgmobwfkzpvjyxq';

/** Three letters each; two letters count at the beginning of a word, where the index has a space before them. */
function trigrams(form: string): string[] {
  const letters = [...form];
  if (letters.length === 2) return [` ${form}`];
  const all = letters.slice(0, -2).map((letter, at) => `${letter}${letters[at + 1]}${letters[at + 2]}`);
  const part = Math.ceil(all.length / mostTrigrams);
  const rarest = all
    .flatMap((_, at) => (at % part === 0 ? [all.slice(at, at + part)] : []))
    .map((some) => some.reduce((best, one) => (rarity(one) > rarity(best) ? one : best)));
  return [...new Set(rarest)];
}

/** Higher for what is rarer in German; letters of other alphabets are rarest. */
const rarity = (trigram: string): number =>
  [...trigram].reduce((sum, letter) => {
    const place = byFrequency.indexOf(letter);
    return sum + (place < 0 ? byFrequency.length : place);
  }, 0);

const typeQuestion = (types: readonly string[] | undefined): string[] =>
  types ? [anyOf(types.map((type) => quote(typeMark(type))))] : [];
const quote = (text: string): string => `"${text}"`;
const allOf = (parts: readonly string[]): string => `(${parts.join(' AND ')})`;
const anyOf = (parts: readonly string[]): string => `(${parts.join(' OR ')})`;

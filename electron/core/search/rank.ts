// Orders hits: words in the title before words in the text, whole words before parts, and of equals the newest first.
import type { Candidate } from './candidates.ts';
import { titleOf, typeMark } from './index-record.ts';
import { judge, quality } from './match.ts';
import type { QueryWord } from './query.ts';

/** Of equals, what answers a question comes before what was asked. */
const typeOrder = ['guideline', 'document', 'solution', 'service', 'impression', 'followUp', 'contact'];
const datedTypes = new Set(['contact', 'followUp', 'impression']);

const titleWeight = 4;
const wholeTitle = 12;

/** Those of the candidates that really hold every word, in the order in which they are shown. */
export const inOrder = (candidates: readonly Candidate[], words: readonly QueryWord[]): Candidate[] =>
  candidates
    .flatMap((candidate) => {
      const score = scoreOf(candidate, words);
      return score === undefined ? [] : [{ candidate, score }];
    })
    .sort((one, other) => other.score - one.score || ofEquals(one.candidate, other.candidate))
    .map(({ candidate }) => candidate);

/** How well the candidate answers; undefined where it neither holds a word nor names a service that does. */
export function scoreOf(
  { type, words: indexed }: Candidate,
  words: readonly QueryWord[],
): number | undefined {
  const title = titleOf(indexed);
  const body = indexed.slice(title.length);
  let score = 0;
  let wholeInTitle = 0;
  for (const word of words) {
    const inTitle = judge(title, word);
    if (inTitle === quality.whole) wholeInTitle += 1;
    const met = inTitle === quality.none ? inBody(body, type, word) : inTitle * titleWeight;
    if (met === quality.none) return undefined;
    score += met;
  }
  return wholeInTitle === words.length && isAllOf(title, words) ? score + wholeTitle : score;
}

function inBody(body: string, type: string, word: QueryWord): number {
  const met = judge(body, word);
  if (met >= quality.beginning || word.serviceMarks.size === 0) return met;
  const marks = body.slice(body.indexOf(typeMark(type)));
  for (const mark of word.serviceMarks) if (marks.includes(mark)) return quality.beginning;
  return met;
}

/** True where the title has no word beside those of the query. */
const isAllOf = (title: string, words: readonly QueryWord[]): boolean =>
  title
    .trim()
    .split(' ')
    .every((one) => words.some(({ forms }) => forms.includes(one)));

function ofEquals(one: Candidate, other: Candidate): number {
  const byType = typeOrder.indexOf(one.type) - typeOrder.indexOf(other.type);
  if (byType !== 0) return byType;
  if (datedTypes.has(one.type)) return compare(other.sort, one.sort);
  return compare(one.sort, other.sort) || other.n - one.n;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The first `limit` of both lists; neither takes more than two thirds while the other has something to show. */
export function mixed<T>(few: readonly T[], many: readonly T[], limit: number): T[] {
  const share = Math.ceil((limit * 2) / 3);
  const first = few.slice(0, Math.max(share, limit - many.length));
  return [...first, ...many.slice(0, limit - first.length)];
}

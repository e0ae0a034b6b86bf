// Orders hits: words in the title before words in the text, whole words before parts, and of equals the newest first.
import type { Candidate } from './candidates.ts';
import { type FoldedText, foldText, judge, quality } from './match.ts';
import type { QueryWord } from './query.ts';

/** Of equals, what answers a question comes before what was asked. */
const typeOrder = ['guideline', 'document', 'solution', 'service', 'impression', 'contact'];
const datedTypes = new Set(['contact', 'impression']);

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
export function scoreOf(candidate: Candidate, words: readonly QueryWord[]): number | undefined {
  const title = foldText(candidate.title);
  let body: FoldedText | undefined;
  let score = title.written.trim() === words.map(({ typed }) => typed).join(' ') ? wholeTitle : 0;
  for (const word of words) {
    const inTitle = judge(title, word);
    if (inTitle !== quality.none) {
      score += inTitle * titleWeight;
      continue;
    }
    body ??= foldText(candidate.body());
    const byService = candidate.services.some((id) => word.services.has(id))
      ? quality.beginning
      : quality.none;
    const met = Math.max(judge(body, word), byService);
    if (met === quality.none) return undefined;
    score += met;
  }
  return score;
}

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

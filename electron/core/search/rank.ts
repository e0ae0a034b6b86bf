// Orders hits: words in the title before words in the text, whole words before parts, and of equals the newest first.
import type { Candidate, Judged } from './candidates.ts';
import { judge, quality } from './match.ts';
import type { QueryWord } from './query.ts';

/** Of equals, what answers a question comes before what was asked. */
const typeOrder = ['guideline', 'document', 'solution', 'service', 'impression', 'contact'];
const datedTypes = new Set(['contact', 'impression']);

const titleWeight = 4;
const wholeTitle = 12;

/** The candidates in the order in which they are shown. */
export const inOrder = (judged: readonly Judged[], words: readonly QueryWord[]): Candidate[] =>
  judged
    .map((each) => ({ candidate: each.candidate, score: scoreOf(each, words) }))
    .sort((one, other) => other.score - one.score || ofEquals(one.candidate, other.candidate))
    .map(({ candidate }) => candidate);

function scoreOf({ candidate, title, body }: Judged, words: readonly QueryWord[]): number {
  const met = words.map((word) => {
    const byService = candidate.services.some((id) => word.services.has(id))
      ? quality.beginning
      : quality.none;
    return judge(title, word) * titleWeight + Math.max(judge(body, word), byService);
  });
  const isWholeTitle = title.written.trim() === words.map(({ typed }) => typed).join(' ');
  return met.reduce<number>((sum, value) => sum + value, isWholeTitle ? wholeTitle : 0);
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

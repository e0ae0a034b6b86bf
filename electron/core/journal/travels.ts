// A change that every other device would refuse, or that fits into no file, is not written here either: this PC alone
// would show it, or nothing would leave it any more.
import type { Problem } from '../../../shared/errors/record-failure.ts';
import { isTame } from '../../../shared/oplog/op.ts';
import type { Change } from './funnel.ts';

/** Longest change, in bytes of JSON: with room for what is around it, one fits into a file even where nothing can be compressed. */
export const longestChange = 8 * 1024 * 1024 - 64 * 1024;

/** JSON writes a letter in six bytes at most. */
const longestLetter = 6;

/** Those that can, by identity: an import asks for each line, and for all of them when it writes. */
const known = new WeakSet<Change>();

/** Why a change couldn't travel; undefined: it can. */
export function travelProblem(change: Change): Problem | undefined {
  if (known.has(change)) return undefined;
  const problem = problemOf(change);
  if (!problem) known.add(change);
  return problem;
}

function problemOf(change: Change): Problem | undefined {
  if (!isTame(change)) return { path: '', reason: 'wrong-kind' };
  if (lettersIn(change) * longestLetter <= longestChange) return undefined;
  const bytes = Buffer.byteLength(JSON.stringify(change));
  return bytes > longestChange
    ? { path: '', reason: 'too-long', params: { limit: longestChange } }
    : undefined;
}

/** About as many as its JSON has, and cheaper; whatever isn't text is short. */
function lettersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 4;
  return Object.entries(value).reduce((sum, [key, member]) => sum + key.length + 2 + lettersIn(member), 2);
}

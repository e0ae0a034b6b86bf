// Turns a parser's complaints into places and reasons that the word files have sentences for.
import type { z } from 'zod';
import type { Problem } from '../errors/record-failure.ts';

/** Reasons that the schemas name themselves. */
const named = [
  'id',
  'date',
  'date-range',
  'instant',
  'empty',
  'too-long',
  'too-many',
  'text',
  'choice',
  'leika',
  'key',
] as const;

/** Every reason that `problemsOf` gives; each has a sentence in the word files. */
export const reasons = [...named, 'missing', 'unknown-field', 'wrong-kind'] as const;
export type Reason = (typeof reasons)[number];

const isNamed = (reason: string): reason is Reason => named.some((name) => name === reason);

/** One problem per refused value; `reason` is one of the keys under `reasons` in the word files. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys')
      return { path: [path, ...issue.keys].filter(Boolean).join('.'), reason: 'unknown-field' };
    if (issue.code === 'invalid_type' && issue.input === undefined) return { path, reason: 'missing' };
    if (issue.code === 'too_big' && issue.origin === 'string')
      return { path, reason: 'too-long', params: { limit: Number(issue.maximum) } };
    return { path, reason: isNamed(issue.message) ? issue.message : 'wrong-kind' };
  });
}

// Turns a parser's complaints into places and reasons that the word files have sentences for.
import type { z } from 'zod';
import type { Problem } from '../errors/record-failure.ts';

/** Reasons that the schemas name themselves. */
const named = new Set(['id', 'date', 'date-range', 'instant', 'empty', 'too-long', 'too-many', 'text', 'choice', 'leika', 'key']);

/** One problem per refused value; `reason` is one of the keys under `reasons` in the word files. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys') return { path: [path, ...issue.keys].filter(Boolean).join('.'), reason: 'unknown-field' };
    if (issue.code === 'invalid_type' && issue.input === undefined) return { path, reason: 'missing' };
    if (issue.code === 'too_big' && 'maximum' in issue) return { path, reason: 'too-long', params: { limit: Number(issue.maximum) } };
    return { path, reason: named.has(issue.message) ? issue.message : 'wrong-kind' };
  });
}

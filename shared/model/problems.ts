// Turns a parser's complaints into places and reasons that the word files have sentences for.
import type { z } from 'zod';
import { type Problem, type Reason, reasons } from '../errors/record-failure.ts';

/** One problem per refused value; `reason` is one of the keys under `reasons` in the word files. */
export function problemsOf(error: z.ZodError): Problem[] {
  return error.issues.map((issue) => {
    const path = issue.path.map(String).join('.');
    if (issue.code === 'unrecognized_keys')
      return { path: [path, ...issue.keys].filter(Boolean).join('.'), reason: 'unknown-field' };
    if (issue.code === 'invalid_type' && issue.input === undefined) return { path, reason: 'missing' };
    if (issue.code === 'too_big' && issue.origin === 'string')
      return { path, reason: 'too-long', params: { limit: Number(issue.maximum) } };
    return { path, reason: isReason(issue.message) ? issue.message : 'wrong-kind' };
  });
}

/** Schemas name their reasons as messages. */
const isReason = (message: string): message is Reason => (reasons as readonly string[]).includes(message);

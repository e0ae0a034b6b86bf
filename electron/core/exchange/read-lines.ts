// The exchange format, line by line: newline-delimited JSON, one record a line (docs/exchange-format.md).
import { z } from 'zod';
import type { Problem } from '../../../shared/errors/record-failure.ts';
import { isRecordId, recordId } from '../../../shared/model/primitives.ts';
import { problemsOf } from '../../../shared/model/problems.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';

/** One record as it stands in a file. Rich text lies among the fields, as ProseMirror JSON. */
export interface ExchangeLine {
  readonly type: TypeName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Longest line that is read, in characters; a picture in base64 is the longest there is. */
const longest = 16 * 1024 * 1024;

const shape = z.strictObject({
  type: z.string('text'),
  id: recordId,
  fields: z.record(z.string(), z.json()),
});

/** Reads one line, or says what is wrong with it. */
export function readLine(
  text: string,
): { readonly line: ExchangeLine } | { readonly problems: readonly Problem[] } {
  if (text.length > longest)
    return { problems: [{ path: '', reason: 'too-long', params: { limit: longest } }] };
  const value = parse(text);
  if (value === undefined) return { problems: [{ path: '', reason: 'not-json' }] };
  if (!isShaped(value)) {
    const parsed = shape.safeParse(value);
    return { problems: parsed.success ? [] : problemsOf(parsed.error) };
  }
  const { type, id, fields } = value;
  if (!recordTypeNamed(type))
    return { problems: [{ path: 'type', reason: 'unknown-type', params: { type } }] };
  return { line: { type: type as TypeName, id, fields } };
}

/** What `shape` accepts, told without it: a file has many lines, and their fields are parsed by their own type. */
function isShaped(value: unknown): value is z.infer<typeof shape> {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 3) return false;
  const { type, id, fields } = value as Record<string, unknown>;
  const hasFields = typeof fields === 'object' && fields !== null && !Array.isArray(fields);
  return typeof type === 'string' && typeof id === 'string' && isRecordId(id) && hasFields;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Calls that work alike on records of any type: reading, history, settling, drafts.
import { z } from 'zod';
import { recordId } from '../model/primitives.ts';
import type { TypeName } from '../model/record-types.ts';
import { typeNames } from '../model/record-types.ts';
import type { Row } from '../model/row.ts';
import { call } from './call.ts';

const typeName = z.enum(typeNames as [TypeName, ...TypeName[]]);
/** Types with calls of their own, whose checks nothing may go around: answers, days of deletion, versions, hashes, who it is. */
const guarded = [
  'contact',
  'person',
  'followUp',
  'form',
  'attachment',
  'edition',
  'acknowledgement',
  'member',
] as const;
const openType = typeName.exclude(guarded);

/**
 * Types whose past is shown. When a follow-up was done, an impression noted or a guideline acknowledged would tell when
 * somebody worked and how fast; what a person part said before is nobody's business any more.
 */
const typesWithPast = ['contact', 'document', 'solution', 'guideline', 'service', 'form'] as const;
const typeWithPast = typeName.extract(typesWithPast);

/** One change in a record's past. Names no author (no aggregate, no person). */
export interface HistoryEntry {
  /** UTC instant of the writing device's clock. */
  readonly at: string;
  readonly kind: 'set' | 'text' | 'remove' | 'erase';
  readonly fields: Readonly<Record<string, { readonly before: unknown; readonly after: unknown }>>;
  /** True where another change was made at the same time without knowing this one. */
  readonly concurrent: boolean;
}

/** Values of one field that were written side by side; the first is the one shown now. */
export interface Contest {
  readonly field: string;
  readonly values: readonly { readonly value: unknown; readonly at: string }[];
}

export interface StoredDraft {
  readonly key: string;
  readonly value: unknown;
  readonly savedAt: string;
}

export const recordCalls = {
  'records.get': call<readonly Row[]>()(z.object({ ids: z.array(recordId).max(500) })),
  /** Writes plain fields of a new or known record; what is not named stays. `null` clears an optional field. */
  'records.save': call<{ readonly id: string }>()(
    z
      .object({ type: openType, id: recordId.optional(), fields: z.record(z.string(), z.unknown()) })
      // Where the team's storage is, is said by moving it (`sync.setTarget`).
      .refine(({ type, fields }) => type !== 'office' || !Object.hasOwn(fields, 'storage')),
  ),
  'records.remove': call<null>()(z.object({ type: openType, id: recordId })),
  'records.history': call<readonly HistoryEntry[]>()(z.object({ type: typeWithPast, id: recordId })),
  'records.contests': call<readonly Contest[]>()(z.object({ type: typeWithPast, id: recordId })),
  /** Half-filled forms, on this PC only. `value` is JSON. */
  'drafts.put': call<null>()(z.object({ key: z.string().max(200), value: z.json() })),
  'drafts.get': call<StoredDraft | null>()(z.object({ key: z.string().max(200) })),
  'drafts.list': call<readonly StoredDraft[]>()(z.object({ prefix: z.string().max(200) })),
  'drafts.drop': call<null>()(z.object({ key: z.string().max(200) })),
} as const;

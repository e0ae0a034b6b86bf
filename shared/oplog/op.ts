// The form of a change, as it stands in the journal and travels between devices.
import { z } from 'zod';
import { canonicalBase64 } from './base64.ts';
import type { Stamp, Vector } from './stamp.ts';
import { isValidStamp, mostSeen } from './stamp.ts';

/** Version of this format. Entries of a higher one are parked, relayed and applied after the upgrade. */
export const opVersion = 1;

/** Kinds of changes that this version knows. */
export const opKinds = ['set', 'text', 'remove', 'erase'] as const;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

interface OpBase {
  readonly v: typeof opVersion;
  readonly type: string;
  readonly id: string;
  readonly stamp: Stamp;
  /** What the writer knew of this record: everything in it is replaced, everything else is concurrent. */
  readonly seen?: Vector | undefined;
}

/** Writes plain fields (`null` clears) and elements of set and map fields. */
export interface SetOp extends OpBase {
  readonly kind: 'set';
  readonly values?: Readonly<Record<string, Json>> | undefined;
  /** By field, by element key. Elements of a set have the value `true`. */
  readonly put?: Readonly<Record<string, Readonly<Record<string, Json>>>> | undefined;
  readonly drop?: Readonly<Record<string, readonly string[]>> | undefined;
}

/** A Yjs V1 update of one rich-text field, in canonical Base64. */
export interface TextOp extends OpBase {
  readonly kind: 'text';
  readonly field: string;
  readonly update: string;
}

/** Hides what it has seen; a concurrent or later change brings the record back. */
export interface RemoveOp extends OpBase {
  readonly kind: 'remove';
}

/** Absorbs every change of the record, earlier and later. */
export interface EraseOp extends OpBase {
  readonly kind: 'erase';
}

export type Op = SetOp | TextOp | RemoveOp | EraseOp;

const stamp = z.tuple([z.number(), z.number(), z.string()]).refine(isValidStamp, 'stamp');
const vector = z
  .record(z.string().regex(/^[0-9a-f]{32}$/), z.tuple([z.int().min(0), z.int().min(0)]))
  .refine((seen) => Object.keys(seen).length <= mostSeen, 'too-many');
const key = z
  .string()
  .max(200)
  .refine((name) => name !== '__proto__', 'key');
const field = z.string().regex(/^[a-z][a-zA-Z0-9]{0,39}$/);
const base = {
  v: z.literal(opVersion),
  type: z.string().max(40),
  id: z.string().max(60),
  stamp,
  seen: vector.optional(),
};

const parser = z.discriminatedUnion('kind', [
  z.strictObject({
    ...base,
    kind: z.literal('set'),
    values: z.record(field, z.json()).optional(),
    put: z.record(field, z.record(key, z.json())).optional(),
    drop: z.record(field, z.array(key)).optional(),
  }),
  z.strictObject({ ...base, kind: z.literal('text'), field, update: canonicalBase64 }),
  z.strictObject({ ...base, kind: z.literal('remove') }),
  z.strictObject({ ...base, kind: z.literal('erase') }),
]);

/** What every version says. Made once: a parser compiles itself at its first use. */
const head = z.object({ v: z.number(), kind: z.string() });

/** Why an entry can't be applied by this version. */
export type ParkReason =
  | 'newer-version'
  | 'unknown-type'
  | 'unknown-kind'
  | 'unknown-text'
  | 'malformed'
  | 'not-allowed';

/** Reads an op from outside. An op whose `seen` isn't older than its own stamp is malformed: no honest writer makes one. */
export function parseOp(value: unknown): { readonly op: Op } | { readonly parked: ParkReason } {
  const read = head.safeParse(value);
  if (!read.success) return { parked: 'malformed' };
  if (read.data.v > opVersion) return { parked: 'newer-version' };
  if (!(opKinds as readonly string[]).includes(read.data.kind)) return { parked: 'unknown-kind' };
  if (!isTame(value)) return { parked: 'malformed' };
  const parsed = parser.safeParse(value);
  if (!parsed.success || !isCausal(parsed.data as Op)) return { parked: 'malformed' };
  return { op: parsed.data as Op };
}

/** Deeper JSON would exhaust the parser's stack; the deepest honest value is an edition of a text 200 nodes deep. */
const deepest = 500;

/** False for what the parser would drop without a word (`__proto__`) or not survive. */
export function isTame(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth >= deepest || Object.hasOwn(value, '__proto__')) return false;
  return Object.values(value).every((member) => isTame(member, depth + 1));
}

function isCausal(op: Op): boolean {
  return Object.values(op.seen ?? {}).every(
    ([ms, counter]) => ms < op.stamp[0] || (ms === op.stamp[0] && counter < op.stamp[1]),
  );
}

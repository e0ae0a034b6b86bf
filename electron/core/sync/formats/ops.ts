// The inside of a segment: roles and ops of its entries (S7). Ops travel as the text that was hashed, to the letter.
import { z } from 'zod';
import { type Role, role } from '../../../../shared/model/primitives.ts';
import { ok } from '../../../../shared/result.ts';
import { bytesOf, bytesUpTo } from './bytes.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { longestPlain } from './compress.ts';
import { type Reading, refuse } from './reading.ts';

/** Most entries of one segment (S9). */
export const mostEntries = 5000;

/** What an entry carries beside its place in the chain: an op, or the hash of an entry that was erased. */
export interface SealedOp {
  readonly role: Role;
  readonly op: string | Uint8Array;
}

/** Roles by their number on the wire. */
const roles = role.options;

const shape = z.tuple([bytesUpTo(mostEntries), z.array(z.union([z.string(), bytesOf(32)])).max(mostEntries)]);

export const encodeOps = (entries: readonly SealedOp[]): Uint8Array =>
  encodeCbor([
    Uint8Array.from(entries, (entry) => roles.indexOf(entry.role)),
    entries.map((entry) => entry.op),
  ]);

export function decodeOps(bytes: Uint8Array): Reading<SealedOp[]> {
  const read = decodeCbor(bytes, longestPlain);
  const parsed = shape.safeParse(read.ok ? read.value : undefined);
  if (!parsed.success) return refuse('malformed');
  const [numbers, ops] = parsed.data;
  if (numbers.length !== ops.length) return refuse('malformed');
  const entries: SealedOp[] = [];
  for (const [at, op] of ops.entries()) {
    const named = roles[numbers[at] ?? roles.length];
    if (named === undefined) return refuse('malformed');
    entries.push({ role: named, op });
  }
  return ok(entries);
}

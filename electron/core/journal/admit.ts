// What an entry is by itself: read, and judged by the role that it names. Pure, and the same for local and other devices'
// entries, live and during a rebuild.
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import { mayErase, mayVoice, mayWrite } from '../../../shared/model/roles.ts';
import { fromBase64 } from '../../../shared/oplog/base64.ts';
import { type Op, type ParkReason, parseOp } from '../../../shared/oplog/op.ts';
import { safeToApply } from '../../../shared/richtext/merge.ts';
import { fitted } from '../records/fitted.ts';
import { recordKey } from '../records/store.ts';
import { isBound } from './bound.ts';
import type { Entry, ReceivedEntry, Withheld } from './entry.ts';
import type { Foreseen } from './foresee.ts';

/** Which record an entry changed, or why it was parked. */
export type Applied = { readonly op: Op } | { readonly parked: ParkReason };

/** The same of an entry that may have been foreseen. */
export type Judged = Applied | { readonly op: Foreseen };

/** Reads an entry and judges it by the role that it names; looks at nothing else, so every device judges alike. */
export function admit(payload: string, role: Entry['role']): Applied {
  const parsed = parseOp(parseJson(payload));
  if ('parked' in parsed) return parsed;
  const { op } = parsed;
  const definition = recordTypeNamed(op.type);
  if (!definition) return { parked: 'unknown-type' };
  if (op.kind === 'text' && !definition.texts.includes(op.field)) return { parked: 'unknown-text' };
  if (op.kind === 'text' && !safeToApply(fromBase64(op.update))) return { parked: 'malformed' };
  if (!isBound(op)) return { parked: 'malformed' };
  const type = op.type as TypeName;
  const values = op.kind === 'set' ? (op.values ?? {}) : {};
  const isAllowed = op.kind === 'erase' ? mayErase(role, type) : mayWrite(role, type, values);
  return isAllowed ? { op: fitted(op) } : { parked: 'not-allowed' };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Whether the op is one that `member` may write in `role`; without a member nobody is asked for. */
export function isVoiced(applied: Applied, role: Entry['role'], member: string | undefined): boolean {
  if (member === undefined || !('op' in applied)) return true;
  const { op } = applied;
  return mayVoice({ member, role }, op, op.kind === 'set' ? op.values : undefined);
}

/** True where `member`, in `role`, may say as their own word what was said before; what isn't understood is kept for later versions. */
export function isOwnWord(applied: Applied, role: Entry['role'], member: string | undefined): boolean {
  if ('parked' in applied) return applied.parked !== 'not-allowed';
  return isVoiced(applied, role, member);
}

/** The record that an entry is about; empty where this version can't tell. */
export const keyOf = (applied: Judged): string =>
  'op' in applied ? recordKey(applied.op.type, applied.op.id) : '';

/** What is said of an entry before the vault is asked. */
export interface Judgement {
  readonly applied: Judged;
  readonly withheld: Withheld | null;
}

/** Takes over what was foreseen. */
export function judge({ payload, role, member, withheld, foreseen }: Entry & ReceivedEntry): Judgement {
  if (foreseen) return { applied: { op: foreseen }, withheld: withheld ?? null };
  const applied = admit(payload, role);
  return { applied, withheld: withheld ?? (isVoiced(applied, role, member) ? null : 'wrong-member') };
}

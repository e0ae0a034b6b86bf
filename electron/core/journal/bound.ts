// What an op has to fit by itself, beyond its form: an edition its hash, an acknowledgement its edition and member.
// Looks at nothing else, so every device judges alike.
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import type { Op, SetOp } from '../../../shared/oplog/op.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { acknowledgementId } from '../records/derived-id.ts';

/** True where `op` says nothing that its record's id or hash belies. No honest writer makes another one. */
export function isBound(op: Op): boolean {
  if (op.type === 'acknowledgement') return op.kind === 'set' && isAcknowledgement(op);
  if (op.type === 'edition') return op.kind !== 'set' || isEdition(op);
  return true;
}

/** Whole, and under the id that follows from what is acknowledged by whom. */
const isAcknowledgement = ({ id, values = {}, put, drop }: SetOp): boolean =>
  put === undefined &&
  drop === undefined &&
  typeof values.hash === 'string' &&
  id === acknowledgementId(String(values.edition), String(values.member));

/** Content and hash come together: who changes the content takes its acknowledgements from it. */
const isEdition = ({ values = {} }: SetOp): boolean =>
  'content' in values || 'hash' in values
    ? toHex(sha256(canonicalJson(values.content ?? null))) === values.hash
    : true;

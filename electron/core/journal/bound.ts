// What an op has to fit by itself, beyond its form: an edition its hash, an acknowledgement its edition and member; and
// what nobody does to a record of its type. Looks at nothing else, so every device judges alike.
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { editionFields } from '../../../shared/model/conduct.ts';
import { isRecordId } from '../../../shared/model/primitives.ts';
import type { Op, SetOp } from '../../../shared/oplog/op.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { acknowledgementId } from '../records/derived-id.ts';

/** Of these types records are taken out of the lists; all others stay, or are erased. */
const removable = new Set<string>([
  ...['service', 'contact', 'document', 'solution', 'impression', 'guideline', 'comment', 'member'],
]);

/** True where `op` says nothing that its record's id or hash belies. No honest writer makes another one. */
export function isBound(op: Op): boolean {
  // No call takes another one: whoever meets it could do nothing with it, nor with what is asked for together with it.
  if (!isRecordId(op.id)) return false;
  if (op.type === 'acknowledgement') return op.kind === 'set' && isAcknowledgement(op);
  if (op.kind === 'remove') return removable.has(op.type);
  // Its erasure may be owed to somebody (DSGVO Art. 17).
  if (op.type === 'edition') return op.kind === 'set' ? isEdition(op) : op.kind === 'erase';
  // A vault is one office's, and never without it.
  if (op.type === 'office') return op.kind === 'set';
  return true;
}

/** Whole, and under the id that follows from what is acknowledged by whom. */
const isAcknowledgement = ({ id, values = {}, put, drop }: SetOp): boolean =>
  put === undefined &&
  drop === undefined &&
  typeof values.hash === 'string' &&
  id === acknowledgementId(String(values.edition), String(values.member));

const always = Object.entries(editionFields.shape)
  .filter(([, field]) => !field.safeParse(undefined).success)
  .map(([name]) => name);

/** Whole, as nobody changes part of what others have acknowledged, with the hash of its content. */
const isEdition = ({ values = {}, put, drop }: SetOp): boolean =>
  put === undefined &&
  drop === undefined &&
  always.every((name) => Object.hasOwn(values, name)) &&
  toHex(sha256(canonicalJson(values.content ?? null))) === values.hash;

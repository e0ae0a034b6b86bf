// Pictures in the exchange format: their bytes stand in base64 beside the fields of the attachment.
import type { Problem } from '../../../shared/errors/record-failure.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { canonicalBase64, fromBase64 } from '../../../shared/oplog/base64.ts';
import { sha256, toHex } from '../crypto/primitives.ts';

/** The picture that a line brings, checked against its hash and size. */
export function pictureIn(
  type: TypeName,
  encoded: unknown,
  fields: Readonly<Record<string, unknown>>,
): { readonly bytes?: Uint8Array } | { readonly problem: Problem } {
  if (type !== 'attachment') return {};
  const parsed = canonicalBase64.safeParse(encoded);
  if (!parsed.success) return { problem: { path: 'bytes', reason: 'missing' } };
  const bytes = fromBase64(parsed.data);
  const fits = toHex(sha256(bytes)) === fields.hash && bytes.length === fields.size;
  return fits ? { bytes } : { problem: { path: 'bytes', reason: 'wrong-kind' } };
}

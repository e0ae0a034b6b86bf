// The recovery code as a person writes it down and types it again: no letters to confuse, and slips are noticed.
import { base32crockford } from '@scure/base';
import { equalBytes, sha256 } from './primitives.ts';

/** Bytes of chance in a recovery code: 160 bits. */
export const recoveryBytes = 20;

/** Bytes behind the code's own that show a slip: one in 65,536 passes. */
const checkBytes = 2;

const checkOf = (bytes: Uint8Array): Uint8Array => sha256(bytes).subarray(0, checkBytes);

/** Equal groups in Crockford's Base32: nine of four for a recovery code (`4C9X-…`), eleven of five for an office's key. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const characters = base32crockford.encode(Uint8Array.of(...bytes, ...checkOf(bytes)));
  const groups = characters.length % 4 === 0 ? /.{4}/g : /.{1,5}/g;
  return (characters.match(groups) ?? []).join('-');
}

/**
 * The bytes of a typed code, whatever its case, blanks and dashes, O for 0, I or L for 1; undefined if it can't be one of
 * `length` bytes.
 */
export function recoveryBytesOf(code: string, length = recoveryBytes): Uint8Array | undefined {
  try {
    const all = base32crockford.decode(code.replace(/[\s\p{Pd}._]/gu, ''));
    const bytes = all.slice(0, length);
    return all.length === length + checkBytes && equalBytes(checkOf(bytes), all.subarray(length))
      ? bytes
      : undefined;
  } catch {
    return undefined;
  }
}

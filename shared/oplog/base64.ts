// Base64 (RFC 4648 §4) for binary values inside JSON entries. Only its one canonical spelling counts: padded, nothing
// else in between, unused bits zero. Hosts differ in what else they would take, and no two devices may differ about an op.
import { base64 } from '@scure/base';
import { z } from 'zod';

/** Node's codec, for engines that have none of their own yet: the library's, in JavaScript, takes twenty times as long. */
interface NodeCodec {
  from(text: string, encoding: 'base64'): Uint8Array;
  from(bytes: ArrayBufferLike, start: number, length: number): { toString(encoding: 'base64'): string };
}

const { Buffer: node } = globalThis as { readonly Buffer?: NodeCodec };

export function toBase64(bytes: Uint8Array): string {
  return node
    ? node.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64')
    : base64.encode(bytes);
}

/** Throws on what isn't canonical; `canonicalBase64` has checked what comes from outside. */
export function fromBase64(text: string): Uint8Array {
  if (!node) return base64.decode(text);
  const bytes = new Uint8Array(node.from(text, 'base64'));
  if (toBase64(bytes) !== text) throw new Error('not canonical Base64');
  return bytes;
}

/** Takes texts that `fromBase64` reads. */
export const canonicalBase64 = z.string().refine(isCanonical, 'base64');

function isCanonical(text: string): boolean {
  try {
    fromBase64(text);
    return true;
  } catch {
    return false;
  }
}

// Base64 (RFC 4648) for binary values inside JSON entries.
import { base64 } from '@scure/base';

export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);
/** Throws on characters outside the alphabet; `parseOp` has checked them. */
export const fromBase64 = (text: string): Uint8Array => base64.decode(text);

// Bytes as the formats use them: numbers big-endian, names as hex in memory, and the shapes that parsers check.
import { z } from 'zod';
import { toHex } from '../../crypto/primitives.ts';

/** Parts in order: bytes as they are, text as UTF-8. */
export const join = (...parts: readonly (Uint8Array | string)[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part)));

/** Four bytes, big-endian; 0 ≤ value < 2³². */
export function u32(value: number): Uint8Array {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

/** A copy of its own: a slice would keep the whole file in memory. */
export const own = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes);

/** A byte string of exactly so many bytes. */
export const bytesOf = (length: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length === length);

/** A byte string of at most so many bytes. */
export const bytesUpTo = (length: number) =>
  z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= length);

/** 16 bytes that name a device; 32 hex digits in memory, as in the journal. */
export const deviceBytes = bytesOf(16).transform((bytes) => toHex(bytes));

/** A counting number of 32 bits, from 1. */
export const ordinal = z.int().min(1).max(0xffff_ffff);

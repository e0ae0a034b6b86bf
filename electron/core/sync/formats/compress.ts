// Zstandard (RFC 8878) inside the seal, with limits that hold whatever the bytes claim (S6).
import { constants, zstdCompressSync, zstdDecompressSync } from 'node:zlib';

/** Longest plain text of one file, in bytes. */
export const longestPlain = 32 * 1024 * 1024;

/** A plain text isn't longer than so many times its sealed bytes. */
export const greatestRatio = 1000;

/** Windows of 8 MiB: a reader needs no more memory than that, whatever a frame asks for. */
const windowLog = 23;

/** On office notes, level 6 saves 6 % of the bytes for twice the time, level 1 costs 9 % and saves a quarter. */
const level = 3;

/** Never shorter than the greatest ratio allows: readers would take what is one long line of dashes for a bomb. */
export function compress(plain: Uint8Array): Uint8Array {
  const compressed = zstdCompressSync(plain, {
    params: { [constants.ZSTD_c_compressionLevel]: level, [constants.ZSTD_c_windowLog]: windowLog },
    pledgedSrcSize: plain.length,
  });
  const lacking = Math.ceil(plain.length / greatestRatio) - compressed.length;
  return lacking > 0 ? Buffer.concat([compressed, skippable(lacking)]) : compressed;
}

/** A frame of at least so many bytes that readers pass over (RFC 8878, §3.1.2). */
function skippable(length: number): Uint8Array {
  const frame = Buffer.alloc(Math.max(length, 8));
  frame.writeUInt32LE(0x184d2a50, 0);
  frame.writeUInt32LE(frame.length - 8, 4);
  return frame;
}

/** The plain text of exactly `length` bytes; undefined for anything else. */
export function inflate(compressed: Uint8Array, length: number): Uint8Array | undefined {
  try {
    const plain = zstdDecompressSync(compressed, {
      maxOutputLength: Math.max(length, 1),
      params: { [constants.ZSTD_d_windowLogMax]: windowLog },
    });
    return plain.length === length ? plain : undefined;
  } catch {
    return undefined;
  }
}

// Of every version, a file's name holds the hash of its signed part (F4). So one that seems to be of a later version, and has
// another hash, is none: it is spoilt.
import { equalBytes } from '../../crypto/primitives.ts';
import { readName } from './names.ts';
import { segmentHash } from './segment.ts';
import { bodyHash } from './signed.ts';

const magic = Buffer.from('TRSN');

/** True where the hash in the name isn't the file's. */
export function beliesName(name: string, bytes: Uint8Array): boolean {
  const read = readName(name);
  if (!read || !('hash' in read)) return false;
  const isSegment = magic.equals(bytes.subarray(0, magic.length));
  const hash = isSegment ? segmentHash(bytes) : bodyHash(bytes);
  return hash === undefined || !equalBytes(hash, read.hash);
}

// Pictures on the target (docs/specs/sync.md §9): in pieces, sealed, without a signature, as the signed entry of the
// picture names the hash of the whole.
import { ok } from '../../../../shared/result.ts';
import { equalBytes, hkdf, openAesGcm, sealAesGcm, sha256, toHex } from '../../crypto/primitives.ts';
import { join, own } from './bytes.ts';
import { type Reading, refuse } from './reading.ts';

/** Longest piece of a picture, in bytes. */
export const pieceBytes = 1024 * 1024;

/** Most pieces of one picture. */
export const mostPieces = 64;

/** `TRSB` · version · suite · 0 · space 32 · epoch · index · total · salt 32 · sealed length. */
const headerLength = 88;
const magic = Buffer.from('TRSB');
const nonce = new Uint8Array(12);

/** Longest file of a piece, in bytes. */
export const longestPiece = headerLength + pieceBytes + 16;

/** Which piece of which picture; `id` is its record's. */
export interface PicturePlace {
  readonly space: Uint8Array;
  readonly id: string;
  /** From 0. */
  readonly index: number;
  readonly total: number;
}

/** Pieces that a picture of `size` bytes has; an empty one has one. */
export const piecesOf = (size: number): number => Math.max(1, Math.ceil(size / pieceBytes));

/** What the names of a picture's files have in common. */
export const pictureHash = (space: Uint8Array, id: string): Uint8Array =>
  sha256('tresen/picture-name/v1', space, id);

/** Names of a picture's files tell nothing to who doesn't know its id; `attempt` as in F7. */
export function pictureName({ space, id, index }: Omit<PicturePlace, 'total'>, attempt = 1): string {
  const suffix = attempt > 1 ? `-${attempt}` : '';
  return `b/${toHex(pictureHash(space, id))}-${String(index).padStart(4, '0')}${suffix}`;
}

const keyOf = (epochKey: Uint8Array, salt: Uint8Array, { space, id }: PicturePlace): Uint8Array =>
  hkdf(epochKey, salt, join('tresen/picture/v1', space, id), 32);

function header(place: PicturePlace, epoch: number, salt: Uint8Array, sealedLength: number): Uint8Array {
  const bytes = Buffer.alloc(headerLength);
  magic.copy(bytes);
  bytes.writeUInt8(1, 4);
  bytes.writeUInt8(1, 5);
  bytes.set(place.space, 8);
  bytes.writeUInt32BE(epoch, 40);
  bytes.writeUInt32BE(place.index, 44);
  bytes.writeUInt32BE(place.total, 48);
  bytes.set(salt, 52);
  bytes.writeUInt32BE(sealedLength, 84);
  return bytes;
}

/** Seals one piece. `salt`: 32 random bytes, never used before. */
export function sealPiece(
  piece: Uint8Array,
  place: PicturePlace,
  { epoch, key }: { readonly epoch: number; readonly key: Uint8Array },
  salt: Uint8Array,
): Uint8Array {
  const head = header(place, epoch, salt, piece.length + 16);
  return join(head, sealAesGcm(keyOf(key, salt, place), nonce, piece, head));
}

/** The epoch whose key opens a piece. */
export function epochOfPiece(file: Uint8Array): Reading<number> {
  if (file.length > longestPiece) return refuse('too-large');
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (file.length < headerLength) return refuse('incomplete');
  if (!magic.equals(bytes.subarray(0, 4))) return refuse('malformed');
  const [version, suite] = [bytes.readUInt8(4), bytes.readUInt8(5)];
  if (version > 1 || suite > 1) return refuse('newer-version');
  const whole = headerLength + bytes.readUInt32BE(84);
  if (file.length !== whole) return refuse(file.length < whole ? 'incomplete' : 'wrong-length');
  return ok(bytes.readUInt32BE(40));
}

/** Opens the very piece that is asked for, and no other. */
export function openPiece(file: Uint8Array, place: PicturePlace, key: Uint8Array): Reading<Uint8Array> {
  const epoch = epochOfPiece(file);
  if (!epoch.ok) return epoch;
  const head = file.subarray(0, headerLength);
  const salt = own(file.subarray(52, 84));
  if (!equalBytes(head, header(place, epoch.value, salt, file.length - headerLength)))
    return refuse('wrong-chain');
  const piece = openAesGcm(keyOf(key, salt, place), nonce, file.subarray(headerLength), head);
  return piece ? ok(own(piece)) : refuse('wrong-seal');
}

// The pieces of a picture on the storage, under whichever of their names they lie (A4).
import { equalBytes } from '../../crypto/primitives.ts';
import {
  epochOfPiece,
  longestPiece,
  openPiece,
  type PicturePlace,
  pictureName,
  pieceBytes,
  piecesOf,
  sealPiece,
} from '../formats/picture.ts';
import { viewOf } from '../space/act.ts';
import { epochKey } from '../store/keys.ts';
import { type Looking, need, type Round, RoundStop } from './context.ts';
import { giveUp, putAndReadBack } from './deliver.ts';

export interface Picture {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Names that are tried for one piece: what was cut short keeps lying under the first ones (F7). */
const mostAttempts = 5;

/** Puts all pieces there, in the newest epoch, and reads them back. */
export async function putPicture(round: Round, { id, bytes }: Picture): Promise<void> {
  const { space, state } = viewOf(round);
  const newest = state.epochs.at(-1);
  const key = newest && round.db.read((tx) => epochKey(tx, newest));
  if (!newest || !key) throw new RoundStop({ kind: 'space-key-missing' });
  const total = piecesOf(bytes.length);
  round.progress.expect(total);
  for (let index = 0; index < total; index += 1) {
    const place = { space, id, index, total };
    const piece = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    const sealed = sealPiece(piece, place, { epoch: newest.epoch, key }, round.chance.randomBytes(32));
    await putPiece(round, place, piece, sealed);
    round.progress.done();
  }
}

async function putPiece(
  round: Round,
  place: PicturePlace,
  piece: Uint8Array,
  sealed: Uint8Array,
): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const name = pictureName(place, attempt);
    if (await putAndReadBack(round, name, sealed)) return;
    // Another try of this device, or somebody who put it back, may have sealed it otherwise.
    const there = await readPiece(round, place, name);
    if (there && there !== 'none' && equalBytes(there, piece)) return;
  }
  return giveUp(round, pictureName(place, mostAttempts));
}

/** The picture for which `isIt`; undefined where it isn't there, or something else is. */
export async function readPicture(
  round: Looking,
  id: string,
  size: number,
  isIt: (bytes: Uint8Array) => boolean,
): Promise<Uint8Array | undefined> {
  // Whoever found another one under its name put it under the next.
  for (const which of ['first', 'last'] as const) {
    const bytes = await readPieces(round, id, size, which);
    if (!bytes || isIt(bytes)) return bytes;
  }
  return undefined;
}

type Which = 'first' | 'last';

async function readPieces(
  round: Looking,
  id: string,
  size: number,
  which: Which,
): Promise<Uint8Array | undefined> {
  const total = piecesOf(size);
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < total; index += 1) {
    const piece = await findPiece(round, { space: viewOf(round).space, id, index, total }, which);
    if (!piece) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** The first, or last, of a piece's names that holds one. */
async function findPiece(round: Looking, place: PicturePlace, which: Which): Promise<Uint8Array | undefined> {
  let found: Uint8Array | undefined;
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const piece = await readPiece(round, place, pictureName(place, attempt));
    if (piece === 'none') break;
    found = piece ?? found;
    if (found && which === 'first') break;
  }
  return found;
}

/** The piece under a name; undefined where something else lies there. */
async function readPiece(
  { target, signal, db, follower }: Looking,
  place: PicturePlace,
  name: string,
): Promise<Uint8Array | 'none' | undefined> {
  const read = await target.get(name, longestPiece, signal);
  if (!read.ok && read.failure.kind === 'target-too-large') return undefined;
  const file = need(read);
  if (!file) return 'none';
  const epoch = epochOfPiece(file);
  const begun = epoch.ok ? follower.now().view?.state.epochs[epoch.value - 1] : undefined;
  const key = begun && db.read((tx) => epochKey(tx, begun));
  const piece = key && openPiece(file, place, key);
  return piece?.ok ? piece.value : undefined;
}

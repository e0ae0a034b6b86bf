// Notes what became of a file that was read, under the name that its content gives it.
import { equalBytes } from '../../crypto/primitives.ts';
import type { WriteDb } from '../../db.ts';
import { readName } from '../formats/names.ts';
import {
  absent,
  type FileReason,
  fileNamed,
  isHere,
  type NewFile,
  noteFile,
  segmentsOf,
  unknownBeside,
  unknownPlace,
} from '../store/files.ts';
import { nextAttempt } from './deliver.ts';
import { outcomeOf } from './outcome.ts';
import { covers, joined, rangesOf, withoutAttempt } from './plan.ts';

/**
 * `own`: the name of what the file holds. What counts is kept under it, whatever name it lay under (F3), and is put there
 * under it; so is what waits for others. What belongs under that other name isn't here yet, and is looked for again.
 * `read`: the bytes that were found under the file's name, whether they are kept or not.
 */
export function noteTaken(db: WriteDb, taken: NewFile, own: string, read: Uint8Array): void {
  const file = withinBounds(db, taken);
  const isHeld = file.state === 'held';
  if (!file.bytes || withoutAttempt(file.name) === own) {
    const known = fileNamed(db, file.name);
    const isAstray = known?.bytes !== null && known?.size === absent;
    if (isHeld) noteFile(db, isAstray ? leavingAs(db, file, own) : file);
    else noteUnread(db, isAstray && file.bytes ? { ...file, size: absent } : file, read);
    return;
  }
  // Its size tells that it wasn't seen there under its own name yet.
  if (!isHeld && !fileNamed(db, own)?.bytes) noteFile(db, { ...file, name: own, size: absent });
  if (isHeld && !isHere(db, own)) noteFile(db, leavingAs(db, file, own));
  noteUnread(db, { ...file, kind: 'unknown', state: 'refused', reason: 'damaged', bytes: null }, read);
}

/** Under its own name, or the next, where something else that was found under it waits here. */
function leavingAs(db: WriteDb, file: NewFile, own: string): NewFile {
  // What others there say as well may have been replaced: the next round decides (S13).
  if (isSaidByOthers(db, file)) return { ...file, name: own };
  const leaving: NewFile = { ...file, name: own, state: 'leaving' };
  const other = fileNamed(db, own)?.bytes;
  const isTaken = other && file.bytes && !equalBytes(other, file.bytes);
  return (isTaken && nextAttempt(leaving)) || leaving;
}

function isSaidByOthers(db: WriteDb, { device, first, last }: NewFile): boolean {
  if (device === null || first === null || last === null) return false;
  return covers(joined(rangesOf(segmentsOf(db, device))), { first, last });
}

interface Useless {
  readonly name: string;
  readonly reason: FileReason;
  readonly readAt: number;
  readonly bytes?: Uint8Array;
}

/** A file from which nothing could be taken, so that only its name tells what it is; without `bytes` it wasn't to be had. */
export function noteUseless(db: WriteDb, { name, reason, readAt, bytes }: Useless): void {
  const outcome = outcomeOf(reason);
  noteUnread(
    db,
    {
      ...{ name, kind: readName(name)?.kind ?? 'unknown', state: outcome.kind, reason, ...unknownPlace },
      ...{ since: readAt, size: bytes?.length ?? absent },
      bytes: (outcome.kind === 'waiting' && outcome.keep && bytes) || null,
    },
    bytes ?? new Uint8Array(),
  );
}

/** What isn't held, and the bytes that were read; if what belongs under its name was found under another one before, it leaves under the next (F8). */
export function noteUnread(db: WriteDb, unread: NewFile, read: Uint8Array): void {
  const file = withinBounds(db, unread);
  const known = fileNamed(db, file.name);
  // What belongs there waits here for others, and doesn't go for what lies there instead.
  if (known?.state === 'waiting' && known.bytes && !equalBytes(known.bytes, read)) return;
  noteFile(db, file);
  const wasHere = known?.state === 'held' || known?.state === 'leaving';
  const next = wasHere && known.bytes ? nextAttempt(known) : undefined;
  if (next && !isHere(db, withoutAttempt(file.name))) noteFile(db, { ...next, since: file.since });
}

/** Files, and bytes of them, that are kept although nobody can tell yet whom they are from (F10). */
export const [mostUnknown, mostUnknownBytes] = [256, 64 << 20];

/** What waits for a decision or a later version is only noted where too much of that is kept already. */
function withinBounds(db: WriteDb, file: NewFile): NewFile {
  const { state, reason, bytes, name } = file;
  const isUnknown = ['control-ahead', 'not-gone', 'newer-version'].includes(reason ?? '');
  if (state !== 'waiting' || !bytes || !isUnknown) return file;
  const kept = unknownBeside(db, name);
  const fits = kept.files < mostUnknown && kept.bytes + bytes.length <= mostUnknownBytes;
  return fits ? file : { ...file, reason: 'unkept', bytes: null };
}

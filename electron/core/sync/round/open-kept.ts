// Opens segments that were taken in, with what the vault knows of their authors and keys.
import type { ReadDb } from '../../db.ts';
import type { TravellingEntry } from '../../journal/entry.ts';
import type { ControlView } from '../formats/follow-control.ts';
import type { Reading } from '../formats/reading.ts';
import { refuse } from '../formats/reading.ts';
import { signersOf } from '../formats/rights.ts';
import { open, verifySegment } from '../formats/segment.ts';
import { readHeader, type SegmentHeader } from '../formats/segment-header.ts';
import { epochKey } from '../store/keys.ts';

/** The key of whoever signed the segment, among those who may have (S5, S17). */
export function signerOf(
  { space, state }: ControlView,
  header: SegmentHeader,
  file: Uint8Array,
): Reading<Uint8Array> {
  let last: Reading<Uint8Array> = refuse('wrong-signature');
  for (const key of signersOf(state, header)) {
    const verified = verifySegment(file, space, key);
    last = verified.ok ? { ok: true, value: key } : verified;
    if (last.ok) return last;
  }
  return last;
}

/** The entries of a kept segment; undefined where the team's decisions since leave it without signer or key. */
export function openKept(db: ReadDb, view: ControlView, file: Uint8Array): TravellingEntry[] | undefined {
  const header = readHeader(file);
  if (!header.ok) return undefined;
  const signer = signerOf(view, header.value, file);
  const epoch = view.state.epochs[header.value.epoch - 1];
  const key = epoch && epochKey(db, epoch);
  if (!signer.ok || !key) return undefined;
  const read = open(file, { space: view.space, publicKey: signer.value, epochKey: key });
  return read.ok ? read.value : undefined;
}

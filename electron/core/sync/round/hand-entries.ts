// Entries that a segment brought, into the journal: piece by piece, so that nobody waits for them, and with what was
// foreseen of them.
import type { ReceivedEntry } from '../../journal/entry.ts';
import { endOfPiece } from '../ahead/ahead.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { breathe, keepGoing, type Looking } from './context.ts';
import { hasForkedPast, judgeDevice } from './rejudge.ts';
import { move } from './reposition.ts';

/** Entries of one segment, piece by piece; then what they make of the device's chain (S10, S14). */
export async function handEntries(
  round: Looking,
  { state }: ControlView,
  device: string,
  entries: readonly ReceivedEntry[],
  file: Uint8Array,
): Promise<void> {
  const { funnel, ahead, signal } = round;
  let known = 0;
  await funnel.inPieces(async () => {
    for (let at = 0, end = 0; at < entries.length; at = end) {
      if (at > 0) await breathe();
      end = endOfPiece(entries, at);
      const some = entries.slice(at, end);
      const foreseen = ahead ? await ahead.foreseen(file, at, some) : some;
      keepGoing(signal);
      known += funnel.applyReceived(foreseen).duplicates;
    }
  });
  // What lies behind every limit is on no chain that ends in one.
  const isForkedPast = round.db.read((tx) => hasForkedPast(tx, state, device, entries[0]?.seq));
  if (!isForkedPast && known === 0) return;
  funnel.intake((intake) => {
    const isMoved = move(intake.db, state, entries);
    if (isMoved || isForkedPast) judgeDevice(round, intake, state, device);
    return null;
  });
}

// At which position of the control log an entry was written, where that isn't settled by the first file that brought it:
// after another line came to count (C10), and where its author sealed it anew at another position.
import { equalBytes } from '../../crypto/primitives.ts';
import type { WriteDb } from '../../db.ts';
import type { JournalRow, ReceivedEntry } from '../../journal/entry.ts';
import { type ControlState, roleAt } from '../formats/control-state.ts';
import type { Grounds } from './context.ts';

/**
 * Positions behind `last` were lost. What others wrote there stands at the last one that both lines have, until its author
 * seals it anew; own entries are sealed anew where this device is admitted, and wait there, too, where it isn't (yet).
 */
export function leaveLost({ device }: Grounds, db: WriteDb, state: ControlState, last: number): void {
  db.run('UPDATE journal SET control = ? WHERE control > ? AND device <> ?', last, last, device);
  const own = state.devices.get(device);
  db.run(
    'UPDATE journal SET control = max(?, min(control, ?)) WHERE control > ? AND device = ?',
    ...[own?.from ?? last, own ? state.n : last, last, device],
  );
}

/**
 * Entries of a file that were known from another position: of all positions at which its author had the entry's role, the
 * highest one counts, whichever came first. Answers whether one moved.
 */
export function move(db: WriteDb, state: ControlState, entries: readonly ReceivedEntry[]): boolean {
  const [first] = entries;
  const n = first?.control ?? undefined;
  if (!first || n === undefined) return false;
  const { device, seq } = first;
  const fits = (row: JournalRow, at: number): boolean => roleAt(state, device, at) === row.role;
  const moved = db
    .all<JournalRow>(
      'SELECT * FROM journal WHERE device = ? AND seq BETWEEN ? AND ? AND control <> ?',
      ...[device, seq, entries.at(-1)?.seq ?? seq, n],
    )
    .filter((row) => {
      const former = row.control ?? 0;
      const isSame = equalBytes(new Uint8Array(row.hash), entries[row.seq - seq]?.hash ?? new Uint8Array());
      return isSame && fits(row, n) && (n > former || !fits(row, former));
    });
  for (const row of moved) db.run('UPDATE journal SET control = ? WHERE n = ?', n, row.n);
  return moved.length > 0;
}

// An erasure that counts no longer, and that nobody may uphold here (S20), had emptied entries: their payloads come back
// from the kept files.

import { equalBytes } from '../../crypto/primitives.ts';
import type { JournalRow } from '../../journal/entry.ts';
import type { Intake } from '../../journal/intake.ts';
import type { ControlView } from '../formats/follow-control.ts';
import type { Grounds } from './context.ts';
import { openKept } from './open-kept.ts';
import { isErasedNow, isErasure } from './uphold.ts';

/** `revoked`: entries that no longer count. */
export function refillErased({ follower }: Grounds, intake: Intake, revoked: readonly JournalRow[]): void {
  for (const row of revoked) {
    if (!isErasure(row) || isErasedNow(intake.db, row)) continue;
    const emptied = intake.db.all<JournalRow>(
      'SELECT * FROM journal WHERE record = ? AND payload IS NULL',
      row.record,
    );
    const view = follower.now().view;
    if (view) for (const one of emptied) refillOne(view, intake, one);
  }
}

function refillOne(view: ControlView, intake: Intake, row: JournalRow): void {
  const files = intake.db.all<{ bytes: Uint8Array }>(
    `SELECT bytes FROM space_files WHERE device = ? AND kind = 'segment' AND first <= ? AND last >= ? AND bytes IS NOT NULL`,
    ...[row.device, row.seq, row.seq],
  );
  for (const { bytes } of files) {
    const entries = openKept(intake.db, view, new Uint8Array(bytes)) ?? [];
    const entry = entries.find(
      ({ seq, hash }) => seq === row.seq && equalBytes(hash, new Uint8Array(row.hash)),
    );
    if (!entry?.payload) continue;
    intake.receive([{ ...entry, control: row.control, withheld: row.withheld }]);
    return;
  }
}

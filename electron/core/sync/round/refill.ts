// An erasure that turned out not to count had emptied entries here: their payloads come back from the kept files.

import type { JournalRow } from '../../journal/entry.ts';
import type { Intake } from '../../journal/intake.ts';
import { recordKey } from '../../records/store.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { epochAt } from '../formats/rights.ts';
import { open } from '../formats/segment.ts';
import { readHeader } from '../formats/segment-header.ts';
import { epochKey } from '../store/keys.ts';
import type { Grounds } from './context.ts';

/** `revoked`: entries that no longer count. */
export function refillErased({ follower }: Grounds, intake: Intake, revoked: readonly JournalRow[]): void {
  for (const row of revoked) {
    const op = JSON.parse(row.payload ?? '{}') as { kind?: string; type?: string; id?: string };
    if (op.kind !== 'erase' || op.type === undefined || op.id === undefined) continue;
    const emptied = intake.db.all<JournalRow>(
      'SELECT * FROM journal WHERE record = ? AND payload IS NULL',
      recordKey(op.type, op.id),
    );
    const view = follower.now().view;
    if (view) for (const one of emptied) refillOne(view, intake, one);
  }
}

function refillOne({ space, state }: ControlView, intake: Intake, row: JournalRow): void {
  const file = intake.db.get<{ bytes: Uint8Array }>(
    `SELECT bytes FROM space_files WHERE device = ? AND kind = 'segment' AND first <= ? AND last >= ? AND bytes IS NOT NULL`,
    ...[row.device, row.seq, row.seq],
  );
  const bytes = file && new Uint8Array(file.bytes);
  const header = bytes && readHeader(bytes);
  const epoch = header?.ok ? epochAt(state, header.value.control.n) : undefined;
  const key = epoch && epochKey(intake.db, epoch);
  const publicKey = state.devices.get(row.device)?.signing;
  if (!bytes || !publicKey || !key) return;
  const read = open(bytes, { space, publicKey, epochKey: key });
  const entry = read.ok ? read.value.find(({ seq }) => seq === row.seq) : undefined;
  if (entry) intake.receive([{ ...entry, control: row.control, withheld: row.withheld }]);
}

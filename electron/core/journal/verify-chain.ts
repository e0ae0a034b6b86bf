// Checks the hash chains of all devices in the journal.
import type { Db } from '../db.ts';
import { entryHash, type JournalRow, noHash } from './entry.ts';

/** Places where an entry doesn't match its hash. An erased one is trusted for its hash; its neighbours must fit it. */
export function chainFaults(db: Db): string[] {
  const faults: string[] = [];
  let before: { readonly device: string; readonly seq: number; readonly hash: Uint8Array } | undefined;
  db.read((tx) => {
    for (const row of tx.iterate<JournalRow>('SELECT * FROM journal ORDER BY device, seq')) {
      const prev =
        row.seq === 1
          ? noHash
          : before?.device === row.device && before.seq === row.seq - 1
            ? before.hash
            : undefined;
      if (prev && row.payload !== null && !fits(row, prev))
        faults.push(`journal ${row.device.slice(0, 8)} ${row.seq}`);
      before = { device: row.device, seq: row.seq, hash: new Uint8Array(row.hash) };
    }
    return null;
  });
  return faults;
}

function fits(row: JournalRow, prev: Uint8Array): boolean {
  const { device, seq, role, payload, hash } = row;
  return Buffer.compare(entryHash({ device, seq, prev, role, payload: payload ?? '' }), hash) === 0;
}

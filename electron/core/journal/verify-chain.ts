// Checks the hash chains of all devices in the journal.
import type { Db } from '../db.ts';
import { entryHash, type JournalRow, noHash } from './entry.ts';

/**
 * Places where an entry doesn't match its hash. An erased one is trusted for its hash; its neighbours must fit it. Where
 * a device wrote one number twice (a cloned disk), the next entry may follow either. Others' entries may still be on
 * their way; the own ones have no gaps.
 */
export function chainFaults(db: Db): string[] {
  const faults: string[] = [];
  const own = db.read((tx) => tx.get<{ value: string }>("SELECT value FROM device WHERE key = 'id'"))?.value;
  let [device, seq] = ['', 0];
  let below: Uint8Array[] = [];
  let here: Uint8Array[] = [];
  db.read((tx) => {
    for (const row of tx.iterate<JournalRow>('SELECT * FROM journal ORDER BY device, seq')) {
      if (row.device !== device || row.seq !== seq) {
        below = row.seq === 1 ? [noHash] : row.device === device && row.seq === seq + 1 ? here : [];
        here = [];
      }
      const isLoose = below.length === 0 && row.device === own;
      const isWrong = below.length > 0 && row.payload !== null && !below.some((prev) => fits(row, prev));
      if (isLoose || isWrong) faults.push(`journal ${row.device.slice(0, 8)} ${row.seq}`);
      [device, seq] = [row.device, row.seq];
      here.push(new Uint8Array(row.hash));
    }
    return null;
  });
  return faults;
}

function fits(row: JournalRow, prev: Uint8Array): boolean {
  const { device, seq, role, payload, hash } = row;
  return Buffer.compare(entryHash({ device, seq, prev, role, payload: payload ?? '' }), hash) === 0;
}

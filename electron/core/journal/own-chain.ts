// The own chain of entries: where it ends, and its entries as they travel. A copied vault can have written under this
// device's numbers, too; the own chain is the one that leads to the own end.
import type { Db, Param, ReadDb } from '../db.ts';
import { entryHash, type JournalRow, noHash, type TravellingEntry } from './entry.ts';

export interface ChainEnd {
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** The newest own entry; number 0 before the first. */
export function chainEnd(db: Db, device: string): ChainEnd {
  const row = db.read((tx) =>
    tx.get<ChainEnd>('SELECT seq, hash FROM journal WHERE device = ? ORDER BY seq DESC, n LIMIT 1', device),
  );
  return row ? { seq: row.seq, hash: new Uint8Array(row.hash) } : { seq: 0, hash: noHash };
}

const follows = (row: JournalRow, prev: Uint8Array): boolean =>
  row.payload === null || Buffer.compare(entryHash({ ...row, prev, payload: row.payload }), row.hash) === 0;

/** Where the chain ends once entries of this very device came from elsewhere: those that go on from `end` are its own. */
export function extendEnd(db: Db, device: string, end: ChainEnd): ChainEnd {
  let last = end;
  for (;;) {
    const rows = db.read((tx) =>
      tx.all<JournalRow>('SELECT * FROM journal WHERE device = ? AND seq = ?', device, last.seq + 1),
    );
    const next = rows.find((row) => follows(row, last.hash));
    if (!next) return last;
    last = { seq: next.seq, hash: new Uint8Array(next.hash) };
  }
}

/** Tells how many entries a device has: all are counted once, from then on those that came since. */
export function createCount(db: Db, device: string): () => number {
  let [upTo, count] = [0, 0];
  const counted = (sql: string, ...params: Param[]): number =>
    db.read((tx) => tx.get<{ count: number | null }>(sql, ...params)?.count) ?? 0;
  return () => {
    const newest = counted('SELECT max(n) AS count FROM journal');
    // By the device's index at first; from then on through what is new, whoever it is from.
    const those = `n > ? AND ${upTo === 0 ? '' : '+'}device = ?`;
    if (newest > upTo) count += counted(`SELECT count(*) AS count FROM journal WHERE ${those}`, upTo, device);
    upTo = newest;
    return count;
  };
}

export interface OwnEntry extends TravellingEntry {
  readonly control: number | null;
}

/** Own entries `from` … `to`, in order, on the chain that ends in `end`. */
export function ownEntries(
  db: ReadDb,
  device: string,
  end: ChainEnd,
  from: number,
  to = end.seq,
): OwnEntry[] {
  const upTo = (last: number): JournalRow[] =>
    db.all<JournalRow>(
      'SELECT * FROM journal WHERE device = ? AND seq BETWEEN ? AND ? ORDER BY seq DESC',
      ...[device, from - 1, last],
    );
  const some = upTo(to);
  const isTwice = some.some((row, at) => some[at - 1]?.seq === row.seq);
  // Which of two entries is the own one is told by those above.
  const chain = onChain(isTwice ? upTo(end.seq) : some, end);
  return chain.flatMap((row, at) => {
    if (row.seq < from || row.seq > to) return [];
    const { seq, role, payload, control } = row;
    const prev = at === 0 ? noHash : new Uint8Array(chain[at - 1]?.hash ?? noHash);
    return [{ device, seq, prev, hash: new Uint8Array(row.hash), role, payload, control }];
  });
}

/** True where the device gave a number twice (docs/specs/sync.md, S14). */
export const isForked = (db: ReadDb, device: string): boolean =>
  db.get('SELECT 1 FROM journal WHERE device = ? GROUP BY seq HAVING count(*) > 1 LIMIT 1', device) !==
  undefined;

/** Of rows in falling order of their numbers the ones on the chain to `end`, in rising order. */
function onChain(rows: readonly JournalRow[], end: ChainEnd): JournalRow[] {
  const chain: JournalRow[] = [];
  for (const row of rows) {
    if (row.seq > end.seq || (row.seq === end.seq && Buffer.compare(row.hash, end.hash) !== 0)) continue;
    const above = chain.at(-1);
    if (above?.seq === row.seq) {
      // The other branch's entry was taken: this one is right if it is what the entry above names.
      const higher = chain.at(-2);
      if (higher && follows(higher, new Uint8Array(row.hash))) chain[chain.length - 1] = row;
      continue;
    }
    chain.push(row);
  }
  return chain.reverse();
}

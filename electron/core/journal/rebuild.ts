// Throws the fold away and makes it anew from the journal: proof that the journal is the truth.
import type { Op } from '../../../shared/oplog/op.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { fitted } from '../records/fitted.ts';
import { recordKey, rowOf } from '../records/store.ts';
import { clearIndex, removeFromIndex, unmerged } from '../search/index-record.ts';
import { admit, foldOps, park } from './apply.ts';
import type { JournalRow } from './entry.ts';

/** Rebuilds records, texts, search index and parked list inside the caller's transaction. */
export function rebuild(db: WriteDb): void {
  clearIndex(db);
  for (const table of ['records', 'texts', 'parked']) db.run(`DELETE FROM ${table}`);
  judgeUnapplied(db);
  const records = db.all<{ record: string }>(
    "SELECT DISTINCT record FROM journal WHERE record <> '' AND withheld IS NULL",
  );
  unmerged(db, () => {
    for (const { record } of records) {
      const [first, ...rest] = opsOf(db, record);
      if (first) foldOps(db, [first, ...rest]);
    }
  });
}

/** Parks what this version can't apply, and hands over to the fold what it has learnt to. */
function judgeUnapplied(db: WriteDb): void {
  for (const row of db.all<JournalRow>("SELECT * FROM journal WHERE record = '' AND withheld IS NULL")) {
    const applied = admit(row.payload ?? '', row.role);
    if ('parked' in applied) park(db, row.n, applied.parked);
    else
      db.run('UPDATE journal SET record = ? WHERE n = ?', recordKey(applied.op.type, applied.op.id), row.n);
  }
}

/** Folds one record anew, after a change in which of its entries count. */
export function refold(db: WriteDb, type: string, id: string): void {
  const before = rowOf(db, type, id);
  const key = recordKey(type, id);
  if (before) {
    removeFromIndex(db, before.n);
    db.run('DELETE FROM records WHERE n = ?', before.n);
    db.run('DELETE FROM texts WHERE record = ?', key);
  }
  const [first, ...rest] = opsOf(db, key);
  if (first) foldOps(db, [first, ...rest]);
}

/** A record's ops that count, as far as they fit, in order of arrival; erased ones are gone. */
export function opsOf(db: ReadDb, record: string): Op[] {
  return db
    .all<Pick<JournalRow, 'payload'>>(
      'SELECT payload FROM journal WHERE record = ? AND payload IS NOT NULL AND withheld IS NULL ORDER BY n',
      record,
    )
    .map(({ payload }) => fitted(JSON.parse(payload ?? '') as Op));
}

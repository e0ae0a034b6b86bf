// Throws the fold away and makes it anew from the journal: proof that the journal is the truth.
import type { Op } from '../../../shared/oplog/op.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { recordKey } from '../records/store.ts';
import { clearIndex, unmerged } from '../search/index-record.ts';
import { admit, foldOps } from './apply.ts';
import type { JournalRow } from './entry.ts';

/** Rebuilds records, texts, search index and parked list inside the caller's transaction. */
export function rebuild(db: WriteDb): void {
  clearIndex(db);
  for (const table of ['records', 'texts', 'parked']) db.run(`DELETE FROM ${table}`);
  judgeUnapplied(db);
  const records = db.all<{ record: string }>("SELECT DISTINCT record FROM journal WHERE record <> ''");
  unmerged(db, () => {
    for (const { record } of records) {
      const [first, ...rest] = opsOf(db, record);
      if (first) foldOps(db, [first, ...rest]);
    }
  });
}

/** Parks what this version can't apply, and hands over to the fold what it has learnt to. */
function judgeUnapplied(db: WriteDb): void {
  for (const row of db.all<JournalRow>("SELECT * FROM journal WHERE record = ''")) {
    const applied = admit(row.payload ?? '', row.role);
    if ('parked' in applied) db.run('INSERT INTO parked (n, reason) VALUES (?, ?)', row.n, applied.parked);
    else
      db.run('UPDATE journal SET record = ? WHERE n = ?', recordKey(applied.op.type, applied.op.id), row.n);
  }
}

/** A record's ops in order of arrival; erased ones are gone. */
export function opsOf(db: ReadDb, record: string): Op[] {
  return db
    .all<Pick<JournalRow, 'payload'>>(
      'SELECT payload FROM journal WHERE record = ? AND payload IS NOT NULL ORDER BY n',
      record,
    )
    .map(({ payload }) => JSON.parse(payload ?? '') as Op);
}

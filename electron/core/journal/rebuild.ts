// Throws the fold away and makes it anew from the journal: proof that the journal is the truth.
import type { Op } from '../../../shared/oplog/op.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { fitted } from '../records/fitted.ts';
import { recordKey, rowOf } from '../records/store.ts';
import { clearIndex, removeFromIndex, unmerged } from '../search/index-record.ts';
import { admit, keyOf } from './admit.ts';
import { foldOps, park } from './apply.ts';
import type { JournalRow } from './entry.ts';
import { judgeTakenBack } from './taken-back.ts';

/** Rebuilds records, texts, search index and parked list inside the caller's transaction. */
export function rebuild(db: WriteDb): void {
  clearIndex(db);
  for (const table of ['records', 'texts', 'parked']) db.run(`DELETE FROM ${table}`);
  judgeAnew(db);
  const records = db.all<{ record: string }>(
    "SELECT DISTINCT record FROM journal WHERE record <> '' AND (withheld IS NULL OR withheld = 'taken-back')",
  );
  unmerged(db, () => {
    for (const { record } of records) {
      const slash = record.indexOf('/');
      judgeTakenBack(db, record.slice(0, slash), record.slice(slash + 1));
      const [first, ...rest] = opsOf(db, record);
      if (first) foldOps(db, [first, ...rest]);
    }
  });
}

/** Entries that are judged together; in memory meanwhile. */
const piece = 1_000;

/** Judges each entry as this version does: it may have learnt to apply one, or no longer take one that an earlier one took. */
function judgeAnew(db: WriteDb): void {
  const sql = `SELECT * FROM journal WHERE n > ? AND withheld IS NULL AND (payload IS NOT NULL OR record = '')
    ORDER BY n LIMIT ?`;
  for (let last: number | undefined = 0; last !== undefined; ) {
    const rows: JournalRow[] = db.all<JournalRow>(sql, last, piece);
    for (const { n, record, payload, role } of rows) {
      const applied = admit(payload ?? '', role);
      const key = keyOf(applied);
      if (key !== record) db.run('UPDATE journal SET record = ? WHERE n = ?', key, n);
      if ('parked' in applied) park(db, n, applied.parked);
    }
    last = rows.at(-1)?.n;
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

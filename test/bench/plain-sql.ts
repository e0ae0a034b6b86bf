// The physical limit of writing: the very same rows, put into an equally encrypted file by plain SQL and nothing else.
import { join } from 'node:path';
import { createDb, type Db } from '../../electron/core/db.ts';
import type { JournalRow } from '../../electron/core/journal/entry.ts';
import type { StoredRow } from '../../electron/core/records/store.ts';
import { purgeIndex, titleOf, titleSpelling } from '../../electron/core/search/index-record.ts';
import { closeConnection, openConnection } from '../../electron/core/vault/connection.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';

/** Everything that one record makes in the vault. */
export interface RecordRows {
  readonly journal: readonly JournalRow[];
  readonly record: StoredRow & { readonly words: string };
  readonly texts: readonly {
    readonly record: string;
    readonly field: string;
    readonly state: Uint8Array;
    readonly plain: string;
  }[];
}

/** Reads all rows of a vault, or those of one record by its id, record by record in the order of their numbers. */
export function rowsIn(db: Db, id?: string): RecordRows[] {
  return db.read((tx) =>
    tx
      .all<RecordRows['record']>(
        `SELECT n, type, id, sort, hidden, fields, state, words FROM records
         ${id === undefined ? '' : 'WHERE id = ?'} ORDER BY n`,
        ...(id === undefined ? [] : [id]),
      )
      .map((record) => {
        const key = `${record.type}/${record.id}`;
        return {
          record,
          journal: tx.all<JournalRow>('SELECT * FROM journal WHERE record = ? ORDER BY n', key),
          texts: tx.all<RecordRows['texts'][number]>('SELECT * FROM texts WHERE record = ?', key),
        };
      }),
  );
}

/** A second file with the same cipher, key length, settings and schema. */
export function openPlain(folder: string): { readonly db: Db; close(): void } {
  const file = join(folder, 'plain.db');
  const connection = openConnection(file, new Uint8Array(32).fill(7), 'wal', false);
  for (const step of migrations) connection.exec(step);
  return { db: createDb(connection), close: () => closeConnection(file) };
}

/** Inserts rows in one durable transaction; `tidy` puts the indexes in order after it, as an import does. */
export function insertPlain(db: Db, all: readonly RecordRows[], tidy = false): void {
  db.write((tx) => {
    for (const { journal, record, texts } of all) {
      for (const row of journal) {
        tx.run(
          'INSERT INTO journal (device, seq, hash, record, role, payload) VALUES (?, ?, ?, ?, ?, ?)',
          row.device,
          row.seq,
          row.hash,
          row.record,
          row.role,
          row.payload,
        );
      }
      const { n, type, id, sort, hidden, fields, state, words } = record;
      tx.run(
        'INSERT INTO records (n, type, id, sort, hidden, fields, state, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        n,
        type,
        id,
        sort,
        hidden,
        fields,
        state,
        words,
      );
      for (const text of texts)
        tx.run(
          'INSERT INTO texts (record, field, state, plain) VALUES (?, ?, ?, ?)',
          text.record,
          text.field,
          text.state,
          text.plain,
        );
      if (words === '') continue;
      const inTrigram = words + titleSpelling(titleOf(words));
      tx.run('INSERT INTO search_trigram (rowid, text) VALUES (?, ?)', n, inTrigram);
      tx.run('INSERT INTO search_word (rowid, text) VALUES (?, ?)', n, words);
    }
    return null;
  });
  if (tidy) for (const _ of purgeIndex(db));
}

// Records in a plain in-memory database with the vault's schema, indexed as the core does it: for tests of reading.
import Database from 'better-sqlite3-multiple-ciphers';
import { createDb, type Db } from '../../electron/core/db.ts';
import { numberOf } from '../../electron/core/records/numbers.ts';
import { defaultsOf } from '../../electron/core/records/project.ts';
import { indexedWords, indexRecord, indexTextOf } from '../../electron/core/search/index-record.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';
import { recordTypeNamed, type TypeName } from '../../shared/model/record-types.ts';

export interface TestRecord {
  readonly type: TypeName;
  readonly id: string;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Plain words of rich-text fields. */
  readonly texts?: Readonly<Record<string, string>>;
}

export interface MemoryRecords {
  readonly db: Db;
  /** Adds records in the given order. */
  add(...records: readonly TestRecord[]): void;
  close(): void;
}

export function createMemoryRecords(): MemoryRecords {
  const connection = new Database(':memory:');
  for (const step of migrations) connection.exec(step);
  const db = createDb(connection);
  return {
    db,
    add: (...records) =>
      db.write((tx) => {
        for (const { type, id, fields, texts = {} } of records) {
          const definition = recordTypeNamed(type);
          if (!definition) throw new Error(`unknown type ${type}`);
          const shown = { ...defaultsOf(definition), ...fields };
          for (const [field, plain] of Object.entries(texts)) {
            tx.run(
              'INSERT INTO texts (record, field, state, plain) VALUES (?, ?, ?, ?)',
              `${type}/${id}`,
              field,
              new Uint8Array(),
              plain,
            );
          }
          const plain = Object.entries(texts)
            .sort()
            .map(([, words]) => words);
          const words = indexedWords(indexTextOf(definition, shown, plain));
          const sort = definition.sort(shown as never);
          const n = numberOf(tx, type, sort);
          tx.run(
            'INSERT INTO records (n, type, id, sort, hidden, fields, state, words) VALUES (?, ?, ?, ?, 0, ?, ?, ?)',
            n,
            type,
            id,
            sort,
            JSON.stringify(fields),
            '{}',
            words,
          );
          indexRecord(tx, n, words);
        }
      }),
    close: () => void connection.close(),
  };
}

/** A UUIDv7-shaped id for a small number. */
export const testId = (value: number): string =>
  `0190a000-0000-7000-8000-${value.toString(16).padStart(12, '0')}`;

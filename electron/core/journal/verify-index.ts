// A search index made anew in memory (never in a file), to compare the vault's with: a contentless index can't be
// read back, but its vocabulary can.
import Database from 'better-sqlite3-multiple-ciphers';
import { createDb, type Db, type ReadDb } from '../db.ts';

const tables = ['search_trigram', 'search_word'] as const;

export interface ScratchIndex {
  readonly db: Db;
  /** True where both indexes hold the same terms in the same number of records. */
  isLike(vault: Db): boolean;
  close(): void;
}

/** An empty index with the vault's own schema. */
export function createScratchIndex(vault: Db): ScratchIndex {
  const connection = new Database(':memory:');
  for (const table of tables) connection.exec(schemaOf(vault, table));
  const db = createDb(connection);
  return {
    db,
    isLike(other) {
      for (const one of [db, other]) showTerms(one);
      return tables.every((table) =>
        db.read((a) => other.read((b) => sameTerms(terms(a, table), terms(b, table)))),
      );
    },
    close: () => void connection.close(),
  };
}

function schemaOf(vault: Db, table: string): string {
  const row = vault.read((db) =>
    db.get<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE name = ?', table),
  );
  if (!row) throw new Error(`the vault has no ${table}`);
  return row.sql;
}

interface Term {
  readonly term: string;
  readonly doc: number;
}

/** Views of the vocabularies: they hold nothing themselves, and are gone with the connection. */
function showTerms(index: Db): void {
  index.write((db) => {
    for (const table of tables) {
      db.run(
        `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${table}_terms USING fts5vocab ('main', '${table}', 'row')`,
      );
    }
    return null;
  });
}

const terms = (db: ReadDb, table: string): IterableIterator<Term> =>
  db.iterate<Term>(`SELECT term, doc FROM temp.${table}_terms`);

function sameTerms(a: IterableIterator<Term>, b: IterableIterator<Term>): boolean {
  for (const left of a) {
    const right = b.next();
    if (right.done || right.value.term !== left.term || right.value.doc !== left.doc) {
      b.return?.();
      return false;
    }
  }
  return b.next().done === true;
}

// May-write is a type: queries take a ReadDb, changes a WriteDb, and a transaction body can't wait for anything.
import type Database from 'better-sqlite3-multiple-ciphers';

export type Param = string | number | bigint | Uint8Array | null;

export interface ReadDb {
  /** First row or undefined. */
  get<T>(sql: string, ...params: Param[]): T | undefined;
  all<T>(sql: string, ...params: Param[]): T[];
  /** Rows one by one, for what doesn't fit in memory. */
  iterate<T>(sql: string, ...params: Param[]): IterableIterator<T>;
}

export interface WriteDb extends ReadDb {
  /** Runs one statement; `id` is the rowid of an inserted row. */
  run(sql: string, ...params: Param[]): { readonly changes: number; readonly id: number };
}

export type NotAsync<T> = T extends PromiseLike<unknown> ? 'a transaction body must be synchronous' : T;

export interface Db {
  read<T>(body: (db: ReadDb) => NotAsync<T>): T;
  /** One transaction: all of the body or nothing. Returns after the commit is durable. */
  write<T>(body: (db: WriteDb) => NotAsync<T>): T;
}

/** Wraps an open connection; statements are prepared once and kept. */
export function createDb(connection: Database.Database): Db {
  const statements = new Map<string, Database.Statement>();
  const prepared = (sql: string): Database.Statement => {
    const known = statements.get(sql);
    if (known) return known;
    const statement = connection.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const access: WriteDb = {
    get: <T>(sql: string, ...params: Param[]) => prepared(sql).get(...params) as T | undefined,
    all: <T>(sql: string, ...params: Param[]) => prepared(sql).all(...params) as T[],
    // A statement can't be iterated twice at once, so iteration has its own.
    iterate: <T>(sql: string, ...params: Param[]) =>
      connection.prepare(sql).iterate(...params) as IterableIterator<T>,
    run: (sql, ...params) => {
      const { changes, lastInsertRowid } = prepared(sql).run(...params);
      return { changes, id: Number(lastInsertRowid) };
    },
  };
  return {
    read: (body) => body(access) as ReturnType<typeof body> & never,
    write: (body) =>
      connection.transaction(() => body(access)).immediate() as ReturnType<typeof body> & never,
  };
}

// Opens the encrypted database, and refuses every state in which it would be less safe than promised.
import Database from 'better-sqlite3-multiple-ciphers';
import { randomBytes, toHex } from '../crypto/primitives.ts';
import { migrations } from './migrations/migrations.ts';

export type Connection = Database.Database;

/** "TRSN": marks the database as ours (sqlite.org/fileformat2.html, offset 68). */
export const applicationId = 0x5452534e;

/**
 * Every open connection by its file. A connection that nothing refers to would be collected and silently lose its lock.
 * And no other code in this process may open such a file meanwhile: on POSIX closing it again drops SQLite's locks.
 */
const held = new Map<string, Connection>();

/** Whether this process has the file open. */
export const isHeldHere = (file: string): boolean => held.has(file);

/** `wal`: to work in. `single`: a file of its own without a log beside it, to make or check a database before it is put in place. */
export type Mode = 'wal' | 'single';

function keyed(file: string, key: Uint8Array, mustExist: boolean): Connection {
  const connection = new Database(file, { timeout: 0, fileMustExist: mustExist });
  connection.pragma(`cipher='sqlcipher'`);
  connection.pragma(`key="x'${toHex(key)}'"`);
  return connection;
}

function assertPragma(connection: Connection, name: string, expected: string | number): void {
  const found: unknown = connection.pragma(name, { simple: true });
  if (found !== expected) throw new Error(`${name} is ${String(found)} instead of ${expected}`);
}

/**
 * Pages of 4 kB that the log holds before it is moved into the file. Putting that off while very much is written gains
 * nothing: it takes as long, and all at once, in whatever is saved next.
 */
const logPages = 8_000;

function prepare(connection: Connection, mode: Mode): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma(mode === 'wal' ? 'journal_mode = WAL' : 'journal_mode = DELETE');
  connection.pragma('synchronous = FULL');
  // On macOS fsync alone stops at the drive's cache, which a power cut empties (sqlite.org/pragma.html#pragma_fullfsync).
  connection.pragma('fullfsync = ON');
  // Sorting must not spill readable rows into the system's temporary folder.
  connection.pragma('temp_store = MEMORY');
  connection.pragma('cell_size_check = ON');
  // What was erased is overwritten, not left in free space.
  connection.pragma('secure_delete = ON');
  connection.pragma('cache_size = -32768');
  connection.pragma(`wal_autocheckpoint = ${logPages}`);
  connection.pragma(`journal_size_limit = ${logPages * 4096}`);
  // Takes the lock now, not at the first write, and finds out whether the file can be written.
  connection.exec('BEGIN IMMEDIATE; COMMIT');
  assertPragma(connection, 'synchronous', 2);
  assertPragma(connection, 'fullfsync', 1);
  assertPragma(connection, 'journal_mode', mode === 'wal' ? 'wal' : 'delete');
  assertPragma(connection, 'locking_mode', 'exclusive');
  assertPragma(connection, 'temp_store', 2);
  assertPragma(connection, 'secure_delete', 1);
  assertPragma(connection, 'cipher', 'sqlcipher');
  assertPragma(connection, 'hmac_use', '1');
}

/** Opens `file` for this process alone. Throws SQLite's error: SQLITE_NOTADB for a wrong key or damaged first page. */
export function openConnection(file: string, key: Uint8Array, mode: Mode, mustExist = true): Connection {
  const connection = keyed(file, key, mustExist);
  held.set(file, connection);
  try {
    prepare(connection, mode);
    return connection;
  } catch (error) {
    closeConnection(file);
    throw error;
  }
}

/** Closes the connection to `file`, which moves its log into it. */
export function closeConnection(file: string): void {
  const connection = held.get(file);
  held.delete(file);
  connection?.close();
}

/**
 * Whether another process holds `file`, found out in a millisecond and without its key: SQLite asks for the lock before
 * it reads, so a wrong key reports SQLITE_BUSY there and SQLITE_NOTADB otherwise. Changes nothing (tested with a hot log).
 */
export function isHeldElsewhere(file: string): boolean {
  const probe = keyed(file, randomBytes(32), true);
  try {
    probe.pragma('locking_mode = EXCLUSIVE');
    probe.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    probe.close();
  }
}

/** Number of migrations that the database has; undefined: it is not one of ours. */
export function schemaVersion(connection: Connection): number | undefined {
  if (connection.pragma('application_id', { simple: true }) !== applicationId) return undefined;
  return Number(connection.pragma('user_version', { simple: true }));
}

/** Brings the schema to the newest of `steps`; each step is whole or not at all. */
export function migrate(connection: Connection, steps: readonly string[] = migrations): void {
  const from = Number(connection.pragma('user_version', { simple: true }));
  steps.slice(from).forEach((step, index) => {
    connection.transaction(() => {
      connection.exec(step);
      connection.pragma(`application_id = ${applicationId}`);
      connection.pragma(`user_version = ${from + index + 1}`);
    })();
  });
}

/** Reads and authenticates every page in use; what is wrong, in SQLite's words. Empty: sound. */
export function faultsIn(connection: Connection): string[] {
  try {
    return connection
      .prepare<[], string>('PRAGMA integrity_check(20)')
      .pluck()
      .all()
      .filter((line) => line !== 'ok');
  } catch (error) {
    if (error instanceof Database.SqliteError) return [`${error.code}: ${error.message}`];
    throw error;
  }
}

// The files of the target as this device knows them, with the bytes of those that it can put back (F8).
import type { RefusalReason } from '../../../../shared/contract/refusals.ts';
import type { ReadDb, WriteDb } from '../../db.ts';
import { readName } from '../formats/names.ts';

/** `picture`: stands for all pieces of one, under `b/` and its record's id. `wish`: an own one (R5). */
export type FileKind = 'control' | 'keybox' | 'segment' | 'join' | 'wish' | 'picture' | 'unknown';

/** `leaving`: to be put on the target and read back. `waiting`: for what comes before it. */
export type FileState = 'leaving' | 'held' | 'waiting' | 'refused';

/** Why a file isn't held. */
export type FileReason = RefusalReason | QuietReason;

/**
 * Waiting for a decision about the team that isn't here yet (one that its device is gone, for instance), or that another
 * outdid, shows itself. `unkept`: too much waits that nobody can tell whom it is from (F10).
 */
const quietReasons = ['control-ahead', 'not-gone', 'outdone', 'unkept'] as const;
export type QuietReason = (typeof quietReasons)[number];

export const isQuiet = (reason: FileReason | null): reason is QuietReason =>
  quietReasons.some((quiet) => quiet === reason);

export interface FileNote {
  readonly name: string;
  readonly kind: FileKind;
  readonly state: FileState;
  readonly reason: FileReason | null;
  /** When it was first met here, in ms. */
  readonly since: number;
  /** When it was last looked at, in ms. */
  readonly tried: number;
  readonly size: number;
  /** Of segments: whose, which entries, written at which control record. */
  readonly device: string | null;
  readonly first: number | null;
  readonly last: number | null;
  readonly control: number | null;
  /** Of segments: entries of which it holds the hash alone, as they were erased (S7). */
  readonly hollow: number;
  /** What this version failed with at it. */
  readonly cause: string | null;
}

/** Size of a file that was listed and not there. */
export const absent = -1;

/** What was listed and not there once, may have been removed just then. */
export const wasAbsentOnce = ({ size, since, tried }: Pick<FileNote, 'size' | 'since' | 'tried'>): boolean =>
  size === absent && tried <= since;

export interface FileWithBytes extends FileNote {
  readonly bytes: Uint8Array | null;
}

const columns = 'name, kind, state, reason, since, tried, size, device, first, last, control, hollow, cause';

/** All files that are known, without their bytes. */
export const fileNotes = (db: ReadDb): FileNote[] => db.all<FileNote>(`SELECT ${columns} FROM space_files`);

/** Of the few that aren't held an index knows, which is asked only where the condition says so. */
export const filesIn = (db: ReadDb, state: FileState): FileNote[] =>
  db.all<FileNote>(
    `SELECT ${columns} FROM space_files
     WHERE state = ?${state === 'held' ? '' : " AND state <> 'held'"} ORDER BY kind, device, first, id`,
    state,
  );

/** Held files of a kind with their bytes, oldest first. */
export const heldFiles = (db: ReadDb, kind: FileKind): FileWithBytes[] =>
  db
    .all<FileWithBytes>(
      `SELECT ${columns}, bytes FROM space_files WHERE kind = ? AND state IN ('held', 'leaving') ORDER BY id`,
      kind,
    )
    .map(withOwnBytes);

export function fileNamed(db: ReadDb, name: string): FileWithBytes | undefined {
  const row = db.get<FileWithBytes>(`SELECT ${columns}, bytes FROM space_files WHERE name = ?`, name);
  return row && withOwnBytes(row);
}

/** Segments of a device that are held or on their way, by their first entry. */
export const segmentsOf = (db: ReadDb, device: string): FileNote[] =>
  db.all<FileNote>(
    `SELECT ${columns} FROM space_files
     WHERE device = ? AND kind = 'segment' AND state IN ('held', 'leaving') ORDER BY first, id`,
    device,
  );

/** The file is held or on its way, under whatever suffix; `own`: its name without one. */
export const isHere = (db: ReadDb, own: string): boolean =>
  db.get(
    "SELECT 1 FROM space_files WHERE name BETWEEN ? AND ? AND state IN ('held', 'leaving')",
    ...[own, `${own}-9`],
  ) !== undefined;

/** True for the name of a segment of which every entry is here. */
export function isKnown(db: ReadDb, file: string): boolean {
  const name = readName(file);
  if (name?.kind !== 'segment') return false;
  const { device, first, last } = name;
  const row = db.get<{ count: number }>(
    'SELECT count(DISTINCT seq) AS count FROM journal WHERE device = ? AND seq BETWEEN ? AND ?',
    ...[device, first, last],
  );
  return (row?.count ?? 0) === last - first + 1;
}

/** Files of a kind that are kept here until what they wait for has come, without their bytes. */
export const keptOf = (db: ReadDb, kind: FileKind): FileNote[] =>
  db.all<FileNote>(
    `SELECT ${columns} FROM space_files
     WHERE state = 'waiting' AND state <> 'held' AND kind = ? AND bytes IS NOT NULL ORDER BY device, first`,
    kind,
  );

/** Files that are here, or there, for good: a round that leaves more of them wasn't in vain. */
export const countLasting = (db: ReadDb): number =>
  db.get<{ count: number }>(
    `SELECT count(*) - (SELECT count(*) FROM space_files WHERE state <> 'held' AND (state <> 'waiting' OR bytes IS NULL))
     AS count FROM space_files`,
  )?.count ?? 0;

/** What is kept beside one file although nobody can tell yet whom it is from. */
export const unknownBeside = (db: ReadDb, name: string): { readonly files: number; readonly bytes: number } =>
  db.get(
    `SELECT count(*) AS files, coalesce(sum(length(bytes)), 0) AS bytes FROM space_files
     WHERE state = 'waiting' AND state <> 'held' AND reason IN ('control-ahead', 'not-gone', 'newer-version')
       AND bytes IS NOT NULL AND name <> ?`,
    name,
  ) ?? { files: 0, bytes: 0 };

/** True where entries of a segment were erased after it was sealed. */
export const holdsErased = (db: ReadDb, file: FileNote): boolean => countErased(db, file) > file.hollow;

/** Entries of a segment that are erased here. */
export function countErased(db: ReadDb, { device, first, last }: FileNote): number {
  const row = db.get<{ count: number }>(
    'SELECT count(*) AS count FROM journal WHERE device = ? AND seq BETWEEN ? AND ? AND payload IS NULL',
    ...[device, first, last],
  );
  return row?.count ?? 0;
}

const withOwnBytes = (row: FileWithBytes): FileWithBytes => ({
  ...row,
  bytes: row.bytes && new Uint8Array(row.bytes),
});

/** A file as it is noted; `hollow` 0 and no cause where nothing is said. */
export type NewFile = Omit<FileWithBytes, 'tried' | 'hollow' | 'cause'> &
  Partial<Pick<FileNote, 'hollow' | 'cause'>>;

/** What is noted of a file that can't be read so far. */
export const unknownPlace = { device: null, first: null, last: null, control: null } as const;

/** Notes a file that was looked at just now (`since`); when it was first met stays. */
export function noteFile(db: WriteDb, file: NewFile): void {
  const { name, kind, state, reason, since, size, device, first, last, control, bytes } = file;
  const { hollow = 0, cause = null } = file;
  db.run(
    `INSERT INTO space_files (${columns}, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (name) DO UPDATE SET kind = excluded.kind, state = excluded.state, reason = excluded.reason,
       tried = excluded.tried, size = excluded.size, device = excluded.device, first = excluded.first, last = excluded.last,
       control = excluded.control, hollow = excluded.hollow, cause = excluded.cause, bytes = excluded.bytes`,
    ...[name, kind, state, reason, since, since, size, device, first, last, control, hollow, cause, bytes],
  );
}

export function setFileState(
  db: WriteDb,
  name: string,
  state: FileState,
  reason: FileReason | null = null,
): void {
  db.run('UPDATE space_files SET state = ?, reason = ? WHERE name = ?', state, reason, name);
}

/** A held file was read again and is whole; `size`: as the storage lists it, right or not. */
export const noteLook = (db: WriteDb, name: string, tried: number, size: number): void =>
  void db.run('UPDATE space_files SET tried = ?, size = ? WHERE name = ?', tried, size, name);

/** What was refused is looked at again in the next round, however short a time ago that was. */
export const hurryRefused = (db: WriteDb): void =>
  void db.run("UPDATE space_files SET tried = 0 WHERE state = 'refused' OR reason = 'incomplete'");

/** What isn't kept is read in the next round, whatever became of it before. */
export const hurryUnkept = (db: WriteDb): void =>
  void db.run("UPDATE space_files SET tried = 0 WHERE state = 'waiting' AND reason = 'unkept'");

/** What came spoilt, or not at all, is looked for as if it had never been met. */
export const forgetUnread = (db: WriteDb): void =>
  void db.run("DELETE FROM space_files WHERE state = 'refused' OR (state = 'waiting' AND bytes IS NULL)");

export const forgetFile = (db: WriteDb, name: string): void =>
  void db.run('DELETE FROM space_files WHERE name = ?', name);

// Turns what SQLite and the file system report into a failure that a person can act on.
import type { VaultFailure } from '../../../shared/errors/vault-failure.ts';
import { placesIn } from './places.ts';

type Judge = (folder: string, detail: string) => VaultFailure;

const full: Judge = (folder) => ({ kind: 'vault-disk-full', folder });
const readOnly: Judge = (folder) => ({ kind: 'vault-read-only', folder });
const inUse: Judge = () => ({ kind: 'vault-in-use' });
const io: Judge = (_, detail) => ({ kind: 'vault-io', detail });
const damaged: Judge = (folder, detail) => ({
  kind: 'vault-damaged',
  file: placesIn(folder).database,
  detail,
});

/** By code; SQLite's extended codes (`SQLITE_IOERR_WRITE`, sqlite.org/rescode.html) fall back to their first two words. */
const judges: Readonly<Record<string, Judge>> = {
  SQLITE_FULL: full,
  SQLITE_READONLY: readOnly,
  SQLITE_PERM: readOnly,
  // The file itself was there a moment ago: it is its log beside it that may not be made.
  SQLITE_CANTOPEN: readOnly,
  SQLITE_BUSY: inUse,
  SQLITE_LOCKED: inUse,
  SQLITE_CORRUPT: damaged,
  SQLITE_NOTADB: damaged,
  SQLITE_IOERR: io,
  SQLITE_NOMEM: io,
  SQLITE_PROTOCOL: io,
  ENOSPC: full,
  EDQUOT: full,
  EFBIG: full,
  EROFS: readOnly,
  EACCES: readOnly,
  EPERM: readOnly,
  EIO: io,
  ENXIO: io,
  ENODEV: io,
  EBUSY: io,
  ETXTBSY: io,
  EMFILE: io,
  ENFILE: io,
  ESTALE: io,
  ENOENT: io,
  ENOTDIR: io,
  EISDIR: io,
};

/** The failure behind a thrown error while working in `folder`; undefined: no fault of the storage but a bug, to be thrown on. */
export function storageFailure(error: unknown, folder: string): VaultFailure | undefined {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return undefined;
  const family = error.code.split('_').slice(0, 2).join('_');
  return judges[family]?.(folder, `${error.code}: ${error.message}`);
}

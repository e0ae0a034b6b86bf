// The few file operations that a folder target uses, so that tests can put a full disk or a virus scanner in their
// place; and what the errors of such operations mean for a person.
import { type FileHandle, link, lstat, mkdir, open, readdir, rename, statfs, unlink } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Failure } from '../../../shared/errors/failure.ts';
import { TargetTrouble } from './watchdog.ts';

/** What is used of an open file. */
export type DiskFile = Pick<FileHandle, 'read' | 'write' | 'sync' | 'close'>;

export interface FolderDisk {
  open(path: string, flags: 'r' | 'wx'): Promise<DiskFile>;
  link(from: string, to: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  mkdir(path: string): Promise<void>;
  lstat(path: string): Promise<{ readonly size: number; readonly mtimeMs: number }>;
  readdir(path: string): Promise<readonly { readonly name: string; isFile(): boolean }[]>;
  /** Free blocks and their size in bytes. */
  statfs(path: string): Promise<{ readonly bavail: number; readonly bsize: number }>;
  wait(milliseconds: number): Promise<void>;
}

/** Files are readable by others as the folder's own rules say: they are sealed. */
export const nodeDisk: FolderDisk = {
  open: (path, flags) => open(path, flags),
  link,
  rename,
  unlink,
  mkdir: async (path) => {
    await mkdir(path);
  },
  lstat: (path) => lstat(path),
  readdir: (path) => readdir(path, { withFileTypes: true }),
  statfs: (path) => statfs(path),
  wait: (milliseconds) => wait(milliseconds),
};

/** Together about ten seconds: longer than a scan, shorter than a person's patience. */
export const patience = [10, 20, 50, 100, 200, 500, 1000, 2000, 3000, 3000] as const;

export const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Windows says EPERM or EACCES while a scanner holds a file; elsewhere those two are final. */
const passing = new Set(
  process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY', 'ETXTBSY', 'EAGAIN'],
);

/** Whether an error goes by itself. */
export const isPassing = (error: unknown): boolean => passing.has(codeOf(error));

const noLinks = new Set([
  'EPERM',
  'ENOTSUP',
  'EOPNOTSUPP',
  'ENOSYS',
  'EMLINK',
  'EINVAL',
  'EISDIR',
  'EXDEV',
  'UNKNOWN',
]);

/** Whether the file system knows no hard links. */
export const isNoLinks = (error: unknown): boolean => noLinks.has(codeOf(error));

/** What an error of the file system means; a fault of ours is thrown on. */
export function folderFailure(error: unknown, place: string): Failure {
  if (error instanceof TargetTrouble) return error.failure;
  const code = codeOf(error);
  switch (code) {
    case '':
      throw error;
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENODEV':
    case 'ENXIO':
    case 'ENOTCONN':
    case 'ESTALE':
      return { kind: 'target-folder-missing', place };
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return { kind: 'target-not-writable', place };
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EFBIG':
      return { kind: 'target-full', place };
    case 'EBUSY':
    case 'EAGAIN':
    case 'ETXTBSY':
      return { kind: 'target-busy' };
    case 'EHOSTDOWN':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ETIMEDOUT':
    case 'ECONNREFUSED':
    case 'ECONNRESET':
    case 'ECONNABORTED':
      return { kind: 'target-unreachable', host: place };
    default:
      return { kind: 'target-device', detail: code };
  }
}

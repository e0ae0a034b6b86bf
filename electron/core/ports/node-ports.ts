// The ports on a real machine: Node's file system, its clock and its source of chance.
import { execFile } from 'node:child_process';
import { closeSync, constants, openSync, readSync, writeSync } from 'node:fs';
import { access, mkdir, open, readdir, readFile, realpath, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { randomBytes } from '../crypto/primitives.ts';
import type { FilePart, FileStat, Files, SlotFile } from './files.ts';
import type { Mount } from './network-path.ts';
import { isInSyncedFolder, isOnNetworkMount, isUnc, linuxMounts, macMounts } from './network-path.ts';
import type { Chance, Clock, Timers } from './ports.ts';
import type { Disk } from './replace-file.ts';
import { renamePatiently, replaceFile } from './replace-file.ts';

export const systemClock: Clock = { now: () => Date.now() };
export const systemChance: Chance = { randomBytes };
export const systemTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

const chunkBytes = 1 << 20;

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException | undefined)?.code ?? '';

/** Windows says EPERM or EACCES while a scanner holds a file; elsewhere those two are final. */
const passing = process.platform === 'win32' ? ['EPERM', 'EACCES', 'EBUSY'] : ['EBUSY'];

async function create(path: string, parts: readonly FilePart[], mode = 0o600): Promise<void> {
  const target = await open(path, 'w', mode);
  try {
    for (const part of parts) {
      if (part instanceof Uint8Array) await target.writeFile(part);
      else if (Symbol.iterator in part) for (const piece of part) await target.writeFile(piece);
      else {
        const source = await open(part.file, 'r');
        try {
          const buffer = new Uint8Array(chunkBytes);
          for (let at = part.from; ; ) {
            const { bytesRead } = await source.read(buffer, 0, chunkBytes, at);
            if (bytesRead === 0) break;
            await target.writeFile(buffer.subarray(0, bytesRead));
            at += bytesRead;
          }
        } finally {
          await source.close();
        }
      }
    }
    await target.sync();
  } finally {
    await target.close();
  }
}

async function flushFolder(path: string): Promise<void> {
  // Windows can't open a folder; NTFS writes names to its own journal.
  if (process.platform === 'win32') return;
  const folder = await open(path, constants.O_RDONLY);
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** The machine's own disks. */
export const nodeDisk: Disk = {
  create: (path, parts) => create(path, parts),
  rename,
  flushFolder,
  remove: (path) => rm(path, { force: true }),
  exists: (path) =>
    access(path).then(
      () => true,
      () => false,
    ),
  isPassing: (error) => passing.includes(codeOf(error)),
  wait: (milliseconds) => wait(milliseconds),
  folderOf: dirname,
};

/** A file that is handed on, such as a sheet: absent or complete, and to be read by whom the folder is open to. */
export const writeSheet = (path: string, bytes: Uint8Array, disk: Disk = sheetDisk): Promise<void> =>
  replaceFile(disk, path, bytes);
const sheetDisk: Disk = { ...nodeDisk, create: (path, parts) => create(path, parts, 0o666) };

async function statOf(path: string): Promise<FileStat | undefined> {
  try {
    const found = await stat(path);
    return { size: found.size, isFolder: found.isDirectory() };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return undefined;
    throw error;
  }
}

/** Folder by folder: Node's own recursion calls a read-only disk a missing folder. */
async function makeFolder(path: string): Promise<void> {
  if ((await statOf(path))?.isFolder) return;
  await makeFolder(dirname(path));
  await mkdir(path, { mode: 0o700 }).catch((error) => {
    // Another program was quicker.
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

async function readRange(path: string, from: number, length: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, from);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The folder itself or the nearest one above that exists, links and Windows drive letters resolved. */
async function realAncestor(path: string): Promise<string> {
  try {
    // Follows a mapped drive to its share too.
    return await realpath(path);
  } catch (error) {
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error)) || dirname(path) === path) throw error;
    return realAncestor(dirname(path));
  }
}

async function mounts(): Promise<Mount[]> {
  if (process.platform === 'linux') return linuxMounts(await readFile('/proc/self/mounts', 'utf8'));
  if (process.platform === 'darwin') return macMounts((await promisify(execFile)('/sbin/mount')).stdout);
  return [];
}

async function isNetworkPath(path: string): Promise<boolean> {
  if (isUnc(path)) return true;
  const real = await realAncestor(resolve(path));
  const { OneDrive = '', OneDriveCommercial = '' } = process.env;
  return (
    isUnc(real) ||
    isInSyncedFolder(real, [OneDrive, OneDriveCommercial]) ||
    isOnNetworkMount(real, await mounts())
  );
}

function openSlots(path: string, slotBytes: number, slots: number): SlotFile {
  const file = openSync(path, constants.O_RDWR | constants.O_CREAT, 0o600);
  const placeOf = (slot: number): number => {
    if (slot < 0 || slot >= slots) throw new RangeError(`no slot ${slot}`);
    return slot * slotBytes;
  };
  return {
    read(slot) {
      const bytes = new Uint8Array(slotBytes);
      readSync(file, bytes, 0, slotBytes, placeOf(slot));
      return bytes;
    },
    write(slot, bytes) {
      if (bytes.length > slotBytes) throw new RangeError('more bytes than a slot holds');
      writeSync(file, bytes, 0, bytes.length, placeOf(slot));
    },
    close: () => closeSync(file),
  };
}

/** Files on `disk`; a test passes one that fails or loses power between two steps. */
export function createNodeFiles(disk: Disk = nodeDisk): Files {
  return {
    read: (path) => readFile(path),
    readRange,
    replace: (path, content, keepPrevious) => replaceFile(disk, path, content, keepPrevious),
    stat: statOf,
    checkWritable: async (path) => (await open(path, 'r+')).close(),
    list: (folder) => readdir(folder),
    makeFolder,
    remove: (path) => disk.remove(path),
    async rename(from, to) {
      await renamePatiently(disk, from, to);
      for (const folder of new Set([dirname(from), dirname(to)])) await disk.flushFolder(folder);
    },
    async free(path) {
      const { bavail, bsize } = await statfs(await realAncestor(resolve(path)));
      return bavail * bsize;
    },
    isNetworkPath,
    openSlots,
  };
}

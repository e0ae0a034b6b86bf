// A file system in memory, and disks that fail or lose power between two steps: what a real one does once in years.
import { dirname } from 'node:path';
import type { FilePart, Files, SlotFile } from '../../electron/core/ports/files.ts';
import type { Disk } from '../../electron/core/ports/replace-file.ts';
import { renamePatiently, replaceFile } from '../../electron/core/ports/replace-file.ts';

/** An error as Node's file system throws it. */
export const systemError = (code: string, path = ''): Error =>
  Object.assign(new Error(`${code}: ${path}`), { code });

/** Thrown once the power is gone; never an answer of a real system. */
export class PowerCut extends Error {}

export interface MemoryDisk extends Disk {
  /** What a reader sees, by path. */
  readonly files: Map<string, Uint8Array>;
  /** Starts again after a power cut: names that no folder flush made durable are as they were before. */
  restart(): void;
}

function joined(files: ReadonlyMap<string, Uint8Array>, parts: readonly FilePart[]): Uint8Array {
  return Buffer.concat(
    parts.map((part) => {
      if (part instanceof Uint8Array) return part;
      if (Symbol.iterator in part) return Buffer.concat([...part]);
      const source = files.get(part.file);
      if (!source) throw systemError('ENOENT', part.file);
      return source.subarray(part.from);
    }),
  );
}

/** A disk in memory that keeps apart what is visible and what is durable. */
export function createMemoryDisk(): MemoryDisk {
  const files = new Map<string, Uint8Array>();
  const durable = new Map<string, Uint8Array>();
  return {
    files,
    async create(path, parts) {
      files.set(path, joined(files, parts));
    },
    async rename(from, to) {
      const bytes = files.get(from);
      if (!bytes) throw systemError('ENOENT', from);
      files.delete(from);
      files.set(to, bytes);
    },
    async flushFolder(folder) {
      for (const path of [...durable.keys()]) if (dirname(path) === folder) durable.delete(path);
      for (const [path, bytes] of files) if (dirname(path) === folder) durable.set(path, bytes);
    },
    async remove(path) {
      files.delete(path);
    },
    exists: async (path) => files.has(path),
    isPassing: (error) => error instanceof Error && 'code' in error && error.code === 'EBUSY',
    wait: async () => undefined,
    folderOf: dirname,
    restart() {
      files.clear();
      for (const [path, bytes] of durable) files.set(path, bytes);
    },
  };
}

export interface UnsteadyDisk extends Disk {
  /** Steps taken so far that change something. */
  readonly steps: number;
}

/** Called before each changing step, `step` counting from 1. Throws to stop it; 'torn': the power goes, after half of a new file. */
export type Fault = (
  step: number,
  verb: 'create' | 'rename' | 'flushFolder' | 'remove',
  path: string,
) => undefined | 'torn';

/** A disk that `fault` disturbs. */
export function unsteady(disk: Disk, fault: Fault): UnsteadyDisk {
  let steps = 0;
  const before = (verb: Parameters<Fault>[1], path: string) => {
    steps += 1;
    const effect = fault(steps, verb, path);
    if (effect === 'torn' && verb !== 'create') throw new PowerCut();
    return effect;
  };
  return {
    ...disk,
    get steps() {
      return steps;
    },
    async create(path, parts) {
      if (before('create', path) === 'torn') {
        const [first] = parts;
        await disk.create(path, first instanceof Uint8Array ? [first.subarray(0, first.length >> 1)] : []);
        throw new PowerCut();
      }
      await disk.create(path, parts);
    },
    async rename(from, to) {
      before('rename', from);
      await disk.rename(from, to);
    },
    async flushFolder(path) {
      before('flushFolder', path);
      await disk.flushFolder(path);
    },
    async remove(path) {
      before('remove', path);
      await disk.remove(path);
    },
  };
}

/** The power goes at step `at` and stays away. */
export const powerCutAt =
  (at: number, torn = false): Fault =>
  (step) => {
    if (step === at && torn) return 'torn';
    if (step >= at) throw new PowerCut();
    return undefined;
  };

function slotFile(files: Map<string, Uint8Array>, path: string, slotBytes: number, slots: number): SlotFile {
  const bytes = files.get(path) ?? new Uint8Array(slotBytes * slots);
  files.set(path, bytes);
  return {
    read: (slot) => bytes.slice(slot * slotBytes, (slot + 1) * slotBytes),
    write: (slot, content) => bytes.set(content, slot * slotBytes),
    close: () => undefined,
  };
}

/** The file port in memory. SQLite doesn't see these files: only for what lies beside a vault. */
export function createMemoryFiles(memory: MemoryDisk = createMemoryDisk(), disk: Disk = memory): Files {
  const { files } = memory;
  const bytesOf = (path: string): Uint8Array => {
    const bytes = files.get(path);
    if (!bytes) throw systemError('ENOENT', path);
    return bytes;
  };
  return {
    read: async (path) => bytesOf(path).slice(),
    readRange: async (path, from, length) => bytesOf(path).slice(from, from + length),
    replace: (path, content, keepPrevious) => replaceFile(disk, path, content, keepPrevious),
    async stat(path) {
      const bytes = files.get(path);
      if (bytes) return { size: bytes.length, isFolder: false };
      return [...files.keys()].some((name) => name.startsWith(`${path}/`))
        ? { size: 0, isFolder: true }
        : undefined;
    },
    checkWritable: async (path) => void bytesOf(path),
    list: async (folder) =>
      [...files.keys()]
        .filter((path) => dirname(path) === folder)
        .map((path) => path.slice(folder.length + 1)),
    makeFolder: async () => undefined,
    remove: (path) => disk.remove(path),
    async rename(from, to) {
      await renamePatiently(disk, from, to);
      for (const folder of new Set([dirname(from), dirname(to)])) await disk.flushFolder(folder);
    },
    free: async () => 1 << 30,
    isNetworkPath: async (path) => path.startsWith('//') || path.startsWith('\\\\'),
    openSlots: (path, slotBytes, slots) => slotFile(files, path, slotBytes, slots),
  };
}

// A folder as a target: local, mounted, a UNC share, a USB stick. A file appears under its name only when it is whole and
// flushed; a folder that is gone is said and never made anew.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { toHex } from '../crypto/primitives.ts';
import { codeOf, type FolderDisk, folderFailure, isNoLinks, nodeDisk } from './folder-disk.ts';
import { FolderFiles } from './folder-files.ts';
import { type ProbeParts, probeTarget } from './probe.ts';
import {
  isTargetName,
  type Listed,
  type Prefix,
  type ProbeReport,
  type Put,
  requireName,
  type Target,
} from './target.ts';
import { createWatchdog, TargetTrouble } from './watchdog.ts';

export interface FolderSettings {
  /** Absolute. */
  readonly folder: string;
  readonly idleMs?: number;
}

/** A probe's file is far smaller. */
const probeCap = 1 << 20;
/** Rule F9. */
const readBackCap = 8 << 20;
/** Sizes are asked for this many at a time. */
const batch = 64;
/** Files of ours on their way. Hidden, and no name of rule F1, so no listing shows them. */
const partial = (hex: string): string => `.tresen-${hex}.part`;
const isPartial = /^\.tresen-[0-9a-f]{24}\.part$/;
const dayMs = 86_400_000;

type Signal = AbortSignal | undefined;

/** Storage in a folder. `disk` is Node's, but for tests. */
export const createFolderTarget = (
  settings: FolderSettings,
  parts: ProbeParts,
  disk: FolderDisk = nodeDisk,
): Target => new FolderTarget(settings, parts, disk);

class FolderTarget implements Target {
  readonly #root: string;
  readonly #parts: ProbeParts;
  readonly #disk: FolderDisk;
  readonly #files: FolderFiles;
  /** Files are never changed, so that a size need not be asked for twice: a share takes a millisecond for each. */
  readonly #sizes = new Map<string, number>();

  constructor(settings: FolderSettings, parts: ProbeParts, disk: FolderDisk) {
    this.#root = settings.folder;
    this.#parts = parts;
    this.#disk = disk;
    this.#files = new FolderFiles(disk, createWatchdog(settings.idleMs));
  }

  list(prefix: Prefix, signal?: AbortSignal): Promise<Result<readonly Listed[]>> {
    return this.#told(() => this.#list(prefix, signal));
  }

  async get(name: string, cap: number, signal?: AbortSignal): Promise<Result<Uint8Array | undefined>> {
    requireName(name);
    return this.#told(() => this.#read(name, cap, signal));
  }

  async putIfAbsent(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Put>> {
    requireName(name);
    return this.#told(() => this.#put(name, bytes, signal));
  }

  async remove(name: string, signal?: AbortSignal): Promise<Result<void>> {
    requireName(name);
    return this.#told(() => this.#remove(name, signal));
  }

  async probe(signal?: AbortSignal): Promise<Result<ProbeReport>> {
    await this.#told(() => this.#tidy(signal));
    return probeTarget(this.#parts, {
      list: () => this.list('', signal),
      create: (name, bytes) => this.putIfAbsent(name, bytes, signal),
      read: (name) => this.#told(() => this.#read(name, probeCap, signal)),
      remove: (name) => this.remove(name, signal),
      freeBytes: async () => {
        const room = await this.#told(() => this.#files.step(() => this.#disk.statfs(this.#root), signal));
        return room.ok ? room.value.bavail * room.value.bsize : undefined;
      },
    });
  }

  setUp(signal?: AbortSignal): Promise<Result<void>> {
    return this.#told(() => this.#files.makeFolder(this.#root, signal));
  }

  close(): void {
    this.#sizes.clear();
  }

  #path(name: string): string {
    return join(this.#root, name);
  }

  async #told<T>(work: () => Promise<T>): Promise<Result<T>> {
    try {
      return ok(await work());
    } catch (error) {
      return fail(folderFailure(error, this.#root));
    }
  }

  async #list(prefix: Prefix, signal: Signal): Promise<readonly Listed[]> {
    const entries = await this.#files
      .step(() => this.#disk.readdir(this.#path(prefix)), signal)
      .catch(async (error: unknown) => {
        // The folder for attachments is made with the first one.
        if (prefix === '' || codeOf(error) !== 'ENOENT') throw error;
        await this.#files.step(() => this.#disk.readdir(this.#root), signal);
        return [];
      });
    const names = entries
      .filter((entry) => entry.isFile() && isTargetName(entry.name))
      .map(({ name }) => prefix + name);
    const unknown = names.filter((name) => !this.#sizes.has(name));
    for (let at = 0; at < unknown.length; at += batch) {
      const some = unknown.slice(at, at + batch);
      await this.#files.step(() => Promise.all(some.map((name) => this.#size(name))), signal);
    }
    this.#forgetOthers(prefix, names);
    return names.flatMap((name) => {
      const known = this.#sizes.get(name);
      return known === undefined ? [] : [{ name, size: known }];
    });
  }

  /** A share that lists other names each time fills no memory. */
  #forgetOthers(prefix: Prefix, names: readonly string[]): void {
    const listed = new Set(names);
    for (const name of this.#sizes.keys())
      if (name.startsWith('b/') === (prefix === 'b/') && !listed.has(name)) this.#sizes.delete(name);
  }

  async #size(name: string): Promise<void> {
    try {
      this.#sizes.set(name, (await this.#disk.lstat(this.#path(name))).size);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }

  async #read(name: string, cap: number, signal: Signal): Promise<Uint8Array | undefined> {
    try {
      const whole = await this.#files.read(this.#path(name), cap, signal);
      this.#sizes.set(name, whole.length);
      return whole;
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await this.#files.step(() => this.#disk.lstat(this.#root), signal);
      return undefined;
    }
  }

  async #put(name: string, bytes: Uint8Array, signal: Signal): Promise<Put> {
    if (await this.#files.isThere(this.#path(name), signal)) return 'exists';
    const folder = name.startsWith('b/') ? this.#path('b') : this.#root;
    const temporary = join(folder, partial(toHex(this.#parts.chance.randomBytes(12))));
    let done: Put | 'renamed';
    try {
      await this.#writeIn(folder, temporary, bytes, signal);
      done = await this.#publish(temporary, name, signal);
      if (done === 'exists') return done;
      await this.#files.flushNames(folder, signal);
    } finally {
      await this.#files.patiently(() => this.#disk.unlink(temporary), undefined).catch(() => undefined);
    }
    const back = await this.#read(name, Math.max(bytes.length, readBackCap), signal);
    if (back && Buffer.compare(back, bytes) === 0) return 'created';
    // Without links, two writers can both put theirs; the later one stays, and the caller compares.
    if (back && done === 'renamed') return 'exists';
    throw new TargetTrouble({ kind: 'target-device', detail: 'read-back' });
  }

  async #writeIn(folder: string, temporary: string, bytes: Uint8Array, signal: Signal): Promise<void> {
    try {
      await this.#files.write(temporary, bytes, signal);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || folder === this.#root) throw error;
      await this.#files.makeFolder(folder, signal);
      await this.#files.write(temporary, bytes, signal);
    }
  }

  /** A link refuses to replace. File systems without links (FAT, some shares) get a look and a rename. */
  async #publish(temporary: string, name: string, signal: Signal): Promise<Put | 'renamed'> {
    try {
      await this.#files.patiently(() => this.#disk.link(temporary, this.#path(name)), signal);
      return 'created';
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return 'exists';
      if (!isNoLinks(error)) throw error;
    }
    if (await this.#files.isThere(this.#path(name), signal)) return 'exists';
    await this.#files.patiently(() => this.#disk.rename(temporary, this.#path(name)), signal);
    return 'renamed';
  }

  async #remove(name: string, signal: Signal): Promise<void> {
    this.#sizes.delete(name);
    try {
      await this.#files.patiently(() => this.#disk.unlink(this.#path(name)), signal);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await this.#files.step(() => this.#disk.lstat(this.#root), signal);
    }
  }

  /** Rests of a device that was switched off while it wrote; a day old, so that none is still on its way. */
  async #tidy(signal: Signal): Promise<void> {
    for (const entry of await this.#files.step(() => this.#disk.readdir(this.#root), signal)) {
      if (!isPartial.test(entry.name)) continue;
      const { mtimeMs } = await this.#files.step(() => this.#disk.lstat(this.#path(entry.name)), signal);
      if (this.#parts.clock.now() - mtimeMs > dayMs)
        await this.#files.step(() => this.#disk.unlink(this.#path(entry.name)), signal);
    }
  }
}

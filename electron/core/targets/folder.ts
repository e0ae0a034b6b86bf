// A folder as a target: local, mounted, a UNC share, a USB stick. A file appears under its name only when it is whole and
// flushed; a folder that is gone is said and never made anew.
import { join } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { toHex } from '../crypto/primitives.ts';
import {
  codeOf,
  type FolderDisk,
  folderFailure,
  isNoLinks,
  isPassing,
  nodeDisk,
  patience,
} from './folder-disk.ts';
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
import { createWatchdog, TargetTrouble, type Watchdog } from './watchdog.ts';

export interface FolderSettings {
  /** Absolute. */
  readonly folder: string;
  readonly idleMs?: number;
}

const pieceBytes = 1 << 20;
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
  readonly #dog: Watchdog;
  /** Files are never changed, so that a size need not be asked for twice: a share takes a millisecond for each. */
  readonly #sizes = new Map<string, number>();

  constructor(settings: FolderSettings, parts: ProbeParts, disk: FolderDisk) {
    this.#root = settings.folder;
    this.#parts = parts;
    this.#disk = disk;
    this.#dog = createWatchdog(settings.idleMs);
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
      read: (name) => this.#told(() => this.#read(name, pieceBytes, signal)),
      remove: (name) => this.remove(name, signal),
      freeBytes: async () => {
        const room = await this.#told(() => this.#dog.step(() => this.#disk.statfs(this.#root), signal));
        return room.ok ? room.value.bavail * room.value.bsize : undefined;
      },
    });
  }

  setUp(signal?: AbortSignal): Promise<Result<void>> {
    return this.#told(() => this.#makeFolder(this.#root, signal));
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

  async #makeFolder(folder: string, signal: Signal): Promise<void> {
    await this.#dog
      .step(() => this.#disk.mkdir(folder), signal)
      .catch((error: unknown) => {
        if (codeOf(error) !== 'EEXIST') throw error;
      });
  }

  /** Repeats what a virus scanner or another client stands in the way of, for about ten seconds. */
  async #patiently<T>(work: () => Promise<T>, signal: Signal): Promise<T> {
    for (const pause of patience) {
      try {
        return await this.#dog.step(work, signal);
      } catch (error) {
        if (!isPassing(error)) throw error;
        await this.#dog.step(() => this.#disk.wait(pause), signal);
      }
    }
    return this.#dog.step(work, signal);
  }

  async #list(prefix: Prefix, signal: Signal): Promise<readonly Listed[]> {
    const entries = await this.#dog
      .step(() => this.#disk.readdir(this.#path(prefix)), signal)
      .catch(async (error: unknown) => {
        // The folder for attachments is made with the first one.
        if (prefix === '' || codeOf(error) !== 'ENOENT') throw error;
        await this.#dog.step(() => this.#disk.readdir(this.#root), signal);
        return [];
      });
    const names = entries
      .filter((entry) => entry.isFile() && isTargetName(entry.name))
      .map(({ name }) => prefix + name);
    const unknown = names.filter((name) => !this.#sizes.has(name));
    for (let at = 0; at < unknown.length; at += batch) {
      const some = unknown.slice(at, at + batch);
      await this.#dog.step(() => Promise.all(some.map((name) => this.#size(name))), signal);
    }
    return names.flatMap((name) => {
      const known = this.#sizes.get(name);
      return known === undefined ? [] : [{ name, size: known }];
    });
  }

  async #size(name: string): Promise<void> {
    try {
      this.#sizes.set(name, (await this.#disk.lstat(this.#path(name))).size);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }

  async #read(name: string, cap: number, signal: Signal): Promise<Uint8Array | undefined> {
    const file = await this.#patiently(() => this.#disk.open(this.#path(name), 'r'), signal).catch(
      async (error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
        await this.#dog.step(() => this.#disk.lstat(this.#root), signal);
        return undefined;
      },
    );
    if (!file) return undefined;
    try {
      const pieces: Uint8Array[] = [];
      for (let total = 0; ; ) {
        const piece = new Uint8Array(pieceBytes);
        const { bytesRead } = await this.#dog.step(() => file.read(piece, 0, pieceBytes, total), signal);
        if (bytesRead === 0) break;
        total += bytesRead;
        if (total > cap) throw new TargetTrouble({ kind: 'target-too-large', limit: cap });
        pieces.push(piece.subarray(0, bytesRead));
      }
      const whole = pieces.length === 1 && pieces[0] ? pieces[0] : new Uint8Array(Buffer.concat(pieces));
      this.#sizes.set(name, whole.length);
      return whole;
    } finally {
      await this.#dog.step(() => file.close()).catch(() => undefined);
    }
  }

  /** Writes and flushes; on a share, a full disk is often only told at the flush or at the close. */
  async #write(at: string, bytes: Uint8Array, signal: Signal): Promise<void> {
    const file = await this.#dog.step(
      () => this.#disk.open(at, 'wx'),
      signal,
      (late) => late.close(),
    );
    try {
      for (let done = 0; done < bytes.length; ) {
        const piece = bytes.subarray(done, done + pieceBytes);
        done += (await this.#dog.step(() => file.write(piece, 0, piece.length, done), signal)).bytesWritten;
      }
      await this.#dog.step(() => file.sync(), signal);
    } catch (error) {
      await this.#dog.step(() => file.close()).catch(() => undefined);
      throw error;
    }
    await this.#dog.step(() => file.close(), signal);
  }

  async #put(name: string, bytes: Uint8Array, signal: Signal): Promise<Put> {
    if (await this.#isThere(name, signal)) return 'exists';
    const folder = name.startsWith('b/') ? this.#path('b') : this.#root;
    const temporary = join(folder, partial(toHex(this.#parts.chance.randomBytes(12))));
    let done: Put | 'renamed';
    try {
      await this.#writeIn(folder, temporary, bytes, signal);
      done = await this.#publish(temporary, name, signal);
      if (done === 'exists') return done;
      await this.#flushNames(folder, signal);
    } finally {
      await this.#patiently(() => this.#disk.unlink(temporary), undefined).catch(() => undefined);
    }
    const back = await this.#read(name, Math.max(bytes.length, readBackCap), signal);
    if (back && Buffer.compare(back, bytes) === 0) return 'created';
    // Without links, two writers can both put theirs; the later one stays, and the caller compares.
    if (back && done === 'renamed') return 'exists';
    throw new TargetTrouble({ kind: 'target-device', detail: 'read-back' });
  }

  async #writeIn(folder: string, temporary: string, bytes: Uint8Array, signal: Signal): Promise<void> {
    try {
      await this.#write(temporary, bytes, signal);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT' || folder === this.#root) throw error;
      await this.#makeFolder(folder, signal);
      await this.#write(temporary, bytes, signal);
    }
  }

  /** A link refuses to replace. File systems without links (FAT, some shares) get a look and a rename. */
  async #publish(temporary: string, name: string, signal: Signal): Promise<Put | 'renamed'> {
    try {
      await this.#patiently(() => this.#disk.link(temporary, this.#path(name)), signal);
      return 'created';
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return 'exists';
      if (!isNoLinks(error)) throw error;
    }
    if (await this.#isThere(name, signal)) return 'exists';
    await this.#patiently(() => this.#disk.rename(temporary, this.#path(name)), signal);
    return 'renamed';
  }

  async #isThere(name: string, signal: Signal): Promise<boolean> {
    try {
      await this.#dog.step(() => this.#disk.lstat(this.#path(name)), signal);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  /** Makes the new name durable, where the system can. */
  async #flushNames(folder: string, signal: Signal): Promise<void> {
    const opened = await this.#dog
      .step(
        () => this.#disk.open(folder, 'r'),
        signal,
        (late) => late.close(),
      )
      .catch(() => undefined);
    await this.#dog
      .step(async () => opened?.sync(), signal)
      .catch((error: unknown) => {
        if (['EIO', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw error;
      });
    await this.#dog.step(async () => opened?.close(), signal).catch(() => undefined);
  }

  async #remove(name: string, signal: Signal): Promise<void> {
    this.#sizes.delete(name);
    try {
      await this.#patiently(() => this.#disk.unlink(this.#path(name)), signal);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
      await this.#dog.step(() => this.#disk.lstat(this.#root), signal);
    }
  }

  /** Rests of a device that was switched off while it wrote; a day old, by the share's own clock. */
  async #tidy(signal: Signal): Promise<void> {
    for (const entry of await this.#dog.step(() => this.#disk.readdir(this.#root), signal)) {
      if (!isPartial.test(entry.name)) continue;
      const { mtimeMs } = await this.#dog.step(() => this.#disk.lstat(this.#path(entry.name)), signal);
      if (this.#parts.clock.now() - mtimeMs > dayMs)
        await this.#dog.step(() => this.#disk.unlink(this.#path(entry.name)), signal);
    }
  }
}

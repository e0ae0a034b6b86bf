// Whole files in a folder that may lie anywhere: each step is watched, and what stands in the way for a moment is waited for.
import { codeOf, type DiskFile, type FolderDisk, isPassing, patience } from './folder-disk.ts';
import { TargetTrouble, type Watchdog } from './watchdog.ts';

type Signal = AbortSignal | undefined;

const pieceBytes = 1 << 20;

/** File operations on absolute paths; errors are those of the disk, or `TargetTrouble`. */
export class FolderFiles {
  readonly disk: FolderDisk;
  readonly #dog: Watchdog;

  constructor(disk: FolderDisk, dog: Watchdog) {
    this.disk = disk;
    this.#dog = dog;
  }

  /** One step, given up after the idle limit; `late` tidies up what it brings after all. */
  step<T>(work: () => Promise<T>, signal?: AbortSignal, late?: (value: T) => unknown): Promise<T> {
    return this.#dog.step(work, signal, late);
  }

  /** Repeats what a virus scanner or another client stands in the way of, for about ten seconds. */
  async patiently<T>(work: () => Promise<T>, signal: Signal, late?: (value: T) => unknown): Promise<T> {
    for (const pause of patience) {
      try {
        return await this.step(work, signal, late);
      } catch (error) {
        if (!isPassing(error)) throw error;
        await this.step(() => this.disk.wait(pause), signal);
      }
    }
    return this.step(work, signal, late);
  }

  /** The whole file; rejects with ENOENT where there is none. */
  async read(path: string, cap: number, signal: Signal): Promise<Uint8Array> {
    const file = await this.patiently(
      () => this.disk.open(path, 'r'),
      signal,
      (late) => late.close(),
    );
    try {
      const pieces: Uint8Array[] = [];
      for (let total = 0; ; ) {
        const piece = new Uint8Array(pieceBytes);
        const { bytesRead } = await this.step(() => file.read(piece, 0, pieceBytes, total), signal);
        if (bytesRead === 0) return new Uint8Array(Buffer.concat(pieces));
        total += bytesRead;
        if (total > cap) throw new TargetTrouble({ kind: 'target-too-large', limit: cap });
        pieces.push(piece.subarray(0, bytesRead));
      }
    } finally {
      await this.#closeAnyway(file);
    }
  }

  /** Writes a new file and flushes it; on a share, a full disk is often only told at the flush or at the close. */
  async write(path: string, bytes: Uint8Array, signal: Signal): Promise<void> {
    const file = await this.step(
      () => this.disk.open(path, 'wx'),
      signal,
      (late) => late.close(),
    );
    try {
      for (let done = 0; done < bytes.length; ) {
        const piece = bytes.subarray(done, done + pieceBytes);
        done += (await this.step(() => file.write(piece, 0, piece.length, done), signal)).bytesWritten;
      }
      await this.step(() => file.sync(), signal);
    } catch (error) {
      await this.#closeAnyway(file);
      throw error;
    }
    await this.step(() => file.close(), signal);
  }

  async isThere(path: string, signal: Signal): Promise<boolean> {
    try {
      await this.step(() => this.disk.lstat(path), signal);
      return true;
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return false;
      throw error;
    }
  }

  /** Its parent must exist; that it exists already is no fault. */
  async makeFolder(path: string, signal: Signal): Promise<void> {
    try {
      await this.step(() => this.disk.mkdir(path), signal);
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }

  /** Makes the names in a folder durable, where the system can. */
  async flushNames(path: string, signal: Signal): Promise<void> {
    const folder = await this.step(
      () => this.disk.open(path, 'r'),
      signal,
      (late) => late.close(),
    ).catch(() => undefined);
    if (!folder) return;
    try {
      await this.step(() => folder.sync(), signal);
    } catch (error) {
      // Others mean that this system can't flush folders.
      if (error instanceof TargetTrouble || ['EIO', 'ENOSPC', 'EDQUOT'].includes(codeOf(error))) throw error;
    } finally {
      await this.#closeAnyway(folder);
    }
  }

  async #closeAnyway(file: DiskFile): Promise<void> {
    await this.step(() => file.close()).catch(() => undefined);
  }
}

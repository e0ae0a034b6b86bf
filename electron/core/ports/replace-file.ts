// How a file is replaced so that a crash leaves the old or the new one, never a torn one. Apart from the disk itself,
// so that a test can cut the power after each step.
import type { FilePart } from './files.ts';

/** The few steps that replacing takes. Paths are absolute. */
export interface Disk {
  /** Writes a new file (over any rest of the same name) and flushes it. */
  create(path: string, parts: readonly FilePart[]): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Makes names in a folder durable, where the system knows that. */
  flushFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
  exists(path: string): Promise<boolean>;
  /** True for an error that goes by itself: a virus scanner or indexer holds the file. */
  isPassing(error: unknown): boolean;
  wait(milliseconds: number): Promise<void>;
  folderOf(path: string): string;
}

/** Together about ten seconds: longer than a scan, shorter than a person's patience. */
const patience = [10, 20, 50, 100, 200, 500, 1000, 2000, 3000, 3000] as const;

/** Renames, waiting a bounded time for others to let go of the file. */
export async function renamePatiently(disk: Disk, from: string, to: string): Promise<void> {
  for (const pause of patience) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!disk.isPassing(error)) throw error;
      await disk.wait(pause);
    }
  }
  await disk.rename(from, to);
}

/** As `Files.replace` promises. */
export async function replaceFile(
  disk: Disk,
  path: string,
  content: Uint8Array | readonly FilePart[],
  keepPrevious?: string,
): Promise<void> {
  if (keepPrevious !== undefined && (await disk.exists(path))) {
    await replaceFile(disk, keepPrevious, [{ file: path, from: 0 }]);
  }
  const partial = `${path}.partial`;
  try {
    await disk.create(partial, content instanceof Uint8Array ? [content] : content);
    await renamePatiently(disk, partial, path);
  } catch (error) {
    // The first error counts; on a device that fails, tidying up may fail too.
    await disk.remove(partial).catch(() => undefined);
    throw error;
  }
  await disk.flushFolder(disk.folderOf(path));
}

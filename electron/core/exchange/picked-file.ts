// Files that a person picked: what keeps one from being read becomes a sentence with the file's name.
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CorePorts } from '../ports/ports.ts';

/** Reads a whole file of at most `limit` bytes. */
export async function readPicked(
  files: CorePorts['files'],
  path: string,
  limit: number,
): Promise<Result<Uint8Array>> {
  const file = basename(path);
  const stat = await files.stat(path);
  if (!stat) return fail({ kind: 'file-missing', file });
  if (stat.size > limit) return fail({ kind: 'file-too-large', file, size: stat.size, limit });
  const read = await attempt(() => files.read(path));
  return 'error' in read ? fail({ kind: 'file-not-readable', file, detail: read.error }) : ok(read.value);
}

/** What a call answers, or the system's words for why it didn't. */
export async function attempt<T>(
  work: () => Promise<T>,
): Promise<{ readonly value: T } | { readonly error: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

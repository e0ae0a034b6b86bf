// Import and export with real files: sizes, encodings and file-system faults become sentences.
import { basename } from 'node:path';
import type { ImportReport } from '../../../shared/contract/exchange.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Workspace } from '../handlers/workspace.ts';
import { purgeIndex } from '../search/index-record.ts';
import { importLines } from './import.ts';
import { attempt, readPicked } from './picked-file.ts';

/** Largest file that is read at once, in bytes. */
const limit = 512 * 1024 * 1024;

/** Lines from which on the search index is put in order after an import. */
const largeImport = 5_000;

/** Imports a file line by line, with progress. Cancelling keeps what was imported until then. */
export async function importFile(workspace: Workspace, file: string): Promise<Result<ImportReport>> {
  const { files } = workspace.ports;
  const read = await readPicked(files, file, limit);
  return read.ok ? importBytes(workspace, read.value, basename(file)) : read;
}

/** Imports what a file held or a pipe brought; `name` is what a failure calls it. */
export async function importBytes(
  workspace: Workspace,
  bytes: Uint8Array,
  name: string,
): Promise<Result<ImportReport>> {
  if (bytes.length > limit) return fail({ kind: 'file-too-large', file: name, size: bytes.length, limit });
  const text = decode(bytes);
  return text === undefined ? fail({ kind: 'file-wrong-format', file: name }) : importText(workspace, text);
}

/** Imports lines of the exchange format that are in memory already. */
export async function importText(workspace: Workspace, text: string): Promise<Result<ImportReport>> {
  const lines = text.split(/\r?\n/);
  const report = { added: 0, changed: 0, unchanged: 0, refused: [] };
  let result: Result<null> = ok(null);
  function* steps(): Generator<number> {
    result = yield* importLines(workspace, lines, report);
    if (!result.ok || lines.length < largeImport) return;
    // Many small additions leave the index in pieces; in one it answers in half the time.
    for (const _ of purgeIndex(workspace.db)) yield lines.length;
  }
  const finished = await workspace.work.run('import', lines.length, steps());
  if (!result.ok) return result;
  return finished ? ok(report) : fail({ kind: 'cancelled' });
}

/** UTF-8 with or without byte order mark; undefined for anything else. */
function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Bytes that are gathered before they are written: a line each would cost more than making it. */
const pieceBytes = 1 << 20;

/** Writes lines one after the other, whatever they are together: the file is absent (or the old one) or complete. */
export async function exportFile(
  workspace: Workspace,
  file: string,
  lines: Iterable<string>,
): Promise<Result<{ readonly records: number }>> {
  let records = 0;
  function* pieces(): Generator<Uint8Array> {
    let piece: Buffer[] = [];
    let size = 0;
    for (const line of lines) {
      records += 1;
      const bytes = Buffer.from(`${line}\n`);
      piece.push(bytes);
      size += bytes.length;
      if (size < pieceBytes) continue;
      yield Buffer.concat(piece);
      piece = [];
      size = 0;
    }
    yield Buffer.concat(piece);
  }
  const written = await attempt(() => workspace.ports.files.replace(file, [pieces()]));
  return 'error' in written
    ? fail({ kind: 'file-not-writable', file: basename(file), detail: written.error })
    : ok({ records });
}

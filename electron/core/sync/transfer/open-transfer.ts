// A transfer file as something to read from, like the target itself: whole and undamaged, or nothing is taken from it.
import { basename } from 'node:path';
import { fail, ok, type Result } from '../../../../shared/result.ts';
import { equalBytes, sha256 } from '../../crypto/primitives.ts';
import type { Files } from '../../ports/files.ts';
import type { Target } from '../../targets/target.ts';
import type { Reading } from '../formats/reading.ts';
import {
  type Enclosed,
  readTransferHeader,
  readTransferTable,
  transferHeaderLength,
} from '../formats/transfer.ts';

/** What reading needs of a target. */
export type Readable = Pick<Target, 'list' | 'get'>;

interface Placed extends Enclosed {
  readonly from: number;
}

/** Checks the whole file once; each part is compared again when it is read. */
export async function openTransfer(files: Files, path: string, space: Uint8Array): Promise<Result<Readable>> {
  const file = basename(path);
  try {
    const contents = await contentsOf(files, path, space);
    if (!contents.ok) return contents;
    const placed = new Map(contents.value.map((one) => [one.name, one]));
    const read = async (one: Placed): Promise<Result<Uint8Array>> => {
      const bytes = await files.readRange(path, one.from, one.size);
      return bytes.length === one.size && equalBytes(sha256(bytes), one.hash)
        ? ok(bytes)
        : fail({ kind: 'transfer-damaged', file });
    };
    for (const one of contents.value) {
      const whole = await read(one);
      if (!whole.ok) return whole;
    }
    return ok({
      list: async (prefix) =>
        ok(
          contents.value.filter(({ name }) =>
            prefix === '' ? !name.includes('/') : name.startsWith(prefix),
          ),
        ),
      get: async (name) => {
        const one = placed.get(name);
        return one ? read(one) : ok(undefined);
      },
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return fail({ kind: 'file-not-readable', file, detail });
  }
}

async function contentsOf(files: Files, path: string, space: Uint8Array): Promise<Result<readonly Placed[]>> {
  const file = basename(path);
  const stat = await files.stat(path);
  if (!stat || stat.isFolder) return fail({ kind: 'file-missing', file });
  const header = readTransferHeader(await files.readRange(path, 0, transferHeaderLength));
  if (!header.ok)
    return header.reason === 'malformed' ? fail({ kind: 'file-wrong-format', file }) : refused(header, file);
  if (!equalBytes(header.value.space, space)) return fail({ kind: 'transfer-foreign', file });
  const { tableLength } = header.value;
  const table = readTransferTable(
    header.value,
    await files.readRange(path, transferHeaderLength, tableLength),
  );
  if (!table.ok) return refused(table, file);
  let from = transferHeaderLength + tableLength;
  const placed = table.value.map((one): Placed => {
    const here = { ...one, from };
    from += one.size;
    return here;
  });
  if (stat.size < from) return fail({ kind: 'transfer-cut', file });
  return stat.size > from ? fail({ kind: 'transfer-damaged', file }) : ok(placed);
}

function refused({ reason }: Extract<Reading<unknown>, { ok: false }>, file: string): Result<never> {
  if (reason === 'newer-version') return fail({ kind: 'space-newer' });
  return fail({ kind: reason === 'incomplete' ? 'transfer-cut' : 'transfer-damaged', file });
}

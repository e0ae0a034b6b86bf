// Transfer files (docs/specs/sync.md §10): files of the target, one after the other, with a table of contents in front.
import { ok } from '../../../../shared/result.ts';
import { equalBytes, sha256 } from '../../crypto/primitives.ts';
import { isTargetName } from '../../targets/target.ts';
import { join, own, u32 } from './bytes.ts';
import { type Reading, refuse } from './reading.ts';
import { longestFile } from './segment-header.ts';

/** One of the files inside. */
export interface Enclosed {
  /** As on the target, with `b/` for pictures. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** SHA-256 of its bytes. */
  readonly hash: Uint8Array;
}

/** `TRST` · version · suite · 0 · space 32 · number of files u32 · bytes of the table u32 · hash of the table 32. */
export const transferHeaderLength = 80;
const magic = Buffer.from('TRST');
export const mostEnclosed = 100_000;
/** Length of the name u8, name, size u32, hash 32. */
const rowLength = (name: number): number => 1 + name + 4 + 32;
const longestTable = mostEnclosed * rowLength(152);

/** Header and table for files that follow in this order: names in rising order, each once. */
export function encodeTransfer(space: Uint8Array, files: readonly Enclosed[]): Uint8Array {
  if (files.length > mostEnclosed) throw new Error('more files than a transfer file holds');
  const table = join(
    ...files.flatMap(({ name, size, hash }) => [new Uint8Array([name.length]), name, u32(size), hash]),
  );
  const head = new Uint8Array([1, 1, 0, 0]);
  return join(magic, head, space, u32(files.length), u32(table.length), sha256(table), table);
}

export interface TransferHeader {
  readonly space: Uint8Array;
  readonly count: number;
  readonly tableLength: number;
  readonly tableHash: Uint8Array;
}

/** Reads the header from a file's first bytes. */
export function readTransferHeader(bytes: Uint8Array): Reading<TransferHeader> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!magic.subarray(0, head.length).equals(head.subarray(0, 4))) return refuse('malformed');
  if (head.length < transferHeaderLength) return refuse('incomplete');
  const [version, suite] = [head.readUInt8(4), head.readUInt8(5)];
  if (version > 1 || suite > 1) return refuse('newer-version');
  const count = head.readUInt32BE(40);
  const tableLength = head.readUInt32BE(44);
  if (version === 0 || suite === 0 || head.readUInt16BE(6) !== 0) return refuse('malformed');
  if (count > mostEnclosed || tableLength > longestTable) return refuse('too-large');
  return ok({ space: own(head.subarray(8, 40)), count, tableLength, tableHash: own(head.subarray(48, 80)) });
}

/** Reads the table that a header announces. */
export function readTransferTable(header: TransferHeader, bytes: Uint8Array): Reading<readonly Enclosed[]> {
  if (bytes.length < header.tableLength) return refuse('incomplete');
  if (bytes.length > header.tableLength) return refuse('wrong-length');
  if (!equalBytes(sha256(bytes), header.tableHash)) return refuse('malformed');
  const table = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const files: Enclosed[] = [];
  let at = 0;
  while (at < table.length) {
    const end = at + rowLength(table[at] ?? 0);
    if (end > table.length) return refuse('malformed');
    const name = table.toString('latin1', at + 1, end - 36);
    const size = table.readUInt32BE(end - 36);
    if (!isTargetName(name) || name <= (files.at(-1)?.name ?? '')) return refuse('malformed');
    if (size > longestFile) return refuse('too-large');
    files.push({ name, size, hash: own(table.subarray(end - 32, end)) });
    at = end;
  }
  return files.length === header.count ? ok(files) : refuse('malformed');
}

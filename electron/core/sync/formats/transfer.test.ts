import { expect, test } from 'vitest';
import { bytesFor, reasonOf, taken } from '../../../../test/support/sync-space.ts';
import { longestFile } from './segment-header.ts';
import {
  type Enclosed,
  encodeTransfer,
  mostEnclosed,
  readTransferHeader,
  readTransferTable,
  transferHeaderLength,
} from './transfer.ts';

const enclosed = (name: string, size = 10): Enclosed => ({ name, size, hash: bytesFor(name, 32) });
const files = [enclosed('c-1'), enclosed('d-2')];
const whole = encodeTransfer(bytesFor('space', 32), files);
/** The header with another number at a place. */
function changed(at: number, value: number, bits: 8 | 16 | 32 = 8) {
  const bytes = Buffer.from(whole);
  bytes.writeUIntBE(value, at, bits / 8);
  return reasonOf(readTransferHeader(bytes));
}
function tableOf(rows: readonly Enclosed[], lie: object = {}) {
  const bytes = encodeTransfer(bytesFor('space', 32), rows);
  const header = { ...taken(readTransferHeader(bytes)), ...lie };
  return readTransferTable(header, bytes.subarray(transferHeaderLength));
}

test('[T1] [T2] header and table come back as they were', () => {
  const header = taken(readTransferHeader(whole));
  expect(header).toMatchObject({ space: bytesFor('space', 32), count: 2 });
  expect(taken(readTransferTable(header, whole.subarray(transferHeaderLength)))).toEqual(files);
});

test('[T1] another beginning, version, suite or number is refused with a reason', () => {
  for (let length = 0; length < transferHeaderLength; length += 1)
    expect(reasonOf(readTransferHeader(whole.subarray(0, length)))).toBe('incomplete');
  expect(reasonOf(readTransferHeader(Buffer.from('PK')))).toBe('malformed');
  expect([changed(0, 0), changed(4, 0), changed(5, 0), changed(6, 1, 16)]).toEqual(
    Array.from({ length: 4 }, () => 'malformed'),
  );
  expect([changed(4, 2), changed(5, 2)]).toEqual(['newer-version', 'newer-version']);
  expect([changed(40, mostEnclosed, 32), changed(40, mostEnclosed + 1, 32)]).toEqual(['ok', 'too-large']);
  expect(changed(44, 0xffff_ffff, 32)).toBe('too-large');
});

test('[T2] a table of another length, hash or number, and one whose names don’t rise, is refused', () => {
  const { tableLength } = taken(readTransferHeader(whole));
  expect(reasonOf(tableOf(files, { tableLength: tableLength + 1 }))).toBe('incomplete');
  expect(reasonOf(tableOf(files, { tableLength: tableLength - 1 }))).toBe('wrong-length');
  expect(reasonOf(tableOf(files, { tableHash: bytesFor('other', 32) }))).toBe('malformed');
  expect(reasonOf(tableOf(files, { count: 1 }))).toBe('malformed');
  expect(reasonOf(tableOf(files.toReversed()))).toBe('malformed');
  expect(reasonOf(tableOf([enclosed('c-1'), enclosed('c-1')]))).toBe('malformed');
  expect(reasonOf(tableOf([enclosed('../c')]))).toBe('malformed');
  expect(reasonOf(tableOf([]))).toBe('ok');
});

test('[T2] [F9] a file inside is at most 8 MiB', () => {
  expect(reasonOf(tableOf([enclosed('d-1', longestFile)]))).toBe('ok');
  expect(reasonOf(tableOf([enclosed('d-1', longestFile + 1)]))).toBe('too-large');
});

// The 216 bytes at the front of a segment (S2): all that is told of it without its key.
import { ok } from '../../../../shared/result.ts';
import { fromHex, toHex } from '../../crypto/primitives.ts';
import { own } from './bytes.ts';
import { greatestRatio, longestPlain } from './compress.ts';
import { mostEntries } from './ops.ts';
import { type Reading, refuse } from './reading.ts';

/** Where in the control log a segment was written. */
export interface ControlPosition {
  readonly n: number;
  readonly hash: Uint8Array;
}

export interface SegmentHeader {
  /** True where a lead sealed it anew for a device that is gone (S17): version 2. */
  readonly byLead: boolean;
  /** 32 bytes: hash of the space's first control record. */
  readonly space: Uint8Array;
  /** 32 hex digits. */
  readonly device: string;
  /** Numbers of the first and the last entry. */
  readonly first: number;
  readonly last: number;
  /** Hash of the entry before `first`. */
  readonly prev: Uint8Array;
  /** Hash of the entry `last`. */
  readonly end: Uint8Array;
  readonly epoch: number;
  readonly control: ControlPosition;
  readonly salt: Uint8Array;
  readonly plainLength: number;
  readonly sealedLength: number;
}

export const headerLength = 216;
export const signatureLength = 64;

/** Longest file that is read, in bytes (F9). */
export const longestFile = 8 * 1024 * 1024;

const magic = Buffer.from('TRSN');

export function encodeHeader(header: SegmentHeader): Uint8Array {
  const bytes = Buffer.alloc(headerLength);
  magic.copy(bytes);
  bytes.writeUInt8(header.byLead ? 2 : 1, 4);
  bytes.writeUInt8(1, 5);
  bytes.set(header.space, 8);
  bytes.set(fromHex(header.device), 40);
  bytes.writeBigUInt64BE(BigInt(header.first), 56);
  bytes.writeBigUInt64BE(BigInt(header.last), 64);
  bytes.set(header.prev, 72);
  bytes.set(header.end, 104);
  bytes.writeUInt32BE(header.epoch, 136);
  bytes.writeUInt32BE(header.control.n, 140);
  bytes.set(header.control.hash, 144);
  bytes.set(header.salt, 176);
  bytes.writeUInt32BE(header.plainLength, 208);
  bytes.writeUInt32BE(header.sealedLength, 212);
  return bytes;
}

/** Reads the header and compares the file's length with what it says. Signature and seal are still unchecked. */
export function readHeader(file: Uint8Array): Reading<SegmentHeader> {
  if (file.length > longestFile) return refuse('too-large');
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.length);
  if (!magic.subarray(0, file.length).equals(bytes.subarray(0, 4))) return refuse('malformed');
  if (file.length < headerLength) return refuse('incomplete');
  const [version, suite] = [bytes.readUInt8(4), bytes.readUInt8(5)];
  if (version === 0 || suite === 0) return refuse('malformed');
  if (version > 2 || suite > 1) return refuse('newer-version');
  const header: SegmentHeader = {
    byLead: version === 2,
    space: own(bytes.subarray(8, 40)),
    device: toHex(bytes.subarray(40, 56)),
    first: Number(bytes.readBigUInt64BE(56)),
    last: Number(bytes.readBigUInt64BE(64)),
    prev: own(bytes.subarray(72, 104)),
    end: own(bytes.subarray(104, 136)),
    epoch: bytes.readUInt32BE(136),
    control: { n: bytes.readUInt32BE(140), hash: own(bytes.subarray(144, 176)) },
    salt: own(bytes.subarray(176, 208)),
    plainLength: bytes.readUInt32BE(208),
    sealedLength: bytes.readUInt32BE(212),
  };
  if (bytes.readUInt16BE(6) !== 0 || !isSound(header)) return refuse('malformed');
  return checkLengths(header, file.length);
}

function isSound({ first, last, epoch, control, sealedLength }: SegmentHeader): boolean {
  return (
    first >= 1 &&
    last >= first &&
    Number.isSafeInteger(last) &&
    epoch >= 1 &&
    control.n >= 1 &&
    sealedLength > 16
  );
}

function checkLengths(header: SegmentHeader, fileLength: number): Reading<SegmentHeader> {
  const { first, last, plainLength, sealedLength } = header;
  const whole = headerLength + sealedLength + signatureLength;
  if (whole > longestFile || last - first >= mostEntries) return refuse('too-large');
  if (plainLength > longestPlain || plainLength > sealedLength * greatestRatio) return refuse('too-large');
  if (fileLength < whole) return refuse('incomplete');
  return fileLength > whole ? refuse('wrong-length') : ok(header);
}

// Segments (docs/specs/sync.md §5): a run of one device's journal entries, compressed, sealed and signed.
import { ok } from '../../../../shared/result.ts';
import {
  equalBytes,
  fromHex,
  hkdf,
  openAesGcm,
  type SigningPair,
  sealAesGcm,
  sha256,
  signEcdsa,
  verifyEcdsa,
} from '../../crypto/primitives.ts';
import { entryHash, type TravellingEntry } from '../../journal/entry.ts';
import { join, own } from './bytes.ts';
import { compress, inflate, longestPlain } from './compress.ts';
import { decodeOps, encodeOps, mostEntries, type SealedOp } from './ops.ts';
import { type Reading, refuse } from './reading.ts';
import {
  type ControlPosition,
  encodeHeader,
  headerLength,
  longestFile,
  readHeader,
  type SegmentHeader,
  signatureLength,
} from './segment-header.ts';
import type { Sealed } from './signed.ts';

/** What a device seals its entries with. */
export interface SealingKeys {
  readonly space: Uint8Array;
  readonly epoch: number;
  readonly epochKey: Uint8Array;
  readonly signing: SigningPair;
  readonly control: ControlPosition;
  /** A lead seals anew what a device wrote that is gone (S17). */
  readonly byLead?: boolean;
}

export interface Segment extends Sealed {
  readonly header: SegmentHeader;
  /** Entries of which it holds the hash alone. */
  readonly hollow: number;
}

const domain = 'tresen/segment/v1';
/** Nobody's signature under the one says anything of the other (S17). */
const signedAs = ({ byLead }: Pick<SegmentHeader, 'byLead'>): string =>
  byLead ? 'tresen/segment/v2' : domain;
const nonce = new Uint8Array(12);

const segmentKey = (epochKey: Uint8Array, { salt, space, device }: SegmentHeader): Uint8Array =>
  hkdf(epochKey, salt, join(domain, space, fromHex(device)), 32);

/**
 * Seals a run of one device's entries, in order and without a gap, as one segment. `salt`: 32 random bytes, never used
 * before. Refuses a run that is too long; `sealRun` splits it.
 */
export function seal(
  run: readonly [TravellingEntry, ...TravellingEntry[]],
  keys: SealingKeys,
  salt: Uint8Array,
): Reading<Segment> {
  const [first] = run;
  const last = run.at(-1) ?? first;
  if (run.length > mostEntries) return refuse('too-large');
  const plain = encodeOps(run.map(({ role, payload, hash }) => ({ role, op: payload ?? hash })));
  if (plain.length > longestPlain) return refuse('too-large');
  const compressed = compress(plain);
  const header: SegmentHeader = {
    byLead: keys.byLead ?? false,
    space: keys.space,
    device: first.device,
    first: first.seq,
    last: last.seq,
    prev: first.prev,
    end: last.hash,
    epoch: keys.epoch,
    control: keys.control,
    salt,
    plainLength: plain.length,
    sealedLength: compressed.length + 16,
  };
  if (headerLength + header.sealedLength + signatureLength > longestFile) return refuse('too-large');
  const encoded = encodeHeader(header);
  const sealed = sealAesGcm(segmentKey(keys.epochKey, header), nonce, compressed, encoded);
  const hash = sha256(encoded, sealed);
  const signature = signEcdsa(keys.signing, join(signedAs(header), hash));
  const hollow = run.filter(({ payload }) => payload === null).length;
  return ok({ header, hash, hollow, bytes: join(encoded, sealed, signature) });
}

/** Seals a run as few segments as the limits allow (S9). Refuses only an entry that is too large by itself. */
export function sealRun(
  run: readonly TravellingEntry[],
  keys: SealingKeys,
  salt: () => Uint8Array,
): Reading<Segment[]> {
  const [first, ...more] = run;
  if (first === undefined) return ok([]);
  const whole = seal([first, ...more], keys, salt());
  if (whole.ok) return ok([whole.value]);
  if (more.length === 0) return whole;
  const middle = run.length > mostEntries ? mostEntries : run.length >> 1;
  const front = sealRun(run.slice(0, middle), keys, salt);
  if (!front.ok) return front;
  const back = sealRun(run.slice(middle), keys, salt);
  return back.ok ? ok([...front.value, ...back.value]) : back;
}

/** Hash of header and sealed bytes of a file whose header was read: what its signature covers and its name tells. */
export const segmentHash = (file: Uint8Array): Uint8Array =>
  sha256(file.subarray(0, file.length - signatureLength));

/** Checks space and signature (S5), without the epoch's key. */
export function verifySegment(
  file: Uint8Array,
  space: Uint8Array,
  publicKey: Uint8Array,
): Reading<SegmentHeader> {
  const read = readHeader(file);
  if (!read.ok) return read;
  if (!equalBytes(read.value.space, space)) return refuse('foreign-space');
  const signature = file.subarray(file.length - signatureLength);
  return verifyEcdsa(publicKey, join(signedAs(read.value), segmentHash(file)), signature)
    ? read
    : refuse('wrong-signature');
}

/** What a reader knows of whoever sealed a segment: the public signing key, and the key of the epoch in the header. */
export interface OpeningKeys {
  readonly space: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly epochKey: Uint8Array;
}

/** Checks everything and answers the entries, their chain proven from the hash before the first to the one of the last. */
export function open(file: Uint8Array, keys: OpeningKeys): Reading<TravellingEntry[]> {
  const verified = verifySegment(file, keys.space, keys.publicKey);
  if (!verified.ok) return verified;
  const header = verified.value;
  const compressed = openAesGcm(
    segmentKey(keys.epochKey, header),
    nonce,
    file.subarray(headerLength, file.length - signatureLength),
    file.subarray(0, headerLength),
  );
  if (!compressed) return refuse('wrong-seal');
  const plain = inflate(compressed, header.plainLength);
  if (!plain) return refuse('wrong-length');
  const ops = decodeOps(plain);
  return ops.ok ? chained(header, ops.value) : ops;
}

function chained(header: SegmentHeader, ops: readonly SealedOp[]): Reading<TravellingEntry[]> {
  const { device, first, last } = header;
  if (ops.length !== last - first + 1) return refuse('wrong-chain');
  let prev = header.prev;
  const entries = ops.map(({ role, op }, at): TravellingEntry => {
    const place = { device, seq: first + at, prev, role };
    const entry =
      typeof op === 'string'
        ? { ...place, hash: own(entryHash({ ...place, payload: op })), payload: op }
        : { ...place, hash: own(op), payload: null };
    prev = entry.hash;
    return entry;
  });
  return equalBytes(prev, header.end) ? ok(entries) : refuse('wrong-chain');
}

import { constants, zstdCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bytesFor,
  chainOf,
  deviceNamed,
  epochKey,
  reasonOf,
  taken,
} from '../../../../test/support/sync-space.ts';
import { fromHex, hkdf, sealAesGcm, sha256, signEcdsa } from '../../crypto/primitives.ts';
import { join } from './bytes.ts';
import { decodeCbor, encodeCbor, mostItems } from './cbor.ts';
import { open, type SealingKeys, seal, sealRun, segmentHash, verifySegment } from './segment.ts';
import { encodeHeader, headerLength, readHeader, type SegmentHeader } from './segment-header.ts';

const ada = deviceNamed('Ada');
const keys: SealingKeys = {
  space: bytesFor('space', 32),
  epoch: 3,
  epochKey: epochKey(3),
  signing: ada.pair,
  control: { n: 7, hash: bytesFor('control', 32) },
};
const opening = { space: keys.space, publicKey: ada.signing, epochKey: keys.epochKey };
const salt = bytesFor('salt', 32);
const payloads = ['{"v":1,"kind":"remove"}', 'Grüße', null, '{"b":1,"a":2}'];
const run = chainOf(ada.device, payloads);
const [first, ...more] = run;
if (!first) throw new Error('empty');
const segment = taken(seal([first, ...more], keys, salt));

/** A segment that its author made with other tools: any plain text, any claim in the header. */
function forged(plain: Uint8Array, claim: Partial<SegmentHeader> = {}, compressed = zstdCompressSync(plain)) {
  const header = {
    ...segment.header,
    plainLength: plain.length,
    sealedLength: compressed.length + 16,
    ...claim,
  };
  const encoded = encodeHeader(header);
  const info = join('tresen/segment/v1', header.space, fromHex(header.device));
  const sealed = sealAesGcm(hkdf(keys.epochKey, salt, info, 32), new Uint8Array(12), compressed, encoded);
  const signature = signEcdsa(ada.pair, join('tresen/segment/v1', sha256(encoded, sealed)));
  return join(encoded, sealed, signature);
}

describe('a segment', () => {
  test('[S1] [S2] [S7] [S8] gives back the same entries, erased ones by their hash alone', () => {
    expect(taken(open(segment.bytes, opening))).toEqual(run);
    expect(taken(readHeader(segment.bytes))).toEqual(segment.header);
    expect(segment.header).toMatchObject({ first: 1, last: 4, epoch: 3, prev: new Uint8Array(32) });
    expect(segment.hollow).toBe(1);
    expect(segment.bytes.length).toBe(headerLength + segment.header.sealedLength + 64);
  });

  test.each([150_000, 166_000, 8_000_000, 30_000_000])(
    '[S6] gives back what can be compressed beyond all measure, too: %i letters',
    (length) => {
      const [entry, ...none] = chainOf(ada.device, ['-'.repeat(length)]);
      if (!entry) throw new Error('empty');
      const made = taken(seal([entry, ...none], keys, salt));
      expect(made.bytes.length).toBeLessThan(length / 900 + 300);
      expect(taken(open(made.bytes, opening))).toEqual([entry]);
    },
  );

  test('[S5] its hash leaves out the signature, which differs each time', () => {
    const again = taken(seal([first, ...more], keys, salt));
    expect(again.hash).toEqual(segment.hash);
    expect(segmentHash(again.bytes)).toEqual(segment.hash);
    expect(Buffer.compare(again.bytes, segment.bytes)).not.toBe(0);
  });

  test('[K5] two salts give two keys', () => {
    const again = taken(seal([first, ...more], keys, bytesFor('other salt', 32)));
    expect(Buffer.compare(again.bytes.subarray(216, 260), segment.bytes.subarray(216, 260))).not.toBe(0);
  });

  test('[S3] [S4] [S5] every changed bit is refused with a reason', () => {
    const reasons = new Set<string>();
    for (let bit = 0; bit < segment.bytes.length * 8; bit += 1) {
      const changed = Buffer.from(segment.bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      reasons.add(reasonOf(open(changed, opening)));
    }
    expect([...reasons].sort()).toEqual([
      'foreign-space',
      'incomplete',
      'malformed',
      'newer-version',
      'too-large',
      'wrong-length',
      'wrong-signature',
    ]);
  });

  test('[F7] every cut is incomplete, and what is longer is not taken', () => {
    for (let length = 0; length < segment.bytes.length; length += 1) {
      expect(reasonOf(open(segment.bytes.subarray(0, length), opening))).toBe('incomplete');
    }
    expect(reasonOf(open(join(segment.bytes, new Uint8Array(1)), opening))).toBe('wrong-length');
  });

  test('[S4] [S5] another space, author or epoch key is refused', () => {
    const other = deviceNamed('Bea');
    const tried = (change: Partial<typeof opening>) =>
      reasonOf(open(segment.bytes, { ...opening, ...change }));
    expect(tried({ space: bytesFor('elsewhere', 32) })).toBe('foreign-space');
    expect(tried({ publicKey: other.signing })).toBe('wrong-signature');
    expect(tried({ epochKey: epochKey(4) })).toBe('wrong-seal');
    expect(taken(verifySegment(segment.bytes, keys.space, ada.signing))).toEqual(segment.header);
  });
});

describe('[S17] one that a lead sealed anew', () => {
  const [bea, header] = [deviceNamed('Bea'), segment.header];
  const anew = taken(seal([first, ...more], { ...keys, signing: bea.pair, byLead: true }, salt));

  test('tells so in its header, and holds the same entries', () => {
    expect([anew.bytes[4], segment.bytes[4]]).toEqual([2, 1]);
    expect(anew.header).toEqual({ ...header, byLead: true, sealedLength: anew.header.sealedLength });
    expect(taken(open(anew.bytes, { ...opening, publicKey: bea.signing }))).toEqual(run);
  });

  test('is no other’s, and no signature of the one kind serves the other', () => {
    expect(reasonOf(open(anew.bytes, opening))).toBe('wrong-signature');
    for (const [one, version] of [
      [anew, 1],
      [segment, 2],
    ] as const) {
      const changed = one.bytes.slice();
      changed[4] = version;
      for (const publicKey of [ada.signing, bea.signing])
        expect(reasonOf(open(changed, { ...opening, publicKey }))).toBe('wrong-signature');
    }
    const later = anew.bytes.slice();
    later[4] = 3;
    expect(reasonOf(open(later, opening))).toBe('newer-version');
  });
});

describe('a member who forges', () => {
  const plainOf = (roles: readonly number[], ops: readonly unknown[]) =>
    encodeCbor([Uint8Array.from(roles), ops]);
  const ops = payloads.map((payload, at) => payload ?? run[at]?.hash);

  test('[S7] the honest content in a forged file is taken', () => {
    expect(taken(open(forged(plainOf([0, 0, 0, 0], ops)), opening))).toEqual(run);
  });

  test('[S8] another op, role, order or number of entries breaks the chain', () => {
    for (const plain of [
      plainOf([0, 0, 0, 0], [...ops.slice(0, 3), 'x']),
      plainOf([0, 0, 0, 1], ops),
      plainOf([0, 0, 0, 0], [ops[0], ops[1], ops[3], ops[2]]),
      plainOf([0, 0, 0], ops.slice(0, 3)),
    ]) {
      expect(reasonOf(open(forged(plain), opening))).toBe('wrong-chain');
    }
    const plain = plainOf([0, 0, 0, 0], ops);
    expect(reasonOf(open(forged(plain, { end: bytesFor('x', 32) }), opening))).toBe('wrong-chain');
    expect(reasonOf(open(forged(plain, { first: 2, last: 5 }), opening))).toBe('wrong-chain');
    // The same entries, and the claim that there is one more.
    expect(reasonOf(open(forged(plain, { last: 5 }), opening))).toBe('wrong-chain');
    const whole = chainOf(ada.device, ['a', 'b']);
    const claim = { first: 1, last: 2, end: whole[1]?.hash ?? salt };
    expect(reasonOf(open(forged(plainOf([0, 0], ['a', 'b']), claim), opening))).toBe('ok');
    expect(reasonOf(open(forged(plainOf([0, 0], ['a', 'b']), { ...claim, prev: salt }), opening))).toBe(
      'wrong-chain',
    );
  });

  test('[S7] [O1] other shapes, roles and encodings are malformed', () => {
    for (const plain of [
      plainOf([0, 0, 0, 3], ops),
      plainOf([0, 0, 0], ops),
      plainOf([0, 0, 0, 0, 0], ops),
      plainOf([0, 0, 0, 0], [...ops.slice(0, 3), 7]),
      plainOf([0, 0, 0, 0], [...ops.slice(0, 3), new Uint8Array(31)]),
      encodeCbor({ roles: 1 }),
      join(plainOf([0, 0, 0, 0], ops), new Uint8Array(1)),
      plainOf([0, 0, 0, 0], ops).subarray(1),
      // A length in two bytes where one does.
      join(Uint8Array.of(0x82, 0x58, 4, 0, 0, 0, 0), encodeCbor(ops)),
    ]) {
      expect(reasonOf(open(forged(plain), opening))).toBe('malformed');
    }
  });

  test('[S6] what inflates to another length is refused, and no more of it is made', () => {
    const plain = plainOf([0, 0, 0, 0], ops);
    expect(reasonOf(open(forged(plain, { plainLength: plain.length - 1 }), opening))).toBe('wrong-length');
    expect(reasonOf(open(forged(plain, { plainLength: plain.length + 1 }), opening))).toBe('wrong-length');
    expect(reasonOf(open(forged(plain, {}, Buffer.from('no frame')), opening))).toBe('wrong-length');
    const bomb = zstdCompressSync(Buffer.alloc(64 * 1024 * 1024));
    const before = process.memoryUsage().rss;
    const started = process.cpuUsage();
    expect(reasonOf(open(forged(plain, { plainLength: 100 }, bomb), opening))).toBe('wrong-length');
    expect(process.cpuUsage(started).user / 1000).toBeLessThan(100);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1024 * 1024);
  });

  test('[S6] a frame may not ask for a window beyond 8 MiB', () => {
    const plain = plainOf([0, 0, 0, 0], ops);
    const wide = zstdCompressSync(Buffer.concat([plain, Buffer.alloc(9 * 1024 * 1024)]), {
      params: { [constants.ZSTD_c_windowLog]: 27, [constants.ZSTD_c_contentSizeFlag]: 0 },
    });
    expect(reasonOf(open(forged(plain, {}, wide), opening))).toBe('wrong-length');
  });

  test('[F9] [S6] [S9] lengths beyond the limits are refused by the header alone', () => {
    const claims: Partial<SegmentHeader>[] = [
      { sealedLength: 9 * 1024 * 1024 },
      { plainLength: 33 * 1024 * 1024 },
      { plainLength: 1001 * segment.header.sealedLength },
      { first: 1, last: 5001 },
    ];
    for (const claim of claims) {
      const header = encodeHeader({ ...segment.header, ...claim });
      expect(reasonOf(readHeader(join(header, segment.bytes.subarray(216))))).toBe('too-large');
    }
    expect(reasonOf(readHeader(new Uint8Array(8 * 1024 * 1024 + 1)))).toBe('too-large');
    const unsound: Partial<SegmentHeader>[] = [
      { first: 0 },
      { first: 5 },
      { last: 2 ** 53 },
      { epoch: 0 },
      { control: { n: 0, hash: salt } },
      { sealedLength: 16 },
    ];
    for (const claim of unsound) {
      const header = encodeHeader({ ...segment.header, ...claim });
      expect(reasonOf(readHeader(join(header, segment.bytes.subarray(216))))).toBe('malformed');
    }
  });
});

test('[O2] a list of more values than any file has is refused before it is made', () => {
  const list = (length: number): Uint8Array => {
    const bytes = new Uint8Array(3 + length);
    bytes[0] = 0x99;
    new DataView(bytes.buffer).setUint16(1, length);
    return bytes;
  };
  expect(decodeCbor(list(mostItems - 1), 1 << 20).ok).toBe(true);
  expect(reasonOf(decodeCbor(list(mostItems), 1 << 20))).toBe('malformed');
});

test.each([
  ['lists', (inner: unknown) => [inner]],
  ['maps', (inner: unknown) => ({ a: inner })],
] as const)('[O2] %s nest sixteen deep, and no deeper', (_, wrap) => {
  const nested = (levels: number): Uint8Array => {
    let value: unknown = 0;
    for (let level = 0; level < levels; level += 1) value = wrap(value);
    return encodeCbor(value);
  };
  expect(decodeCbor(nested(16), 1 << 20).ok).toBe(true);
  expect(reasonOf(decodeCbor(nested(17), 1 << 20))).toBe('malformed');
});

test('[S9] a long run becomes several segments, each of which opens', () => {
  const long = chainOf(
    ada.device,
    Array.from({ length: 5001 }, (_, at) => String(at)),
  );
  let salts = 0;
  const segments = taken(sealRun(long, keys, () => bytesFor(`salt ${salts++}`, 32)));
  expect(segments.map(({ header }) => [header.first, header.last])).toEqual([
    [1, 5000],
    [5001, 5001],
  ]);
  expect(segments.flatMap(({ bytes }) => taken(open(bytes, opening)))).toEqual(long);
  expect(taken(sealRun([], keys, () => salt))).toEqual([]);
});

test('[S6] [F9] a run of much text is split, a single op beyond the limit is refused', {
  timeout: 60_000,
}, () => {
  const large = (at: number): string =>
    Buffer.concat(Array.from({ length: 32 }, (_, part) => bytesFor(`${at}/${part}`, 131_072))).toString(
      'base64',
    );
  const long = chainOf(ada.device, [large(1), large(2)]);
  const segments = taken(sealRun(long, keys, () => salt));
  expect(segments.length).toBe(2);
  for (const { bytes } of segments) expect(bytes.length).toBeLessThanOrEqual(8 * 1024 * 1024);
  const tooLarge = chainOf(ada.device, ['x'.repeat(32 * 1024 * 1024)]);
  expect(reasonOf(sealRun(tooLarge, keys, () => salt))).toBe('too-large');
  const [, ...behind] = chainOf(ada.device, ['', 'x', 'y']);
  for (const among of [
    [...tooLarge, ...behind],
    [...behind, ...tooLarge],
  ])
    expect(reasonOf(sealRun(among, keys, () => salt))).toBe('too-large');
});

test('[S7] [O1] any text travels to the letter', () => {
  const texts = fc.array(fc.option(fc.oneof(fc.string({ unit: 'grapheme' }), fc.json()), { nil: null }), {
    minLength: 1,
    maxLength: 20,
  });
  fc.assert(
    fc.property(texts, fc.constantFrom('counter', 'lead', 'management'), (these, role) => {
      const entries = chainOf(ada.device, these, role);
      const [sealed] = taken(sealRun(entries, keys, () => salt));
      expect(sealed && taken(open(sealed.bytes, opening))).toEqual(entries);
    }),
    { numRuns: 200 },
  );
});

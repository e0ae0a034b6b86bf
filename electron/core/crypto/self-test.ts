// Known answers for every primitive, to be asked inside the packaged app: Electron's crypto isn't the one that tests run on.
import { inflate } from '../sync/formats/compress.ts';
import { agreementPairFrom, decapsulate, encapsulate } from './kem.ts';
import {
  fromHex,
  hkdf,
  hmacSha256,
  openAesGcm,
  randomBytes,
  sealAesGcm,
  sha256,
  signEcdsa,
  toHex,
  verifyEcdsa,
} from './primitives.ts';
import { signingPairFrom, signingSeedBytes } from './signing-pair.ts';

const filled = (length: number, value: number): Uint8Array => new Uint8Array(length).fill(value);
const text = (value: string): Uint8Array => new TextEncoder().encode(value);

/** Each check by its name and source; true where the answer is the known one. */
const checks: readonly (readonly [name: string, passes: () => boolean | Promise<boolean>])[] = [
  [
    'SHA-256 (FIPS 180-4)',
    () => toHex(sha256('abc')) === 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  ],
  [
    'HMAC-SHA-256 (RFC 4231, case 2)',
    () =>
      toHex(hmacSha256(text('Jefe'))('what do ya want for nothing?')) ===
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
  ],
  [
    'HKDF-SHA-256 (RFC 5869, case 1)',
    () =>
      toHex(
        hkdf(filled(22, 0x0b), fromHex('000102030405060708090a0b0c'), fromHex('f0f1f2f3f4f5f6f7f8f9'), 42),
      ) === '3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865',
  ],
  [
    'HKDF-SHA-256 without salt and info (RFC 5869, case 3)',
    () =>
      toHex(hkdf(filled(22, 0x0b), new Uint8Array(0), '', 42)) ===
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
  ],
  ['AES-256-GCM (GCM specification, case 16)', passesGcm],
  ['ECDSA P-256: a foreign signature (RFC 6979, A.2.5)', passesEcdsa],
  ['ECDSA P-256: own signatures', signsItself],
  ['ML-KEM-768 with P-256: a pinned exchange', passesKem],
  ['Argon2id (RFC 9106, 5.3)', passesArgon2id],
  [
    'Zstandard (RFC 8878): a frame of another program',
    () =>
      toHex(inflate(fromHex('28b52ffd243c4d0000186162630100f67443384b202f'), 60) ?? new Uint8Array(0)) ===
      '616263'.repeat(20),
  ],
  ['random bytes differ', () => new Set([1, 2].map(() => toHex(randomBytes(32)))).size === 2],
];

/** Names of the checks that fail; empty where this machine's primitives can be trusted. Takes some 100 ms. */
export async function selfTest(): Promise<string[]> {
  const failed: string[] = [];
  for (const [name, passes] of checks) if (!(await holds(passes))) failed.push(name);
  return failed;
}

/** How many checks there are, so that nobody takes an empty list of checks for a passed test. */
export const selfTestCount = checks.length;

/** A primitive that is missing throws. */
async function holds(passes: () => boolean | Promise<boolean>): Promise<boolean> {
  try {
    return await passes();
  } catch {
    return false;
  }
}

/** Loaded only when it is asked for, as in passphrase-key.ts. */
async function passesArgon2id(): Promise<boolean> {
  const { argon2idAsync } = await import('@noble/hashes/argon2.js');
  const cost = { t: 3, m: 32, p: 4, dkLen: 32 };
  const also = { key: filled(8, 3), personalization: filled(12, 4) };
  const made = await argon2idAsync(filled(32, 1), filled(16, 2), { ...cost, ...also });
  return toHex(made) === '0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659';
}

function passesGcm(): boolean {
  const key = fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
  const nonce = fromHex('cafebabefacedbaddecaf888');
  const plain = fromHex(
    'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
  );
  const aad = fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
  const sealed = sealAesGcm(key, nonce, plain, aad);
  const changed = Uint8Array.from(sealed, (byte, at) => (at === 0 ? byte ^ 1 : byte));
  return (
    toHex(sealed) ===
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b' &&
    toHex(openAesGcm(key, nonce, sealed, aad) ?? new Uint8Array(0)) === toHex(plain) &&
    openAesGcm(key, nonce, changed, aad) === undefined
  );
}

/** RFC 6979, A.2.5: P-256, SHA-256, message "sample". */
const foreign = {
  secretKey: fromHex('c9afa9d845ba75166b5c215767b1d6934e50c3db36e89b127b8a622b120f6721'),
  publicKey: fromHex(
    '0460fed4ba255a9d31c961eb74c6356d68c049b8923b61fa6ce669622e60f29fb67903fe1008b8bc99a41ae9e95628bc64f2f1b20c2d7e9f5177a3c294d4462299',
  ),
};

function passesEcdsa(): boolean {
  const signature = fromHex(
    'efd48b2aacb6a8fd1140dd9cd45e81d69d2c877b56aaf991c34d0ea84eaf3716f7cb1c942d657c41d436c7a1b6e29f65f3e900dbb9aff4064dc4ab2f843acda8',
  );
  return (
    verifyEcdsa(foreign.publicKey, text('sample'), signature) &&
    !verifyEcdsa(foreign.publicKey, text('simple'), signature)
  );
}

function signsItself(): boolean {
  const made = signingPairFrom(randomBytes(signingSeedBytes));
  return [foreign, made].every((pair) =>
    verifyEcdsa(pair.publicKey, text('tresen'), signEcdsa(pair, text('tresen'))),
  );
}

/** Pinned from the library's own first run: published vectors of this draft don't exist in a final form yet. */
function passesKem(): boolean {
  const pair = agreementPairFrom(filled(32, 1));
  const made = encapsulate(pair.publicKey, filled(160, 100));
  if (!made) return false;
  return (
    toHex(made.secret) === '678ffbe728b82b45872294692bffc83f4355f543169d012c11de4b57769c71ba' &&
    toHex(decapsulate(pair.secretKey, made.ciphertext) ?? new Uint8Array(0)) === toHex(made.secret)
  );
}

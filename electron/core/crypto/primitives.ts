// The only module that imports node:crypto, and only what OpenSSL and Electron's BoringSSL share.
import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  hash,
  hkdfSync,
  type KeyObject,
  randomBytes as random,
  sign,
  timingSafeEqual,
  verify,
} from 'node:crypto';

/** SHA-256 (FIPS 180-4) of all parts in order; 32 bytes. */
export function sha256(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const [first, second] = parts;
  // The journal hashes one string per entry: in one step that takes half the time.
  if (first !== undefined && second === undefined) return hash('sha256', first, 'buffer');
  const digest = createHash('sha256');
  for (const part of parts) digest.update(part);
  return digest.digest();
}

/** HMAC-SHA-256 (RFC 2104) with one key, prepared once; 32 bytes. */
export function hmacSha256(key: Uint8Array): (...parts: readonly (Uint8Array | string)[]) => Uint8Array {
  const prepared = createSecretKey(key);
  return (...parts) => {
    const mac = createHmac('sha256', prepared);
    for (const part of parts) mac.update(part);
    return mac.digest();
  };
}

/** HKDF-SHA-256 (RFC 5869). */
export function hkdf(
  key: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array | string,
  length: number,
): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, info, length));
}

/** AES-256-GCM (NIST SP 800-38D): ciphertext followed by the 16-byte tag. `nonce` has 12 bytes. */
export function sealAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  plain: Uint8Array,
  aad: Uint8Array,
): Uint8Array {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(aad);
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what `sealAesGcm` made; undefined where key, nonce, data or AAD don't belong together. */
export function openAesGcm(
  key: Uint8Array,
  nonce: Uint8Array,
  sealed: Uint8Array,
  aad: Uint8Array,
): Uint8Array | undefined {
  if (sealed.length < 16) return undefined;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(sealed.length - 16));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(0, sealed.length - 16)), decipher.final()]);
  } catch {
    return undefined;
  }
}

/** A P-256 pair: private scalar (32 bytes) and uncompressed public point (65 bytes, SEC 1). */
export interface SigningPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

/** Signs with ECDSA on P-256 and SHA-256 (FIPS 186-5): `r ‖ s`, 64 bytes, different each time. */
export const signEcdsa = (pair: SigningPair, message: Uint8Array): Uint8Array =>
  sign('sha256', message, {
    key: createPrivateKey({
      key: { ...publicJwk(pair.publicKey), d: base64url(pair.secretKey) },
      format: 'jwk',
    }),
    dsaEncoding: 'ieee-p1363',
  });

/** Checks what `signEcdsa` made; false also for a key that is no point of the curve and for any other length. */
export function verifyEcdsa(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (signature.length !== 64) return false;
  const key = verifyingKey(publicKey);
  return key !== undefined && verify('sha256', message, { key, dsaEncoding: 'ieee-p1363' }, signature);
}

/** True for an uncompressed point on P-256. */
export const isPoint = (publicKey: Uint8Array): boolean => verifyingKey(publicKey) !== undefined;

function verifyingKey(publicKey: Uint8Array): KeyObject | undefined {
  if (publicKey.length !== 65 || publicKey[0] !== 4) return undefined;
  try {
    return createPublicKey({ key: publicJwk(publicKey), format: 'jwk' });
  } catch {
    return undefined;
  }
}

const publicJwk = (point: Uint8Array) => ({
  kty: 'EC',
  crv: 'P-256',
  x: base64url(point.subarray(1, 33)),
  y: base64url(point.subarray(33)),
});

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

/** Cryptographically strong random bytes. */
export const randomBytes = (length: number): Uint8Array => new Uint8Array(random(length));

/** Compares in constant time; false for different lengths. */
export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && timingSafeEqual(a, b);

export const toHex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

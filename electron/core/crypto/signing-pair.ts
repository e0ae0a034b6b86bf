// Makes a device's signing pair. Not by node:crypto: key generation isn't among what Electron's BoringSSL is tested for.
import { p256 } from '@noble/curves/nist.js';
import type { SigningPair } from './primitives.ts';

/** Random bytes that a signing pair is made of (FIPS 186-5, A.2.1: 128 bits more than the scalar has). */
export const signingSeedBytes = 48;

/** The same pair for the same seed. */
export function signingPairFrom(seed: Uint8Array): SigningPair {
  const secretKey = p256.utils.randomSecretKey(seed);
  return { secretKey, publicKey: p256.getPublicKey(secretKey, false) };
}

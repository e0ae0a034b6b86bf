// Key agreement that a future quantum computer doesn't undo: ML-KEM-768 together with P-256, safe while either is.
import { ml_kem768_p256 as kem } from '@noble/post-quantum/hybrid.js';

/** The private key is its seed: whoever has these 32 bytes has the pair. */
export interface AgreementPair {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
}

export const agreementBytes = { seed: 32, publicKey: 1249, ciphertext: 1153, randomness: 160 } as const;

/** The pair of a 32-byte seed. */
export const agreementPairFrom = (seed: Uint8Array): AgreementPair => ({
  secretKey: seed,
  publicKey: kem.getPublicKey(seed),
});

/** A fresh secret of 32 bytes and its ciphertext from 160 random bytes; undefined where the public key is none. */
export function encapsulate(
  publicKey: Uint8Array,
  randomness: Uint8Array,
): { readonly secret: Uint8Array; readonly ciphertext: Uint8Array } | undefined {
  return orUndefined(() => {
    const { sharedSecret, cipherText } = kem.encapsulate(publicKey, randomness);
    return { secret: sharedSecret, ciphertext: cipherText };
  });
}

/** The secret of a ciphertext: another one where it was made for somebody else; undefined where it is none at all. */
export const decapsulate = (secretKey: Uint8Array, ciphertext: Uint8Array): Uint8Array | undefined =>
  orUndefined(() => kem.decapsulate(ciphertext, secretKey));

function orUndefined<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

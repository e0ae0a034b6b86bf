import { expect, test } from 'vitest';
import { agreementBytes, agreementPairFrom, decapsulate, encapsulate } from './kem.ts';
import { isPoint, randomBytes, signEcdsa, verifyEcdsa } from './primitives.ts';
import { selfTest, selfTestCount } from './self-test.ts';
import { signingPairFrom } from './signing-pair.ts';

test('[K1] every primitive gives the known answer', async () => {
  expect(selfTestCount).toBe(11);
  expect(await selfTest()).toEqual([]);
});

test('[K1] an ECDSA signature holds for one key and one message, and nothing malformed throws', () => {
  const pair = signingPairFrom(new Uint8Array(48).fill(1));
  const message = Buffer.from('Tresen');
  const signature = signEcdsa(pair, message);
  expect(signature.length).toBe(64);
  expect(verifyEcdsa(pair.publicKey, message, signature)).toBe(true);
  expect(verifyEcdsa(signingPairFrom(new Uint8Array(48).fill(2)).publicKey, message, signature)).toBe(false);
  for (let bit = 0; bit < signature.length * 8; bit += 1) {
    const changed = Buffer.from(signature);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(verifyEcdsa(pair.publicKey, message, changed)).toBe(false);
  }
  for (const other of [new Uint8Array(0), new Uint8Array(64), signature.subarray(1), Buffer.alloc(65, 1)]) {
    expect(verifyEcdsa(pair.publicKey, message, other)).toBe(false);
  }
});

test('[K1] what is no point of the curve is no public key', () => {
  const { publicKey } = signingPairFrom(randomBytes(48));
  expect(isPoint(publicKey)).toBe(true);
  const off = Buffer.from(publicKey);
  off[64] = (off[64] ?? 0) ^ 1;
  for (const other of [off, new Uint8Array(65), publicKey.subarray(1), Buffer.alloc(65, 4)]) {
    expect(isPoint(other)).toBe(false);
    expect(verifyEcdsa(other, publicKey, new Uint8Array(64))).toBe(false);
  }
});

test('[K1] key agreement: two sides have one secret, another pair has another, nonsense has none', () => {
  const pair = agreementPairFrom(randomBytes(agreementBytes.seed));
  const other = agreementPairFrom(randomBytes(agreementBytes.seed));
  expect(pair.publicKey.length).toBe(agreementBytes.publicKey);
  const made = encapsulate(pair.publicKey, randomBytes(agreementBytes.randomness));
  expect(made?.ciphertext.length).toBe(agreementBytes.ciphertext);
  if (!made) throw new Error('no secret');
  expect(decapsulate(pair.secretKey, made.ciphertext)).toEqual(made.secret);
  expect(decapsulate(other.secretKey, made.ciphertext)).not.toEqual(made.secret);
  expect(decapsulate(pair.secretKey, new Uint8Array(agreementBytes.ciphertext))).toBeUndefined();
  expect(decapsulate(pair.secretKey, made.ciphertext.subarray(1))).toBeUndefined();
  expect(encapsulate(new Uint8Array(agreementBytes.publicKey), randomBytes(160))).toBeUndefined();
});

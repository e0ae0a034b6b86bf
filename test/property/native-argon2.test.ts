// Whatever tests do with keys by OpenSSL holds for what is shipped: both give the same key for the same passphrase.
import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { argon2idAsync } from '../support/native-argon2.ts';

const cost = fc
  .record({ t: fc.integer({ min: 1, max: 3 }), p: fc.integer({ min: 1, max: 5 }), m: fc.nat({ max: 300 }) })
  .map(({ t, p, m }) => ({ t, p, m: 8 * p + m, dkLen: 32 }));

test('OpenSSL and the shipped Argon2id agree', () =>
  fc.assert(
    fc.asyncProperty(
      fc.string({ unit: 'grapheme', maxLength: 80 }),
      fc.uint8Array({ minLength: 16, maxLength: 16 }),
      cost,
      async (passphrase, salt, options) => {
        expect(await argon2idAsync(passphrase, salt, options)).toEqual(argon2id(passphrase, salt, options));
      },
    ),
  ));

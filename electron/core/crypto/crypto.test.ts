import { argon2id } from '@noble/hashes/argon2.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dearest, isFairCost, passphraseKey, rfc9106Second } from './passphrase-key.ts';
import {
  equalBytes,
  fromHex,
  hkdf,
  hmacSha256,
  isPoint,
  openAesGcm,
  sealAesGcm,
  sha256,
  signEcdsa,
  toHex,
  verifyEcdsa,
} from './primitives.ts';
import { recoveryBytes, recoveryBytesOf, recoveryCodeOf } from './recovery-code.ts';
import { signingPairFrom, signingSeedBytes } from './signing-pair.ts';

describe('known answers', () => {
  test('SHA-256 of "abc" (FIPS 180-4)', () => {
    expect(toHex(sha256('a', 'bc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  test('HMAC-SHA-256 (RFC 4231, test case 2)', () => {
    const mac = hmacSha256(new TextEncoder().encode('Jefe'))('what do ya want ', 'for nothing?');
    expect(toHex(mac)).toBe('5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843');
  });

  test('HKDF-SHA-256 (RFC 5869, test case 3: no salt, no info)', () => {
    const key = hkdf(new Uint8Array(22).fill(0x0b), new Uint8Array(0), '', 42);
    expect(toHex(key)).toBe(
      '8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8',
    );
  });

  test('AES-256-GCM (test case 16 of the GCM specification)', () => {
    const key = fromHex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const nonce = fromHex('cafebabefacedbaddecaf888');
    const plain = fromHex(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
    const aad = fromHex('feedfacedeadbeeffeedfacedeadbeefabaddad2');
    const sealed = sealAesGcm(key, nonce, plain, aad);
    expect(toHex(sealed)).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f66276fc6ece0f4e1768cddf8853bb2d551b',
    );
    expect(openAesGcm(key, nonce, sealed, aad)).toEqual(Buffer.from(plain));
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(openAesGcm(key, nonce, changed, aad)).toBeUndefined();
    }
    expect(openAesGcm(key, nonce, sealed, aad.subarray(1))).toBeUndefined();
    expect(openAesGcm(key, nonce, sealed.subarray(0, 12), aad)).toBeUndefined();
  });

  test('Argon2id (RFC 9106, section 5.3)', () => {
    const options = {
      t: 3,
      m: 32,
      p: 4,
      dkLen: 32,
      key: new Uint8Array(8).fill(3),
      personalization: new Uint8Array(12).fill(4),
    };
    const tag = argon2id(new Uint8Array(32).fill(1), new Uint8Array(16).fill(2), options);
    expect(toHex(tag)).toBe('0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659');
  });
});

test('the product stretches a passphrase as RFC 9106 recommends second', { timeout: 60_000 }, async () => {
  expect(rfc9106Second).toEqual({ memoryKiB: 65536, passes: 3, lanes: 4 });
  const salt = new Uint8Array(16).fill(7);
  const direct = argon2id('ein Tresen aus Eiche', salt, { t: 3, m: 65536, p: 4, dkLen: 32, version: 0x13 });
  expect(toHex(await passphraseKey('ein Tresen aus Eiche', salt, rfc9106Second))).toBe(toHex(direct));
});

test.each(['memoryKiB', 'passes', 'lanes'] as const)(
  'a cost is unfair below the floor or beyond the cap in %s',
  (part) => {
    expect(isFairCost(rfc9106Second, rfc9106Second)).toBe(true);
    expect(isFairCost({ ...rfc9106Second, [part]: rfc9106Second[part] - 1 }, rfc9106Second)).toBe(false);
    expect(isFairCost({ ...rfc9106Second, [part]: dearest[part] + 1 }, rfc9106Second)).toBe(false);
  },
);

test('a cost at the very cap is fair', () => {
  expect(isFairCost(dearest, rfc9106Second)).toBe(true);
});

test('one passphrase gives one key, however Unicode spells its letters', async () => {
  const cost = { memoryKiB: 64, passes: 1, lanes: 1 };
  const keys = ['Tresen in Grün', 'Tresen in Gru\u0308n', 'Tresen in Grun'].map((passphrase) =>
    passphraseKey(passphrase, new Uint8Array(16), cost),
  );
  const [composed, apart, other] = (await Promise.all(keys)).map(toHex);
  expect([apart, other]).toEqual([composed, expect.not.stringMatching(composed ?? '')]);
});

describe('[K1] a public key for signatures', () => {
  const pair = signingPairFrom(new Uint8Array(signingSeedBytes).fill(7));
  const message = Buffer.from('tresen');
  const signature = signEcdsa(pair, message);

  test('is one uncompressed point of the curve, and has no other spelling', () => {
    expect([isPoint(pair.publicKey), verifyEcdsa(pair.publicKey, message, signature)]).toEqual([true, true]);
    for (const other of [
      Uint8Array.of(5, ...pair.publicKey.slice(1)),
      Uint8Array.of(2 + ((pair.publicKey.at(-1) ?? 0) & 1), ...pair.publicKey.slice(1, 33)),
      Uint8Array.of(...pair.publicKey, 0),
      pair.publicKey.slice(0, 64),
      pair.publicKey.with(64, (pair.publicKey[64] ?? 0) ^ 1),
      new Uint8Array(65).fill(0).with(0, 4),
    ])
      expect([isPoint(other), verifyEcdsa(other, message, signature)]).toEqual([false, false]);
  });

  test('takes no signature of another length or message', () => {
    for (const other of [
      new Uint8Array(0),
      signature.subarray(1),
      Buffer.concat([signature, Buffer.alloc(1)]),
    ])
      expect(verifyEcdsa(pair.publicKey, message, other)).toBe(false);
    expect(verifyEcdsa(pair.publicKey, message.subarray(1), signature)).toBe(false);
  });
});

test('bytes are equal only to the very same', () => {
  const [a, b] = [Uint8Array.of(1, 2), Uint8Array.of(1, 3)];
  expect([equalBytes(a, a.slice()), equalBytes(a, b), equalBytes(a, a.slice(1))]).toEqual([
    true,
    false,
    false,
  ]);
});

describe('a recovery code', () => {
  const codeBytes = fc.uint8Array({ minLength: recoveryBytes, maxLength: recoveryBytes });

  test('is nine groups of four that read back as the same bytes', () => {
    fc.assert(
      fc.property(codeBytes, (bytes) => {
        const code = recoveryCodeOf(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
        expect(recoveryBytesOf(code)).toEqual(bytes);
      }),
    );
  });

  test('of an office’s key is eleven groups of five, and is taken for no code of another length', () => {
    const bytes = sha256('office');
    const code = recoveryCodeOf(bytes);
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){10}[0-9A-HJKMNP-TV-Z]{5}$/);
    expect([recoveryBytesOf(code, 32), recoveryBytesOf(code)]).toEqual([new Uint8Array(bytes), undefined]);
  });

  test('forgives case, blanks, any dash, O for 0 and I or L for 1', () => {
    fc.assert(
      fc.property(
        codeBytes,
        fc.constantFrom('', ' ', ' – ', '—', '\t', '\u00a0'),
        fc.constantFrom('i', 'L'),
        (bytes, gap, one) => {
          const typed = recoveryCodeOf(bytes)
            .toLowerCase()
            .replaceAll('0', 'o')
            .replaceAll('1', one)
            .replaceAll('-', gap);
          expect(recoveryBytesOf(` ${typed}\n`)).toEqual(bytes);
        },
      ),
    );
  });

  test('notices nearly every slip: a wrong, missing, doubled or swapped character', () => {
    const bytes = sha256('code').slice(0, recoveryBytes);
    const code = recoveryCodeOf(bytes).replaceAll('-', '');
    let unnoticed = 0;
    let tried = 0;
    for (let at = 0; at < code.length; at += 1) {
      for (const letter of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (letter === code[at]) continue;
        tried += 1;
        if (recoveryBytesOf(code.slice(0, at) + letter + code.slice(at + 1))) unnoticed += 1;
      }
      expect(recoveryBytesOf(code.slice(0, at) + code.slice(at + 1))).toBeUndefined();
      expect(recoveryBytesOf(code.slice(0, at) + code.slice(at, at + 1) + code.slice(at))).toBeUndefined();
    }
    expect(tried).toBe(36 * 31);
    expect(unnoticed).toBeLessThanOrEqual(1);
    for (const nonsense of ['', 'U', 'ä'.repeat(36), code + code])
      expect(recoveryBytesOf(nonsense)).toBeUndefined();
  });
});

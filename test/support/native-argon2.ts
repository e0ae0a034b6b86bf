// Preloaded into the programs that tests start (`node --import`): passphrases become keys by OpenSSL's Argon2id in place of
// the one in JavaScript, which gives the same keys (its tests) and is most of what starting a program takes.
import { argon2 } from 'node:crypto';
import { registerHooks } from 'node:module';
import { promisify } from 'node:util';

// The module in the sources' words, and its chunk in the built bundles.
const meant = /(^@noble\/hashes\/argon2\.js|\/argon2-[\w-]+\.js)$/;

registerHooks({
  resolve: (specifier, context, next) =>
    meant.test(specifier) ? { url: import.meta.url, shortCircuit: true } : next(specifier, context),
});

/** What `@noble/hashes` calls passes, KiB of memory, lanes and bytes of the key. */
interface Options {
  readonly t: number;
  readonly m: number;
  readonly p: number;
  readonly dkLen: number;
  readonly key?: Uint8Array;
  readonly personalization?: Uint8Array;
}

/** The same as in `@noble/hashes`, with the options that the product uses. */
export async function argon2idAsync(
  message: string | Uint8Array,
  nonce: Uint8Array,
  { t: passes, m: memory, p: parallelism, dkLen: tagLength, key, personalization }: Options,
): Promise<Uint8Array> {
  const cost = { parallelism, tagLength, memory, passes };
  const also = { ...(key && { secret: key }), ...(personalization && { associatedData: personalization }) };
  return new Uint8Array(await promisify(argon2)('argon2id', { message, nonce, ...cost, ...also }));
}

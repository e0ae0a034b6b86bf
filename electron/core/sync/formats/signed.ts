// What control records, keyboxes and join requests share: a body in CBOR and a signature over its hash (C1, X1, J2).
import { z } from 'zod';
import { ok } from '../../../../shared/result.ts';
import { type SigningPair, sha256, signEcdsa, verifyEcdsa } from '../../crypto/primitives.ts';
import { bytesOf, bytesUpTo, join, ordinal, own } from './bytes.ts';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { type Reading, refuse } from './reading.ts';

/** A kind of signed file: what its signatures begin with, and its greatest length in bytes. */
export interface SignedKind {
  readonly domain: string;
  readonly limit: number;
}

/** A file as read; nothing is known of its signature until `isSignedBy` was asked. */
export interface Signed<B> {
  readonly body: B;
  /** SHA-256 of the encoded body: stands in the file's name. */
  readonly hash: Uint8Array;
  readonly signature: Uint8Array;
}

/** The file's bytes and the hash for its name. */
export interface Sealed {
  readonly bytes: Uint8Array;
  readonly hash: Uint8Array;
}

export function signBody(kind: SignedKind, body: unknown, pair: SigningPair): Sealed {
  const encoded = encodeCbor(body);
  const hash = own(sha256(encoded));
  return { bytes: encodeCbor([encoded, signEcdsa(pair, join(kind.domain, hash))]), hash };
}

export const isSignedBy = (kind: SignedKind, signed: Signed<unknown>, publicKey: Uint8Array): boolean =>
  verifyEcdsa(publicKey, join(kind.domain, signed.hash), signed.signature);

const head = z.looseObject({ v: ordinal, suite: ordinal });

/** Reads `[body, signature]`; the body is still unchecked, but of this version. */
export function readSigned(kind: SignedKind, bytes: Uint8Array): Reading<Signed<unknown>> {
  const file = decodeCbor(bytes, kind.limit);
  if (!file.ok) return file;
  const pair = z.tuple([bytesUpTo(kind.limit), bytesOf(64)]).safeParse(file.value);
  if (!pair.success) return refuse('malformed');
  const [encoded, signature] = pair.data;
  const body = decodeCbor(encoded, kind.limit);
  // The outer list is whole, so nothing of the body is still on its way.
  if (!body.ok) return refuse('malformed');
  return ok({ body: body.value, hash: own(sha256(encoded)), signature: own(signature) });
}

/** The hash that names such a file, of whatever version; undefined where it isn't one. */
export function bodyHash(bytes: Uint8Array): Uint8Array | undefined {
  const read = readSigned({ domain: '', limit: bytes.length }, bytes);
  return read.ok ? read.value.hash : undefined;
}

/** Checks the body's version, then its shape. */
export function shaped<B>(signed: Signed<unknown>, shape: z.ZodType<B>): Reading<Signed<B>> {
  const version = head.safeParse(signed.body);
  if (!version.success) return refuse('malformed');
  if (version.data.v > 1 || version.data.suite > 1) return refuse('newer-version');
  const body = shape.safeParse(signed.body);
  return body.success ? ok({ ...signed, body: body.data }) : refuse('malformed');
}

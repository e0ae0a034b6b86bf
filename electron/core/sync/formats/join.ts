// Joining (docs/specs/sync.md §7): the newcomer's request, and the digits by which a lead knows that it is theirs.
import { z } from 'zod';
import { ok } from '../../../../shared/result.ts';
import { agreementBytes } from '../../crypto/kem.ts';
import { equalBytes, fromHex, isPoint, type SigningPair, sha256, toHex } from '../../crypto/primitives.ts';
import { bytesOf, deviceBytes } from './bytes.ts';
import type { DeviceKeys } from './control.ts';
import { type Reading, refuse } from './reading.ts';
import { isSignedBy, readSigned, type Sealed, type SignedKind, shaped, signBody } from './signed.ts';

/** Longest request, in bytes. */
export const longestRequest = 8 * 1024;

const kind: SignedKind = { domain: 'tresen/join/v1', limit: longestRequest };

/** Somebody asks to be admitted with these keys; `name` is for a person to read, and proves nothing. */
export interface JoinRequest extends DeviceKeys {
  readonly name: string;
}

export const signJoin = (
  space: Uint8Array,
  { device, signing, agreement, name }: JoinRequest,
  pair: SigningPair,
): Sealed =>
  signBody(kind, { v: 1, suite: 1, space, device: fromHex(device), signing, agreement, name }, pair);

const shape = z.strictObject({
  v: z.literal(1),
  suite: z.literal(1),
  space: bytesOf(32),
  device: deviceBytes,
  signing: bytesOf(65).refine(isPoint),
  agreement: bytesOf(agreementBytes.publicKey),
  name: z.string().max(200),
});

/** Reads a request and checks that whoever made it holds the signing key in it (J2). */
export function readJoin(bytes: Uint8Array, space: Uint8Array): Reading<JoinRequest> {
  const signed = readSigned(kind, bytes);
  const request = signed.ok ? shaped(signed.value, shape) : signed;
  if (!request.ok) return request;
  const { body } = request.value;
  if (!equalBytes(body.space, space)) return refuse('foreign-space');
  if (!isSignedBy(kind, request.value, body.signing)) return refuse('wrong-signature');
  const { device, signing, agreement, name } = body;
  return ok({ device, signing, agreement, name });
}

/** The 30 digits that stand for a newcomer's keys (J3): about 100 bits. */
export function joinDigits(space: Uint8Array, { device, signing, agreement }: DeviceKeys): string {
  const digest = sha256('tresen/digits/v1', space, fromHex(device), signing, agreement);
  return (BigInt(`0x${toHex(digest)}`) % 10n ** 30n).toString().padStart(30, '0');
}

/** True where a lead typed the request's digits, with whatever blanks and dashes between. */
export const digitsMatch = (space: Uint8Array, request: DeviceKeys, typed: string): boolean =>
  typed.replace(/[\s\p{Pd}._]/gu, '') === joinDigits(space, request);

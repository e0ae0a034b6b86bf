// Keyboxes (docs/specs/sync.md §4): an epoch's key, sealed for each device and for the office's recovery pair.
import { z } from 'zod';
import { ok } from '../../../../shared/result.ts';
import { agreementBytes, decapsulate, encapsulate } from '../../crypto/kem.ts';
import {
  equalBytes,
  fromHex,
  hkdf,
  openAesGcm,
  type SigningPair,
  sealAesGcm,
  sha256,
} from '../../crypto/primitives.ts';
import { bytesOf, deviceBytes, join, ordinal, u32 } from './bytes.ts';
import { type Reading, refuse } from './reading.ts';
import {
  isSignedBy,
  readSigned,
  type Sealed,
  type Signed,
  type SignedKind,
  shaped,
  signBody,
} from './signed.ts';

const kind: SignedKind = { domain: 'tresen/keybox/v1', limit: 4 * 1024 * 1024 };

/** The recovery pair's name among recipients. */
export const recoveryRecipient = '0'.repeat(32);

/** Whom a box is for: a device, or `recoveryRecipient`, and its public agreement key. */
export interface Recipient {
  readonly recipient: string;
  readonly agreement: Uint8Array;
}

interface Box {
  readonly recipient: string;
  readonly ciphertext: Uint8Array;
  readonly sealed: Uint8Array;
}

interface KeyboxBody {
  readonly space: Uint8Array;
  readonly epoch: number;
  readonly by: string;
  readonly former: Uint8Array;
  readonly boxes: readonly Box[];
}

export type Keybox = Signed<KeyboxBody>;

const sealedKey = 32 + 16;
const mostBoxes = 4000;
const nonce = new Uint8Array(12);
const nothing = new Uint8Array(0);

/** What the control log says of an epoch's key instead of the key (K3). */
export const commitmentOf = (epochKey: Uint8Array): Uint8Array => sha256('tresen/epoch/v1', epochKey);

const boxKey = (secret: Uint8Array, space: Uint8Array, epoch: number, recipient: string): Uint8Array =>
  hkdf(secret, nothing, join(kind.domain, space, u32(epoch), fromHex(recipient)), 32);

const formerKey = (epochKey: Uint8Array, space: Uint8Array, epoch: number): Uint8Array =>
  hkdf(epochKey, nothing, join('tresen/former/v1', space, u32(epoch)), 32);

/** What a keybox is made of. */
export interface KeyboxContent {
  readonly space: Uint8Array;
  readonly epoch: number;
  /** The signing device. */
  readonly by: string;
  readonly key: Uint8Array;
  /** Key of the epoch before; undefined for epoch 1. */
  readonly former?: Uint8Array;
  readonly recipients: readonly Recipient[];
}

/**
 * Seals an epoch's key for its recipients. `randomness` gives 160 fresh random bytes for each. Undefined where a
 * recipient's public key is none: the control log admits no such device.
 */
export function sealKeybox(
  content: KeyboxContent,
  signing: SigningPair,
  randomness: () => Uint8Array,
): Sealed | undefined {
  const { space, epoch, by, key, former } = content;
  const boxes: unknown[] = [];
  for (const { recipient, agreement } of content.recipients) {
    const made = encapsulate(agreement, randomness());
    if (!made) return undefined;
    const sealed = sealAesGcm(boxKey(made.secret, space, epoch, recipient), nonce, key, nothing);
    boxes.push([fromHex(recipient), made.ciphertext, sealed]);
  }
  const past = former ? sealAesGcm(formerKey(key, space, epoch), nonce, former, nothing) : nothing;
  return signBody(kind, { v: 1, suite: 1, space, epoch, by: fromHex(by), former: past, boxes }, signing);
}

const box = z
  .tuple([deviceBytes, bytesOf(agreementBytes.ciphertext), bytesOf(sealedKey)])
  .transform(([recipient, ciphertext, sealed]): Box => ({ recipient, ciphertext, sealed }));

const shape = z
  .strictObject({
    v: z.literal(1),
    suite: z.literal(1),
    space: bytesOf(32),
    epoch: ordinal,
    by: deviceBytes,
    former: z.union([bytesOf(0), bytesOf(sealedKey)]),
    boxes: z.array(box).min(1).max(mostBoxes),
  })
  .refine(({ epoch, former }) => (epoch === 1) === (former.length === 0));

/** Reads a keybox of `space`; whoever signed it is judged by `isKeyboxOf` and `mayBox`. */
export function readKeybox(bytes: Uint8Array, space: Uint8Array): Reading<Keybox> {
  const signed = readSigned(kind, bytes);
  const keybox = signed.ok ? shaped(signed.value, shape) : signed;
  if (!keybox.ok) return keybox;
  return equalBytes(keybox.value.body.space, space) ? keybox : refuse('foreign-space');
}

/** True where the owner of `publicKey` signed the keybox. */
export const isKeyboxOf = (keybox: Keybox, publicKey: Uint8Array): boolean =>
  isSignedBy(kind, keybox, publicKey);

/** Opens the box of `recipient`; refuses a key that the control log doesn't name (K3). */
export function openKeybox(
  { body: { space, epoch, boxes } }: Keybox,
  recipient: string,
  secretKey: Uint8Array,
  commitment: Uint8Array,
): Reading<Uint8Array> {
  const own = boxes.find((one) => one.recipient === recipient);
  if (!own) return refuse('not-addressed');
  const secret = decapsulate(secretKey, own.ciphertext);
  const key = secret && openAesGcm(boxKey(secret, space, epoch, recipient), nonce, own.sealed, nothing);
  if (!key) return refuse('wrong-seal');
  return equalBytes(commitmentOf(key), commitment) ? ok(new Uint8Array(key)) : refuse('wrong-commitment');
}

/** From an epoch's key to the key of the epoch before, whose commitment is given. */
export function openFormer(
  { body: { space, epoch, former } }: Keybox,
  epochKey: Uint8Array,
  commitment: Uint8Array,
): Reading<Uint8Array> {
  if (former.length === 0) return refuse('not-addressed');
  const key = openAesGcm(formerKey(epochKey, space, epoch), nonce, former, nothing);
  if (!key) return refuse('wrong-seal');
  return equalBytes(commitmentOf(key), commitment) ? ok(new Uint8Array(key)) : refuse('wrong-commitment');
}

// The key-slot file: the vault's key, sealed once for every way to open it. Nothing in it is believed before the seal
// opens, and no cost below the floor is accepted from it, however well it is written.
import { z } from 'zod';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import { isFairCost, passphraseKey } from '../crypto/passphrase-key.ts';
import { fromHex, hkdf, openAesGcm, sealAesGcm, toHex } from '../crypto/primitives.ts';
import { recoveryBytesOf } from '../crypto/recovery-code.ts';
import type { Chance } from '../ports/ports.ts';
import type { PersonalSecret } from './keeper.ts';

/** Highest version of the key-slot file that this program reads. */
export const slotsVersion = 1;

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** AES-256-GCM over the vault's key: 12 bytes of nonce, 32 + 16 bytes sealed. */
const seal = { nonce: hex(12), sealed: hex(48) };

const slotsSchema = z.strictObject({
  format: z.literal('tresen-keys'),
  version: z.literal(slotsVersion),
  /** Identity of the vault. */
  vault: hex(16),
  /** First 16 bytes of the database, to tell a foreign file from a damaged one. A hint, not a proof. */
  database: hex(16),
  passphrase: z.strictObject({
    kdf: z.strictObject({
      name: z.literal('argon2id'),
      memoryKiB: z.int(),
      passes: z.int(),
      lanes: z.int(),
      salt: hex(16),
    }),
    ...seal,
  }),
  recoveryCode: z.strictObject({
    kdf: z.strictObject({ name: z.literal('hkdf-sha256'), salt: hex(32) }),
    ...seal,
  }),
  /** `key` seals the slot and is itself sealed by the operating system. */
  system: z.strictObject({ key: z.base64(), ...seal }).optional(),
});

export type Slots = z.infer<typeof slotsSchema>;
export type PassphraseSlot = Slots['passphrase'];
export type RecoverySlot = Slots['recoveryCode'];
export type SystemSlot = NonNullable<Slots['system']>;
type SlotKind = 'passphrase' | 'recoveryCode' | 'system';

export type ReadSlots =
  | { readonly kind: 'slots'; readonly slots: Slots }
  | { readonly kind: 'too-new'; readonly version: number }
  | { readonly kind: 'unreadable' };

/** Parses a key-slot file; one with a cheaper passphrase than `floor` counts as unreadable. */
export function parseSlots(bytes: Uint8Array, floor: Argon2Cost): ReadSlots {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { kind: 'unreadable' };
  }
  const newer = z
    .object({ format: z.literal('tresen-keys'), version: z.int().gt(slotsVersion) })
    .safeParse(value);
  if (newer.success) return { kind: 'too-new', version: newer.data.version };
  const parsed = slotsSchema.safeParse(value);
  if (!parsed.success || !isFairCost(parsed.data.passphrase.kdf, floor)) return { kind: 'unreadable' };
  return { kind: 'slots', slots: parsed.data };
}

/** The same bytes for the same slots, whatever order they were put together in: parsing brings them into the schema's. */
export const writeSlots = (slots: Slots): Uint8Array =>
  new TextEncoder().encode(`${JSON.stringify(slotsSchema.parse(slots), null, 2)}\n`);

/** Binds a seal to the vault, the kind of slot and everything that its key is derived with. */
const bound = (vault: string, kind: SlotKind, ...kdf: readonly (string | number)[]): Uint8Array =>
  new TextEncoder().encode(JSON.stringify(['tresen-key-slot', slotsVersion, vault, kind, ...kdf]));

const passphraseBound = (vault: string, kdf: PassphraseSlot['kdf']): Uint8Array =>
  bound(vault, 'passphrase', kdf.name, kdf.memoryKiB, kdf.passes, kdf.lanes, kdf.salt);

const recoveryBound = (vault: string, kdf: RecoverySlot['kdf']): Uint8Array =>
  bound(vault, 'recoveryCode', kdf.name, kdf.salt);

function sealed(
  chance: Chance,
  by: Uint8Array,
  vaultKey: Uint8Array,
  aad: Uint8Array,
): { nonce: string; sealed: string } {
  const nonce = chance.randomBytes(12);
  return { nonce: toHex(nonce), sealed: toHex(sealAesGcm(by, nonce, vaultKey, aad)) };
}

const opened = (
  by: Uint8Array,
  slot: { nonce: string; sealed: string },
  aad: Uint8Array,
): Uint8Array | undefined => openAesGcm(by, fromHex(slot.nonce), fromHex(slot.sealed), aad);

/** Seals the vault's key for a passphrase. */
export async function passphraseSlot(
  chance: Chance,
  vault: string,
  vaultKey: Uint8Array,
  passphrase: string,
  cost: Argon2Cost,
): Promise<PassphraseSlot> {
  const salt = chance.randomBytes(16);
  const { memoryKiB, passes, lanes } = cost;
  const kdf = { name: 'argon2id', memoryKiB, passes, lanes, salt: toHex(salt) } as const;
  const by = await passphraseKey(passphrase, salt, cost);
  return { kdf, ...sealed(chance, by, vaultKey, passphraseBound(vault, kdf)) };
}

/** A code of 160 random bits needs no slow derivation. */
const recoveryKey = (code: Uint8Array, salt: Uint8Array): Uint8Array =>
  hkdf(code, salt, 'tresen/recovery-slot/v1', 32);

/** Seals the vault's key for the bytes of a recovery code. */
export function recoverySlot(
  chance: Chance,
  vault: string,
  vaultKey: Uint8Array,
  code: Uint8Array,
): RecoverySlot {
  const salt = chance.randomBytes(32);
  const kdf = { name: 'hkdf-sha256', salt: toHex(salt) } as const;
  return { kdf, ...sealed(chance, recoveryKey(code, salt), vaultKey, recoveryBound(vault, kdf)) };
}

/** Seals the vault's key for the system's key store; `by` is the slot's own key, `key` the same as the store sealed it. */
export const systemSlot = (
  chance: Chance,
  vault: string,
  vaultKey: Uint8Array,
  by: Uint8Array,
  key: string,
): SystemSlot => ({
  key,
  ...sealed(chance, by, vaultKey, bound(vault, 'system')),
});

/** The vault's key, or undefined where the secret opens nothing. */
export async function unlock(slots: Slots, secret: PersonalSecret): Promise<Uint8Array | undefined> {
  if (secret.kind === 'passphrase') {
    const { kdf } = slots.passphrase;
    const by = await passphraseKey(secret.passphrase, fromHex(kdf.salt), kdf);
    return opened(by, slots.passphrase, passphraseBound(slots.vault, kdf));
  }
  const code = recoveryBytesOf(secret.code);
  const { kdf } = slots.recoveryCode;
  return (
    code && opened(recoveryKey(code, fromHex(kdf.salt)), slots.recoveryCode, recoveryBound(slots.vault, kdf))
  );
}

/** The vault's key by the system slot's own key, or undefined. */
export const unlockSystem = (slots: Slots, slot: SystemSlot, by: Uint8Array): Uint8Array | undefined =>
  by.length === 32 ? opened(by, slot, bound(slots.vault, 'system')) : undefined;

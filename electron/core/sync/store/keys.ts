// Keys of this device and of the epochs. They are made from chance, and lie in the vault alone (K1 to K3).

import { agreementBytes, agreementPairFrom } from '../../crypto/kem.ts';
import { fromHex, type SigningPair, toHex } from '../../crypto/primitives.ts';
import { signingPairFrom, signingSeedBytes } from '../../crypto/signing-pair.ts';
import type { ReadDb, WriteDb } from '../../db.ts';
import type { Chance } from '../../ports/ports.ts';
import type { DeviceKeys } from '../formats/control.ts';
import type { Epoch } from '../formats/control-state.ts';
import { commitmentOf } from '../formats/keybox.ts';
import type { DeviceSecrets } from './values.ts';

/** A device's pairs, ready for use. */
export interface OwnKeys extends DeviceKeys {
  readonly pair: SigningPair;
  /** Seed of the agreement pair, 32 bytes. */
  readonly secret: Uint8Array;
}

/** New pairs for a device identity (K1, K2). */
export function newSecrets(device: string, chance: Chance): DeviceSecrets {
  const signing = signingPairFrom(chance.randomBytes(signingSeedBytes));
  const agreement = agreementPairFrom(chance.randomBytes(agreementBytes.seed));
  const hex = ({ secretKey, publicKey }: Pair) => ({ secret: toHex(secretKey), public: toHex(publicKey) });
  return { device, signing: hex(signing), agreement: hex(agreement) };
}

type Pair = Pick<SigningPair, 'secretKey' | 'publicKey'>;

/** The pairs that were stored; public keys lie beside the private ones, as deriving them takes a while. */
export function ownKeys({ device, signing, agreement }: DeviceSecrets): OwnKeys {
  const pair = { secretKey: fromHex(signing.secret), publicKey: fromHex(signing.public) };
  const secret = fromHex(agreement.secret);
  return { device, signing: pair.publicKey, agreement: fromHex(agreement.public), pair, secret };
}

/** The key of the epoch that has this commitment, if it is here. */
export function epochKey(db: ReadDb, { commitment }: Pick<Epoch, 'commitment'>): Uint8Array | undefined {
  const row = db.get<{ key: Uint8Array }>(
    'SELECT key FROM space_keys WHERE commitment = ?',
    toHex(commitment),
  );
  return row && new Uint8Array(row.key);
}

export function keepEpochKey(db: WriteDb, key: Uint8Array): void {
  db.run('INSERT OR IGNORE INTO space_keys (commitment, key) VALUES (?, ?)', toHex(commitmentOf(key)), key);
}

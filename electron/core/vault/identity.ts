// Who this installation is, and whether it still may be: a copy that writes under the number of another would give one
// number to two entries, and both machines would think themselves in step for ever.
import { equalBytes, fromHex, toHex } from '../crypto/primitives.ts';
import type { Db, WriteDb } from '../db.ts';
import type { Chance } from '../ports/ports.ts';
import type { Head } from './head-witness.ts';

export interface Identity {
  /** 32 hex digits. */
  readonly device: string;
  readonly nonce: Uint8Array;
}

/** Own entries that the witness saw and the vault no longer has. */
export interface LostTail {
  readonly from: number;
  readonly to: number;
}

export interface Judgement {
  readonly keep: boolean;
  readonly lost?: LostTail;
}

interface Entry {
  readonly seq: number;
  readonly hash: Uint8Array;
}

const value = (db: Db, key: string): string | undefined =>
  db.read((r) => r.get<{ value: string }>('SELECT value FROM device WHERE key = ?', key))?.value;

/** The vault's own identity, which binds it to its key-slot file; 32 hex digits. */
export const vaultIdOf = (db: Db): string | undefined => value(db, 'vault');

/** Undefined in a vault that was just founded or restored. */
export function identityOf(db: Db): Identity | undefined {
  const [device, nonce] = [value(db, 'id'), value(db, 'nonce')];
  return device && nonce ? { device, nonce: fromHex(nonce) } : undefined;
}

/** Gives this installation a new identity, in the vault. */
export function renewIdentity(db: Db, chance: Chance): Identity {
  const identity = { device: toHex(chance.randomBytes(16)), nonce: chance.randomBytes(16) };
  db.write((w) => {
    const put =
      'INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value';
    w.run(put, 'id', identity.device);
    w.run(put, 'nonce', toHex(identity.nonce));
  });
  return identity;
}

/** Whoever opens the vault from now on takes a new identity. */
export const forgetIdentity = (db: WriteDb): void =>
  void db.run("DELETE FROM device WHERE key IN ('id', 'nonce')");

const noEntry: Entry = { seq: 0, hash: new Uint8Array(32) };

/** Newest entry of `device` in the journal; number 0 where there is none. */
export const headOf = (db: Db, device: string): Entry =>
  db.read((r) =>
    r.get<Entry>('SELECT seq, hash FROM journal WHERE device = ? ORDER BY seq DESC LIMIT 1', device),
  ) ?? noEntry;

const has = (db: Db, device: string, { seq, hash }: Entry): boolean =>
  db.read((r) =>
    r.get('SELECT 1 FROM journal WHERE device = ? AND seq = ? AND hash = ?', device, seq, hash),
  ) !== undefined;

/**
 * Compares the vault with what the witness last saw.
 *
 * - No identity in the vault: just founded or restored. No witness: new machine, roaming profile, or a clone, which
 *   can't be told apart. Both take a new identity, which costs nothing and always converges, without an alarm.
 * - The witness saw entries that the vault lacks: an old copy was put back or the log lost its end. New identity, alarm.
 * - Another nonce: restored or cloned elsewhere. New identity; an alarm only if the witness's device is known to be this
 *   vault's own past or the vault its past, otherwise the missing entries belong to another copy.
 */
export function judge(db: Db, identity: Identity | undefined, last: Head | undefined): Judgement {
  if (!identity || !last) return { keep: false };
  const witnessed = toHex(last.device);
  const same = equalBytes(last.nonce, identity.nonce) && witnessed === identity.device;
  const head = headOf(db, witnessed);
  const isOwnPast =
    same || head.seq > 0 || witnessed === identity.device || equalBytes(last.formerNonce, identity.nonce);
  if (last.seq > head.seq) {
    return isOwnPast ? { keep: false, lost: { from: head.seq + 1, to: last.seq } } : { keep: false };
  }
  // The number is there, but with another content: the vault went on without this witness.
  if (last.seq > 0 && !has(db, witnessed, last))
    return { keep: false, lost: { from: last.seq, to: last.seq } };
  return { keep: same };
}

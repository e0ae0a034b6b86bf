// One line of the journal: an op in a device's hash chain, with the role under which it was admitted.
import type { Role } from '../../../shared/model/primitives.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import type { Foreseen } from './foresee.ts';

/** An entry as it travels. Entries of one device form a chain: each hash covers the one before. */
export interface Entry {
  readonly device: string;
  /** 1, 2, 3 … within the device. */
  readonly seq: number;
  /** Hash of the entry before; 32 zero bytes before the first. */
  readonly prev: Uint8Array;
  readonly hash: Uint8Array;
  /** Role of the membership that the entry names. */
  readonly role: Role;
  /** The op as JSON text, exactly as hashed. */
  readonly payload: string;
}

/** An entry as it travels once it may have been erased: `payload` is null where only its hash is left. */
export type TravellingEntry = Omit<Entry, 'payload'> & { readonly payload: string | null };

/**
 * Why an entry is kept and not applied: it came without its payload, this device wrote it anew, or what the control log says
 * of its author's rights, or a record's other entries, speak against it (docs/specs/sync.md, S7, S12, S15, S16, S19).
 */
export type Withheld =
  | 'erased'
  | 'adopted'
  | 'wrong-role'
  | 'wrong-member'
  | 'beyond-cutoff'
  | 'off-chain'
  | 'taken-back';

/** An entry from elsewhere: the control position at which it was written, and why it doesn't count. */
export interface ReceivedEntry extends TravellingEntry {
  readonly control?: number | null;
  readonly withheld?: Withheld | null | undefined;
  /** The member to whom its device belongs; undefined where no team says so. */
  readonly member?: string;
  /** What was found out of it before. */
  readonly foreseen?: Foreseen | undefined;
}

/** An entry in the journal; `payload` is null once its record was erased. */
export interface JournalRow {
  readonly n: number;
  readonly device: string;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly record: string;
  readonly role: Role;
  readonly payload: string | null;
  /** Number of the control record under which it was written; null outside a space. */
  readonly control: number | null;
  readonly withheld: Withheld | null;
}

export const noHash = new Uint8Array(32);

/** SHA-256 over the domain, device, number, role, previous hash (hex) and payload, zero bytes between them. */
export function entryHash(entry: Omit<Entry, 'hash'>): Uint8Array {
  const { device, seq, role, prev, payload } = entry;
  return sha256(`tresen/entry/v1\0${device}\0${seq}\0${role}\0${toHex(prev)}\0${payload}`);
}

// One line of the journal: an op in a device's hash chain, with the role under which it was admitted.
import type { Role } from '../../../shared/model/primitives.ts';
import { sha256 } from '../crypto/primitives.ts';

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

/** An entry in the journal; `payload` is null once its record was erased. */
export interface JournalRow {
  readonly n: number;
  readonly device: string;
  readonly seq: number;
  readonly hash: Uint8Array;
  readonly record: string;
  readonly role: Role;
  readonly payload: string | null;
}

export const noHash = new Uint8Array(32);

/** SHA-256 over the domain, previous hash, device, number, role and payload. */
export function entryHash(entry: Omit<Entry, 'hash'>): Uint8Array {
  const head = `tresen/entry/v1\0${entry.device}\0${entry.seq}\0${entry.role}\0`;
  return sha256(head, entry.prev, entry.payload);
}

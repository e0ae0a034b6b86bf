// What the rest of the core knows of an open vault.
import type { Db } from '../db.ts';

export interface OpenVault {
  readonly db: Db;
  readonly folder: string;
  /** This installation's identity: 32 hex digits. A restored or cloned vault gets a new one before its first write. */
  readonly device: string;
  /** Takes a new identity while the vault is open: another PC writes under the present one. */
  renew(): void;
  /**
   * Notes the newest own entry outside the vault, after its commit (see head-witness.ts). `seq` starts at 1 without
   * gaps, `hash` has 32 bytes. Throws where the device fails: the entry itself is durable.
   */
  witness(seq: number, hash: Uint8Array): void;
  /** Reads and authenticates every page; what is wrong with the file, in SQLite's words. Empty: sound. */
  check(): readonly string[];
  /** Writes a compact copy, encrypted with the same key, into a new file (never SQLite's backup: it loses the encryption). */
  copyTo(file: string): void;
  /** Checkpoints, closes and frees the lock. A second call does nothing. */
  close(): void;
}

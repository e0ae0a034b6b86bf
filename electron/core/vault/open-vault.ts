// What the rest of the core knows of an open vault.
import type { Db } from '../db.ts';

export interface OpenVault {
  readonly db: Db;
  readonly folder: string;
  /** This installation's identity: 32 hex digits. A restored or cloned vault gets a new one before its first write. */
  readonly device: string;
  /** Notes the newest own entry outside the vault, after its commit (see head-witness.ts). */
  witness(seq: number, hash: Uint8Array): void;
  /** Checkpoints, closes and frees the lock. */
  close(): void;
}

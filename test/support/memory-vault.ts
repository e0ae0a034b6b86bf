// An open vault without file or key: the real schema, journal and funnel over SQLite in memory.
import Database from 'better-sqlite3-multiple-ciphers';
import { createDb, type Db } from '../../electron/core/db.ts';
import { createFunnel, type Funnel } from '../../electron/core/journal/funnel.ts';
import { migrations } from '../../electron/core/vault/migrations/migrations.ts';
import type { Role } from '../../shared/model/primitives.ts';

export interface MemoryVault {
  readonly device: string;
  readonly db: Db;
  readonly funnel: Funnel;
  close(): void;
}

/** 32 hex digits that name a test device. */
export const deviceNamed = (letter: string): string => letter.repeat(32);

export function createMemoryVault(
  device: string,
  clock: { now(): number },
  role: () => Role = () => 'lead',
): MemoryVault {
  const connection = new Database(':memory:');
  for (const step of migrations) connection.exec(step);
  const db = createDb(connection);
  const funnel = createFunnel({ vault: { db, device, witness: () => undefined }, clock, role });
  return { device, db, funnel, close: () => void connection.close() };
}

// A vault to harm: founded, filled with entries whose content can be foretold, closed, copied, opened again.
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from '../../electron/core/crypto/primitives.ts';
import type { CorePorts } from '../../electron/core/ports/ports.ts';
import { createVaultKeeper } from '../../electron/core/vault/create-vault-keeper.ts';
import type { OpenedVault, VaultKeeper } from '../../electron/core/vault/keeper.ts';
import type { OpenVault } from '../../electron/core/vault/open-vault.ts';
import { storageFailure } from '../../electron/core/vault/storage-failure.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import type { Result } from '../../shared/result.ts';
import type { TestPorts } from './memory-ports.ts';
import { cheapKdf, createTestPorts } from './memory-ports.ts';

export const passphrase = 'ein Tresen aus Eiche';
export const byPassphrase = { kind: 'passphrase', passphrase } as const;

/** The value of a success; throws the failure otherwise. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

/** `ok`, or the kind of the failure. */
export const kindOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.kind);

/** What entry `seq` of a device says: about 300 bytes. */
const payloadOf = (device: string, seq: number): string => `${device}/${seq}/${'Bürgeramt '.repeat(30)}`;

const hashOf = (device: string, seq: number): Uint8Array => sha256(payloadOf(device, seq));

/** Appends entry `seq` as the journal does, and lets the witness see it. */
export function append(vault: OpenVault, seq: number): void {
  const { device } = vault;
  const hash = hashOf(device, seq);
  vault.db.write((db) =>
    db.run(
      'INSERT INTO journal (device, seq, hash, record, role, payload) VALUES (?, ?, ?, ?, ?, ?)',
      device,
      seq,
      hash,
      `r${seq}`,
      'lead',
      payloadOf(device, seq),
    ),
  );
  vault.witness(seq, hash);
}

/** Numbers of all entries of `device`; throws where one says anything but what was written. */
export function entriesOf(vault: OpenVault, device: string): number[] {
  const rows = vault.db.read((db) =>
    db.all<{ seq: number; payload: string }>(
      'SELECT seq, payload FROM journal WHERE device = ? ORDER BY n',
      device,
    ),
  );
  for (const { seq, payload } of rows)
    if (payload !== payloadOf(device, seq)) throw new WrongData(`entry ${seq}`);
  return rows.map(({ seq }) => seq);
}

/** The one thing that must never happen. */
class WrongData extends Error {}

export interface Bench {
  readonly root: string;
  readonly ports: TestPorts;
  readonly keeper: VaultKeeper;
  readonly folder: string;
  /** A copy of everything under `root`, with a keeper of its own. */
  copy(changed?: Partial<CorePorts>): Bench;
  open(): Promise<Result<OpenedVault>>;
  /** Opens, reads every entry of `device` and closes; a failure where any of it fails as foreseen. */
  read(device: string): Promise<Result<{ readonly entries: number[]; readonly notice?: Failure }>>;
  remove(): void;
}

function bench(root: string, seed: number, changed: Partial<CorePorts>): Bench {
  const ports = createTestPorts(root, seed, changed);
  const keeper = createVaultKeeper(ports, { kdf: cheapKdf });
  const folder = ports.vaultFolder;
  return {
    root,
    ports,
    keeper,
    folder,
    copy(other = {}) {
      const next = mkdtempSync(join(tmpdir(), 'tresen-bench-'));
      cpSync(root, next, { recursive: true });
      return bench(next, seed + 1000, other);
    },
    open: () => keeper.open(folder, byPassphrase),
    async read(device) {
      const opened = await keeper.open(folder, byPassphrase);
      if (!opened.ok) return opened;
      const { vault, notice } = opened.value;
      try {
        const entries = entriesOf(vault, device);
        return { ok: true, value: notice ? { entries, notice } : { entries } };
      } catch (error) {
        const failure = storageFailure(error, folder);
        if (!failure) throw error;
        return { ok: false, failure };
      } finally {
        vault.close();
      }
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}

/** An empty folder with ports and keeper; `changed` replaces ports. */
export const createBench = (changed: Partial<CorePorts> = {}, seed = 1): Bench =>
  bench(mkdtempSync(join(tmpdir(), 'tresen-bench-')), seed, changed);

export interface FilledBench extends Bench {
  readonly device: string;
  readonly recoveryCode: string;
}

/** A founded vault with `entries` entries, closed. Another seed gives another key. */
export async function createFilledBench(entries: number, seed = 1): Promise<FilledBench> {
  const made = createBench({}, seed);
  const { vault, recoveryCode } = value(await made.keeper.found(made.folder, passphrase));
  for (let seq = 1; seq <= entries; seq += 1) append(vault, seq);
  vault.close();
  return { ...made, device: vault.device, recoveryCode };
}

// What a person can know of the vault's condition.
import type { VaultHealth } from '../../shared/contract/vault.ts';
import type { TypeName } from '../../shared/model/record-types.ts';
import { mayRead } from '../../shared/model/roles.ts';
import type { Workspace } from './handlers/workspace.ts';
import type { VaultKeeper } from './vault/keeper.ts';

/** Counts what is kept and how much room is left. */
export async function healthOf(
  { db, vault, ports, session }: Workspace,
  keeper: VaultKeeper,
): Promise<VaultHealth> {
  const { files } = ports;
  const sizes = await Promise.all(
    (await files.list(vault.folder)).map((name) => files.stat(`${vault.folder}/${name}`)),
  );
  const counts = db.read((tx) => ({
    records: tx.all<{ type: TypeName; count: number }>(
      // How many have acknowledged is a figure about members, and in a small office about one of them.
      "SELECT type, count(*) AS count FROM records WHERE hidden = 0 AND type <> 'acknowledgement' GROUP BY type",
    ),
    journal: tx.get<{ count: number }>('SELECT count(*) AS count FROM journal')?.count ?? 0,
    parked: tx.get<{ count: number }>('SELECT count(*) AS count FROM parked')?.count ?? 0,
  }));
  return {
    folder: vault.folder,
    vaultBytes: sizes.reduce((sum, stat) => sum + (stat?.size ?? 0), 0),
    freeBytes: await files.free(vault.folder),
    records: Object.fromEntries(
      counts.records.flatMap(({ type, count }) => (mayRead(session().role, type) ? [[type, count]] : [])),
    ),
    journalEntries: counts.journal,
    parked: counts.parked,
    systemSlot: await keeper.systemSlot(vault.folder),
  };
}

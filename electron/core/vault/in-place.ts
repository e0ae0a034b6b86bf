// A backup in the place of a vault that can't be opened any more. Nothing of the damaged vault is ever removed: its whole
// folder moves aside under a name that says what it is, and only once the backup stands complete beside it.
//
// Two renames do it. Between them there is no folder, but a complete vault beside its place: `finishInPlace` puts it there.

import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CorePorts } from '../ports/ports.ts';
import { restoreBackup } from './backup.ts';
import { isHeldElsewhere, isHeldHere } from './connection.ts';
import { holdsVault } from './founding.ts';
import type { PersonalSecret } from './keeper.ts';
import { placesIn } from './places.ts';
import type { Surroundings } from './secrets.ts';

/** As `VaultKeeper.restoreInPlace`. Throws what storage reports; then the damaged vault lies at its place or aside, whole. */
export async function restoreInPlace(
  around: Surroundings,
  file: string,
  folder: string,
  secret: PersonalSecret,
): Promise<Result<{ readonly aside: string }>> {
  const { ports } = around;
  const { database, beside } = placesIn(folder);
  if (!(await holdsVault(ports, folder))) return fail({ kind: 'vault-missing', folder });
  if (isHeldHere(database) || ((await ports.files.stat(database)) && isHeldElsewhere(database)))
    return fail({ kind: 'vault-in-use' });
  await discard(ports, beside);
  const restored = await restoreBackup(around, file, beside, secret);
  if (!restored.ok) return restored;
  const aside = await nameAside(ports, folder);
  await ports.files.rename(folder, aside);
  await ports.files.rename(beside, folder);
  return ok({ aside });
}

/** Removes what an earlier attempt made from its backup, which is still there; the database first, so that no half counts. */
async function discard({ files }: CorePorts, folder: string): Promise<void> {
  const { database, unfinished, keys, previousKeys } = placesIn(folder);
  for (const path of [database, unfinished, keys, previousKeys]) await files.remove(path);
}

/** `vault-damaged-2026-11-23`, or with `-2` and so on where there is one already. */
async function nameAside({ files, clock }: CorePorts, folder: string): Promise<string> {
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  const name = `${folder}-damaged-${day}`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!(await files.stat(free))) return free;
  }
}

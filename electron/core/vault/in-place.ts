// A backup in the place of a vault that can't be opened any more. Nothing of the damaged vault is ever removed: its whole
// folder moves aside under a name that says what it is, and only once the backup stands complete beside it.
//
// Two renames do it. Between them there is no folder, but a complete vault beside its place: `finishInPlace` puts it there.
// Where the first one fails, nothing stays beside: later, when the folder is moved for another reason, it would be too old.

import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { CorePorts } from '../ports/ports.ts';
import { restoreBackup } from './backup.ts';
import { isHeldElsewhere, isHeldHere } from './connection.ts';
import { discardBeside, holdsVault } from './founding.ts';
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
  await discardBeside(ports, folder);
  const restored = await restoreBackup(around, file, beside, secret);
  if (!restored.ok) return restored;
  const aside = await nameAside(ports, folder);
  await moveAside(ports, folder, aside);
  await ports.files.rename(beside, folder);
  return ok({ aside });
}

/** Moves the damaged vault's folder; where that fails (a virus scanner holds it), the restored one is given up. */
async function moveAside(ports: CorePorts, folder: string, aside: string): Promise<void> {
  try {
    await ports.files.rename(folder, aside);
  } catch (error) {
    // Moved all the same, and only the flush failed: then the restored one is what takes its place at the next look.
    if (await ports.files.stat(folder)) await discardBeside(ports, folder).catch(() => undefined);
    throw error;
  }
}

/** `vault-damaged-2026-11-23`, or with `-2` and so on where there is one already. */
async function nameAside({ files, clock }: CorePorts, folder: string): Promise<string> {
  const day = new Date(clock.now()).toISOString().slice(0, 10);
  const name = `${placesIn(folder).aside}${day}`;
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : `${name}-${number}`;
    if (!(await files.stat(free))) return free;
  }
}

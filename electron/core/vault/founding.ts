// Makes a vault where none is. It is a vault from the moment its database has its name, and not before: until then
// nobody was told a recovery code, and what a crash left behind may be removed.

import { basename, dirname } from 'node:path';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import { toHex } from '../crypto/primitives.ts';
import { recoveryBytes, recoveryCodeOf } from '../crypto/recovery-code.ts';
import type { CorePorts } from '../ports/ports.ts';
import { closeConnection, migrate, openConnection } from './connection.ts';
import type { Slots } from './key-slots.ts';
import { passphraseSlot, recoverySlot, slotsVersion } from './key-slots.ts';
import { checkFile, saltOf } from './opening.ts';
import { placesIn } from './places.ts';
import { replaceSlots } from './slot-store.ts';

/** Whether `folder` may hold a vault's remains. A lost database is no reason to make a new one over its keys. */
export async function holdsVault({ files }: CorePorts, folder: string): Promise<boolean> {
  const { database, unfinished, keys, previousKeys } = placesIn(folder);
  if (await files.stat(database)) return true;
  if (await files.stat(unfinished)) return false;
  return [await files.stat(keys), await files.stat(previousKeys), await files.stat(`${database}-wal`)].some(
    (found) => found,
  );
}

/** Whether `finishInPlace` has anything to do. */
export async function isUnsettled({ files }: CorePorts, folder: string): Promise<boolean> {
  const { beside } = placesIn(folder);
  return (await files.stat(beside)) !== undefined && (await files.list(beside)).length > 0;
}

/**
 * Settles what `restoreInPlace` left. Stopped between its two renames, it is finished: a damaged vault lies aside and its
 * place is empty. Anything else it left is removed, so that it never takes the place of a vault that somebody moved.
 */
export async function finishInPlace(ports: CorePorts, folder: string): Promise<void> {
  const { files } = ports;
  if (!(await isUnsettled(ports, folder))) return;
  const { beside, aside } = placesIn(folder);
  const isEmpty = !(await files.stat(folder));
  const isComplete = (await files.stat(placesIn(beside).database)) !== undefined;
  const isAside = (await files.list(dirname(folder))).some((name) => name.startsWith(basename(aside)));
  if (isEmpty && isComplete && isAside) await files.rename(beside, folder);
  else await discardBeside(ports, folder);
}

/** Removes what was made from a backup, which is still there; the database first, so that no half counts. */
export async function discardBeside({ files }: CorePorts, folder: string): Promise<void> {
  const { database, unfinished, keys, previousKeys } = placesIn(placesIn(folder).beside);
  for (const path of [database, unfinished, keys, previousKeys]) await files.remove(path);
}

/** Checks that a vault may be made in `folder`, makes the folder, and removes what an interrupted attempt left. */
export async function clearGround(ports: CorePorts, folder: string): Promise<Result<null>> {
  const { files } = ports;
  const { unfinished, keys, previousKeys } = placesIn(folder);
  if (await files.isNetworkPath(folder)) return fail({ kind: 'vault-on-network', folder });
  await finishInPlace(ports, folder);
  if (await holdsVault(ports, folder)) return fail({ kind: 'vault-exists', folder });
  await files.makeFolder(folder);
  // The unfinished database goes last: while it is there, the keys beside it are nobody's.
  for (const rest of [keys, previousKeys, `${unfinished}-journal`, unfinished]) await files.remove(rest);
  return ok(null);
}

/** Puts a finished, closed database with its slots in place. */
export async function putInPlace(
  ports: CorePorts,
  folder: string,
  slots: Omit<Slots, 'database'>,
): Promise<Slots> {
  const { unfinished, database } = placesIn(folder);
  const complete = { ...slots, database: await saltOf(ports, unfinished) };
  await replaceSlots(ports.files, folder, complete);
  await ports.files.rename(unfinished, database);
  return complete;
}

function makeDatabase(file: string, key: Uint8Array, vault: string): void {
  const connection = openConnection(file, key, 'single', false);
  try {
    migrate(connection);
    connection.prepare('INSERT INTO device (key, value) VALUES (?, ?)').run('vault', vault);
  } finally {
    closeConnection(file);
  }
}

export interface Founded {
  readonly slots: Slots;
  readonly key: Uint8Array;
  readonly recoveryCode: string;
}

/** Makes the files of a new vault. Throws what storage reports; then nothing counts as a vault. */
export async function foundVault(
  ports: CorePorts,
  folder: string,
  passphrase: string,
  cost: Argon2Cost,
): Promise<Result<Founded>> {
  const ground = await clearGround(ports, folder);
  if (!ground.ok) return ground;
  const { chance } = ports;
  const [key, code, vault] = [
    chance.randomBytes(32),
    chance.randomBytes(recoveryBytes),
    toHex(chance.randomBytes(16)),
  ];
  const byPassphrase = await passphraseSlot(chance, vault, key, passphrase, cost);
  const { unfinished } = placesIn(folder);
  makeDatabase(unfinished, key, vault);
  // A key that was not taken would leave a readable file without any error.
  const encrypted = await checkFile(ports, unfinished);
  if (!encrypted.ok) {
    await ports.files.remove(unfinished);
    return encrypted;
  }
  const slots = await putInPlace(ports, folder, {
    format: 'tresen-keys',
    version: slotsVersion,
    vault,
    passphrase: byPassphrase,
    recoveryCode: recoverySlot(chance, vault, key, code),
  });
  return ok({ slots, key, recoveryCode: recoveryCodeOf(code) });
}

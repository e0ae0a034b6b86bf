// The keeper: every way to make, open, secure and copy a vault, with each foreseen failure as a value.

import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import { rfc9106Second } from '../crypto/passphrase-key.ts';
import type { CorePorts } from '../ports/ports.ts';
import { backUp, restoreBackup } from './backup.ts';
import { finishInPlace, foundVault, holdsVault, isUnsettled } from './founding.ts';
import { guarded, inTurn } from './guarded.ts';
import { restoreInPlace } from './in-place.ts';
import type { OpenedVault, VaultKeeper, VaultPresence, VaultSecret } from './keeper.ts';
import type { OpenVault } from './open-vault.ts';
import { checkFolder, openWithKey } from './opening.ts';
import type { Surroundings } from './secrets.ts';
import { changePassphrase, keyBy, newRecoveryCode, switchSystemSlot, weakness } from './secrets.ts';
import { healSlots, readSlots } from './slot-store.ts';

export interface KeeperOptions {
  /** What a passphrase costs at least, here and in every file that is read. Cheaper in tests only. */
  readonly kdf?: Argon2Cost;
}

interface Unlocked {
  readonly opened: OpenedVault;
  readonly key: Uint8Array;
}

async function presence({ ports, cost }: Surroundings, folder: string): Promise<Result<VaultPresence>> {
  if (!(await holdsVault(ports, folder))) return ok({ kind: 'none' });
  const slots = await readSlots(ports.files, folder, cost);
  return ok({ kind: 'locked', hasSystemSlot: slots.ok && slots.value.system !== undefined });
}

async function found(
  { ports, cost }: Surroundings,
  folder: string,
  passphrase: string,
): Promise<Result<Unlocked & { recoveryCode: string }>> {
  const tooWeak = weakness(passphrase);
  if (tooWeak) return fail(tooWeak);
  const founded = await foundVault(ports, folder, passphrase, cost);
  if (!founded.ok) return founded;
  const { slots, key, recoveryCode } = founded.value;
  const opened = await openWithKey(ports, folder, slots, key);
  return opened.ok ? ok({ opened: opened.value, key, recoveryCode }) : opened;
}

async function open(
  { ports, cost }: Surroundings,
  folder: string,
  secret: VaultSecret,
): Promise<Result<Unlocked>> {
  await finishInPlace(ports, folder);
  if (!(await holdsVault(ports, folder))) return fail({ kind: 'vault-missing', folder });
  const free = await checkFolder(ports, folder);
  if (!free.ok) return free;
  const slots = await readSlots(ports.files, folder, cost);
  if (!slots.ok) return slots;
  const key = await keyBy(ports, slots.value, secret);
  if (!key.ok) return key;
  const opened = await openWithKey(ports, folder, slots.value, key.value);
  if (!opened.ok) return opened;
  try {
    await healSlots(ports.files, folder, slots.value);
  } catch (error) {
    opened.value.vault.close();
    throw error;
  }
  return ok({ opened: opened.value, key: key.value });
}

async function systemSlot(
  { ports, cost }: Surroundings,
  folder: string,
): Promise<'on' | 'off' | 'unavailable'> {
  if (!(await ports.secrets.isProtected())) return 'unavailable';
  const slots = await guarded(folder, () => readSlots(ports.files, folder, cost));
  return slots.ok && slots.value.system ? 'on' : 'off';
}

/** Makes the keeper. Its calls may overlap: they wait for each other, for two changes of the key slots at once would lose one. */
export function createVaultKeeper(
  ports: CorePorts,
  { kdf = rfc9106Second }: KeeperOptions = {},
): VaultKeeper {
  const around: Surroundings = { ports, cost: kdf };
  /** Keys of open vaults, for what is sealed while they are open. */
  const keys = new WeakMap<OpenVault, Uint8Array>();
  const turn = inTurn();
  const guardedTurn = <T>(folder: string, work: () => Promise<Result<T>>) =>
    turn(() => guarded(folder, work));
  const remember = ({ opened, key }: Unlocked): OpenedVault => {
    keys.set(opened.vault, key);
    return opened;
  };
  return {
    state: (folder) =>
      guarded(folder, async () => {
        // In turn, for what lies beside a vault may be on its way; but a look alone waits for nobody.
        if (await isUnsettled(ports, folder)) await turn(() => finishInPlace(ports, folder));
        return presence(around, folder);
      }),
    found: (folder, passphrase) =>
      guardedTurn(folder, async () => {
        const founded = await found(around, folder, passphrase);
        return founded.ok
          ? ok({ ...remember(founded.value), recoveryCode: founded.value.recoveryCode })
          : founded;
      }),
    open: (folder, secret) =>
      guardedTurn(folder, async () => {
        const unlocked = await open(around, folder, secret);
        return unlocked.ok ? ok(remember(unlocked.value)) : unlocked;
      }),
    changePassphrase: (folder, current, next) =>
      guardedTurn(folder, () => changePassphrase(around, folder, current, next)),
    newRecoveryCode: (folder, passphrase) =>
      guardedTurn(folder, () => newRecoveryCode(around, folder, passphrase)),
    setSystemSlot(vault, on) {
      const key = keys.get(vault);
      if (!key) throw new Error('this keeper did not open the vault');
      return guardedTurn(vault.folder, () => switchSystemSlot(around, vault.folder, key, on));
    },
    systemSlot: (folder) => systemSlot(around, folder),
    backup: (vault, file) => turn(() => backUp(around, vault, file)),
    restore: (file, folder, secret) => guardedTurn(folder, () => restoreBackup(around, file, folder, secret)),
    restoreInPlace: (file, folder, secret) =>
      guardedTurn(folder, () => restoreInPlace(around, file, folder, secret)),
  };
}

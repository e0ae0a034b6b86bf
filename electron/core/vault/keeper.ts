// What the core can do with a vault as a whole: found, open, change its secrets, back it up and bring it back.
import type { VaultFailure } from '../../../shared/errors/vault-failure.ts';
import type { Result } from '../../../shared/result.ts';
import type { OpenVault } from './open-vault.ts';

/** What a person knows or has on paper. */
export type PersonalSecret =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'recoveryCode'; readonly code: string };

/** `system`: the key store of the operating system answers, nobody types anything. */
export type VaultSecret = PersonalSecret | { readonly kind: 'system' };

export type VaultPresence =
  | { readonly kind: 'none' }
  | { readonly kind: 'locked'; readonly hasSystemSlot: boolean };

export interface OpenedVault {
  readonly vault: OpenVault;
  /** The vault opened, under a new device id, but entries at its end are gone. */
  readonly notice?: VaultFailure;
}

export interface VaultKeeper {
  /** Whether `folder` holds a vault. A damaged one is one: it is never taken for none. */
  state(folder: string): Promise<Result<VaultPresence>>;
  /** Makes a vault where none is, and opens it. The recovery code is told this once. */
  found(folder: string, passphrase: string): Promise<Result<OpenedVault & { readonly recoveryCode: string }>>;
  open(folder: string, secret: VaultSecret): Promise<Result<OpenedVault>>;
  /** Replaces the passphrase, of a closed or open vault. `current` may be the recovery code. */
  changePassphrase(folder: string, current: PersonalSecret, next: string): Promise<Result<null>>;
  /** Replaces the recovery code; the one before no longer opens the vault. */
  newRecoveryCode(folder: string, passphrase: string): Promise<Result<{ readonly recoveryCode: string }>>;
  /** Lets the operating system's key store open the vault, or no longer. */
  setSystemSlot(vault: OpenVault, on: boolean): Promise<Result<null>>;
  systemSlot(folder: string): Promise<'on' | 'off' | 'unavailable'>;
  /** Copies the open vault with its key slots into one encrypted file: absent (or the old one) or complete. */
  backup(vault: OpenVault, file: string): Promise<Result<null>>;
  /** Puts a backup into a folder without a vault, after checking all of it, under a new device id. Open it afterwards. */
  restore(file: string, folder: string, secret: PersonalSecret): Promise<Result<null>>;
  /**
   * Puts a backup in the place of a vault that can't be opened: once all of the backup was checked, the damaged vault's
   * folder moves aside, whole, to the path answered. After any failure the damaged vault is where it was, or there.
   */
  restoreInPlace(
    file: string,
    folder: string,
    secret: PersonalSecret,
  ): Promise<Result<{ readonly aside: string }>>;
}

// What can go wrong with the vault and with its safekeeping.

export type VaultFailure =
  /** The passphrase opens no key slot. */
  | { readonly kind: 'vault-wrong-secret' }
  /** The recovery code opens no key slot. */
  | { readonly kind: 'vault-wrong-code' }
  /** Passphrase or recovery code open none of a backup's key slots. */
  | { readonly kind: 'backup-wrong-secret' }
  /** A passphrase that is too short to protect anything; `minimum` in characters. */
  | { readonly kind: 'vault-weak-passphrase'; readonly minimum: number }
  /** The operating system's key store can't keep or open the vault's key; the passphrase still does. */
  | { readonly kind: 'vault-no-system-key' }
  /** Another process holds the vault. */
  | { readonly kind: 'vault-in-use' }
  /** The folder holds no vault. */
  | { readonly kind: 'vault-missing'; readonly folder: string }
  /** The folder already holds a vault; nothing was overwritten. */
  | { readonly kind: 'vault-exists'; readonly folder: string }
  /** A file that is no Tresen vault, or one that belongs to another key-slot file. */
  | { readonly kind: 'vault-foreign'; readonly file: string }
  /** The file fails its authentication or its consistency check. */
  | { readonly kind: 'vault-damaged'; readonly file: string; readonly detail: string }
  /** The key-slot file can't be read and no previous copy of it can. */
  | { readonly kind: 'vault-slots-damaged'; readonly file: string }
  /** The vault was written by a newer Tresen. */
  | { readonly kind: 'vault-too-new'; readonly found: number; readonly known: number }
  /** The folder lies on a network path, where a live vault would be damaged. */
  | { readonly kind: 'vault-on-network'; readonly folder: string }
  /** The folder can't be written. */
  | { readonly kind: 'vault-read-only'; readonly folder: string }
  /** No space left on the device; nothing of the refused change was kept. */
  | { readonly kind: 'vault-disk-full'; readonly folder: string }
  /** Little space is left where the vault lies; everything still works. */
  | { readonly kind: 'vault-disk-low'; readonly folder: string }
  /** The device reported an input/output fault; the vault was closed. */
  | { readonly kind: 'vault-io'; readonly detail: string }
  /** The screen asked for something that needs an open vault. */
  | { readonly kind: 'vault-locked' }
  /** Entries at the end of the journal are gone (`from`…`to`, this device's numbers): an old copy, or a lost tail. */
  | { readonly kind: 'vault-tail-lost'; readonly from: number; readonly to: number }
  /** The clock is far ahead of where it last was: what is due to be erased by it waits for a week. */
  | { readonly kind: 'clock-leapt' };

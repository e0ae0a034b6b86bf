// Remembers which vault's own files were found damaged, until it opens again: only then may a backup take its place.
import { dirname } from 'node:path';
import type { Failure } from '../../shared/errors/failure.ts';

export interface VaultDamage {
  /** Takes note of a failure; one about a file elsewhere (a damaged backup, say) tells nothing of the vault in `folder`. */
  note(failure: Failure, folder: string): void;
  isIn(folder: string): boolean;
  /** The vault in `folder` is open. */
  clear(folder: string): void;
}

export function createVaultDamage(): VaultDamage {
  const damaged = new Set<string>();
  return {
    note(failure, folder) {
      const file = damagedFile(failure);
      if (file !== undefined && dirname(file) === folder) damaged.add(folder);
    },
    isIn: (folder) => damaged.has(folder),
    clear: (folder) => void damaged.delete(folder),
  };
}

function damagedFile(failure: Failure): string | undefined {
  switch (failure.kind) {
    case 'vault-damaged':
    case 'vault-foreign':
    case 'vault-slots-damaged':
      return failure.file;
    default:
      return undefined;
  }
}

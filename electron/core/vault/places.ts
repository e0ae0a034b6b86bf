// Names of the files that make a vault. No file here is ever readable without a key but `keys.json`, which holds sealed keys.
import { join } from 'node:path';

export interface Places {
  readonly folder: string;
  /** The encrypted database. Its `-wal` lies beside it while it is open. */
  readonly database: string;
  /** A database that founding or restoring has not finished: whoever finds it may remove it. */
  readonly unfinished: string;
  readonly keys: string;
  readonly previousKeys: string;
  /** Encrypted copy on its way into a backup. */
  readonly copy: string;
  /** Folder in which a backup is made a complete vault before it takes the place of a damaged one. */
  readonly beside: string;
  /** How the name of a damaged vault's folder begins once a backup took its place. */
  readonly aside: string;
}

export const placesIn = (folder: string): Places => ({
  folder,
  database: join(folder, 'vault.db'),
  unfinished: join(folder, 'vault.db.new'),
  keys: join(folder, 'keys.json'),
  previousKeys: join(folder, 'keys.previous.json'),
  copy: join(folder, 'vault.db.copy'),
  beside: `${folder}.restored`,
  aside: `${folder}-damaged-`,
});

/** The head witness of one vault, outside its folder. `vault` in hex. */
export const witnessIn = (folder: string, vault: string): string => join(folder, `${vault}.head`);

// Where a person's data lies on this PC: local, never in a profile that roams over the network. App and command line agree here.
import { join } from 'node:path';

export interface DataFolders {
  readonly vaultFolder: string;
  readonly sampleFolder: string;
  readonly witnessFolder: string;
}

export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
}

/** Folder of the program's data on this system (XDG Base Directory, Known Folders, Apple's file system guide). */
export function defaultProfile({ platform, env, home }: Surroundings): string {
  if (platform === 'win32') return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Tresen');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Tresen');
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'tresen');
}

/** The folders below one profile. Witnesses lie beside the vaults, so that a vault put back from a copy is noticed. */
export const dataFolders = (profile: string): DataFolders => ({
  vaultFolder: join(profile, 'vault'),
  sampleFolder: join(profile, 'sample'),
  witnessFolder: join(profile, 'witness'),
});

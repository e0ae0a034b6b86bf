// What tests of the folder target share: a folder for each test, and a target on a disk of which some calls are scripted.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import { createFolderTarget } from '../../electron/core/targets/folder.ts';
import { type FolderDisk, nodeDisk } from '../../electron/core/targets/folder-disk.ts';
import type { Target } from '../../electron/core/targets/target.ts';

export const parts = { clock: systemClock, chance: systemChance };
export const bytes = new Uint8Array([1, 2, 3]);
/** What the system throws. */
export const coded = (code: string): Error => Object.assign(new Error(code), { code });

/** Tells `made` an empty folder before each test; answers what makes a target on it. */
export function emptyFolder(
  made: (folder: string) => void,
): (disk: Partial<FolderDisk>, idleMs?: number) => Target {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'tresen-folder-'));
    made(folder);
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));
  return (disk, idleMs) =>
    createFolderTarget({ folder, ...(idleMs ? { idleMs } : {}) }, parts, { ...nodeDisk, ...disk });
}

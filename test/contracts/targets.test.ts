// The contract of targets, on those that need no server.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import { createFolderTarget } from '../../electron/core/targets/folder.ts';
import { nodeDisk } from '../../electron/core/targets/folder-disk.ts';
import { createMemoryTarget, type Store } from '../support/memory-target.ts';
import { targetSuite } from './target-suite.ts';

const parts = { clock: systemClock, chance: systemChance };

targetSuite('memory', async () => {
  const store: Store = new Map();
  const stop = async () => undefined;
  return { target: createMemoryTarget(store), other: createMemoryTarget(store), oneWinner: true, stop };
});

/** A file system without links, such as that of a stick. */
const withoutLinks = {
  ...nodeDisk,
  link: () => Promise.reject(Object.assign(new Error('x'), { code: 'EPERM' })),
};

for (const [title, disk, oneWinner] of [
  ['folder', nodeDisk, true],
  ['folder without links', withoutLinks, false],
] as const)
  targetSuite(title, async () => {
    const above = await mkdtemp(join(tmpdir(), 'tresen-target-'));
    const folder = join(above, 'Bürgerbüro Süd & Öffnung');
    const target = createFolderTarget({ folder }, parts, disk);
    await target.setUp();
    return {
      target,
      other: createFolderTarget({ folder }, parts, disk),
      missing: createFolderTarget({ folder: join(above, 'weg') }, parts, disk),
      oneWinner,
      plant: async (names) => {
        for (const name of names) await writeFile(join(folder, name), 'x');
      },
      stop: () => rm(above, { recursive: true }),
    };
  });

// A child process that is started a thousand times is one file, as the core is in a package: it starts in half the time
// that some hundreds of modules take.
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { build, type Rolldown } from 'vite';
import { startChild } from './child.ts';

const root = resolve(import.meta.dirname, '../..');
/** Inside the checkout, from where the one module that stays outside is found: SQLite is native. */
const folder = join(root, '.cache/children');

/** Bundles `script` as it is now; answers the file to run in its place. */
export async function bundled(script: string): Promise<string> {
  const made = await build({
    ...{ root, configFile: false, logLevel: 'warn' },
    ssr: { noExternal: true, external: ['better-sqlite3-multiple-ciphers'] },
    build: {
      ...{ ssr: script, write: false, target: 'node24' },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  });
  const [{ code }] = (made as Rolldown.RolldownOutput).output;
  const file = join(folder, `${basename(script, '.ts')}.mjs`);
  mkdirSync(folder, { recursive: true });
  // Whole or not at all: another run of the tests may be starting it.
  writeFileSync(`${file}.${process.pid}`, code);
  renameSync(`${file}.${process.pid}`, file);
  return file;
}

/** Lets a child run to its end once: what Node compiled is only kept then, and one that is killed leaves nothing. */
export async function compiled(script: string, args: readonly string[]): Promise<void> {
  const child = startChild(script, args);
  await child.line('end');
  await child.ended;
}

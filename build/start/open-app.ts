// Builds what changed and opens the app with the sample office: on Electron, else in the stand-in.
// `--own` opens the person's own office instead; everything else is passed on.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { buildIfStale } from '../build-once.ts';
import { fetchElectron } from './electron-binary.ts';

const root = resolve(import.meta.dirname, '../..');
const wishes = process.argv.slice(2);
const args = wishes.includes('--own') ? wishes.filter((wish) => wish !== '--own') : ['--sample', ...wishes];

buildIfStale();
const electron = fetchElectron();
if (!electron)
  console.log(
    'Electron ist hier nicht zu haben: Dieselbe Anwendung öffnet sich in einem installierten Browser.',
  );
const [command, ...before] = electron
  ? [electron, root]
  : [process.execPath, join(root, 'test/electron-stand-in/open.ts')];
// Electron would take this variable for the wish to be plain Node.
const { ELECTRON_RUN_AS_NODE: _ignored, ...env } = process.env;
const { status } = spawnSync(command, [...before, ...args], { cwd: root, stdio: 'inherit', env });
process.exit(status ?? 1);

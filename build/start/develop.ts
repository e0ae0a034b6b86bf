// `npm run dev`: electron-vite with hot reload; its server is the one port that is allowed. Where Electron can't be had,
// electron-vite starts the stand-in in its place.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fetchElectron } from './electron-binary.ts';

const root = resolve(import.meta.dirname, '../..');

/** electron-vite wants one program to run, so this writes one that runs the stand-in. */
function standInProgram(): string {
  const program = join(root, '.cache', 'stand-in-electron');
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(
    program,
    `#!/bin/sh\nshift\nexec "${process.execPath}" "${join(root, 'test/electron-stand-in/open.ts')}" "$@"\n`,
  );
  chmodSync(program, 0o755);
  return program;
}

const electron = fetchElectron();
const cli = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
const { status } = spawnSync(process.execPath, [cli, 'dev', '--', '--sample'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(!electron && { ELECTRON_EXEC_PATH: standInProgram() }) },
});
process.exit(status ?? 1);

// `npm run dist`: builds the app, gathers the licence notices, and makes the installers of this platform. Arguments go
// to electron-builder (`--win`, `--linux`, `--mac`, `--dir`).
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function run(script: string, args: readonly string[] = []): void {
  const { status } = spawnSync(process.execPath, [join(root, script), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 1);
}

run('build/start/build.ts', ['--force']);
run('build/dist/notices.ts');
run('node_modules/electron-builder/cli.js', ['--publish', 'never', ...process.argv.slice(2)]);

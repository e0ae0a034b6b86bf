// Finds Electron's binary without requiring the npm package, which would start a download of its own at any time.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'node_modules', 'electron');
const tried = join(root, '.cache', 'electron-download-tried');
/** Milliseconds that the one attempt to download may take. */
const patience = 60_000;

/** Path of Electron's binary, or undefined where it isn't installed. */
export function findElectron(): string | undefined {
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return undefined;
  const binary = join(folder, 'dist', readFileSync(note, 'utf8'));
  return existsSync(binary) ? binary : undefined;
}

/** Like `findElectron`, after one attempt per version to download it. */
export function fetchElectron(): string | undefined {
  const found = findElectron();
  if (found) return found;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { version: string };
  if (existsSync(tried) && readFileSync(tried, 'utf8') === version) return undefined;
  console.log(`Electron ${version} …`);
  spawnSync(process.execPath, [join(folder, 'install.js')], { timeout: patience, stdio: 'ignore' });
  mkdirSync(join(root, '.cache'), { recursive: true });
  writeFileSync(tried, version);
  return findElectron();
}

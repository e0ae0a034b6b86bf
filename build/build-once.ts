// Builds the app where a source is newer than what was built. One build at a time, whoever asks.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const sources = ['electron', 'renderer', 'shared', 'build', 'electron.vite.config.ts', 'package-lock.json'];
const out = join(root, 'out');
const fresh = join(root, '.cache', 'out-fresh');
const replaced = join(root, '.cache', 'out-replaced');
const stamp = join(out, 'built');
const lock = join(root, '.cache', 'build.lock');
const lockTooOld = 180_000;

/** Time of the newest file below; milliseconds. */
function newest(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return 0;
  if (!stat.isDirectory()) return /\.test\.tsx?$/.test(path) ? 0 : stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** True where nothing changed since the last build that succeeded. */
const isFresh = (): boolean => {
  const built = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return sources.every((source) => newest(join(root, source)) <= built);
};

/** Builds where something changed. Throws with the builder's words where the build fails. */
export function buildIfStale(): void {
  if (!isFresh()) buildApp(isFresh);
}

/** Builds. `isDone` is asked once more when nobody else is building. */
export function buildApp(isDone = () => false): void {
  const release = takeLock();
  try {
    if (isDone()) return;
    const began = new Date();
    rmSync(fresh, { recursive: true, force: true });
    const command = join(root, 'node_modules/electron-vite/bin/electron-vite.js');
    const env = { ...process.env, TRESEN_OUT: fresh };
    const built = spawnSync(process.execPath, [command, 'build'], { cwd: root, encoding: 'utf8', env });
    if (built.status !== 0) throw new Error(`the build failed:\n${built.stdout}${built.stderr}`);
    rmSync(replaced, { recursive: true, force: true });
    if (existsSync(out)) renameSync(out, replaced);
    renameSync(fresh, out);
    writeFileSync(stamp, '');
    // What changed while it was being built counts as newer.
    utimesSync(stamp, began, began);
  } finally {
    release();
  }
}

function takeLock(): () => void {
  mkdirSync(join(root, '.cache'), { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      return () => rmdirSync(lock);
    } catch {
      const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
      if (age > lockTooOld) rmdirSync(lock);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
    }
  }
}

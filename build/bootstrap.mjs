// The first step of every command on a fresh machine: plain JavaScript for the host's own Node, before anything is
// installed. Installs what is missing, then hands over to the project's own Node.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const isWindows = process.platform === 'win32';
const installed = join(root, 'node_modules', '.package-lock.json');
const projectNode = join(root, 'node_modules', 'node', 'bin', isWindows ? 'node.exe' : 'node');

/** Runs a script of the project with the project's Node, passing on this command's arguments; ends with its status. */
export function handOver(script) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Tresen braucht Node 20.19 oder neuer; hier läuft ${process.versions.node}.`);
    process.exit(1);
  }
  const age = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (!existsSync(projectNode) || age(installed) < age(join(root, 'package-lock.json'))) {
    console.log('npm ci …');
    const { status } = spawnSync('npm', ['ci'], { cwd: root, stdio: 'inherit', shell: isWindows });
    if (status !== 0) process.exit(status ?? 1);
  }
  const { status } = spawnSync(projectNode, [join(root, script), ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(status ?? 1);
}

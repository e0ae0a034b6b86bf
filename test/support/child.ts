// Starts a script in a process of its own and listens to its lines.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

export interface Child {
  readonly pid: number;
  readonly lines: readonly string[];
  /** The first line, past or future, that begins with `start`. Rejects where the process ends without one. */
  line(start: string): Promise<string>;
  /** SIGKILL, and wait until the process is gone. */
  kill(): Promise<void>;
  readonly ended: Promise<void>;
}

/** Where Node keeps what it compiled: compiled once, not at each of a hundred starts. */
export const compileCache = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../.cache/compile'),
} as const;

/**
 * Lets a program make keys of passphrases by OpenSSL: the same keys in a seventh of the time (native-argon2.ts). Left out
 * where the program's own way is what is tested.
 */
export const nativeArgon2 = {
  NODE_OPTIONS: `--import=${pathToFileURL(join(import.meta.dirname, 'native-argon2.ts'))}`,
} as const;

/** Runs `script` (TypeScript) with `args` on this Node; `before` is a command that runs it, such as strace. */
export function startChild(script: string, args: readonly string[], before: readonly string[] = []): Child {
  const [command = '', ...rest] = [...before, process.execPath, script, ...args];
  const env = { ...process.env, ...compileCache };
  const child = spawn(command, rest, { stdio: ['ignore', 'pipe', 'pipe'], env });
  const lines: string[] = [];
  let problems = '';
  child.stderr.on('data', (data) => {
    problems += String(data);
  });
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of listeners) listener();
  };
  createInterface({ input: child.stdout }).on('line', (line) => {
    lines.push(line);
    tell();
  });
  let isOver = false;
  const ended = new Promise<void>((done) => {
    child.on('close', () => {
      isOver = true;
      tell();
      done();
    });
  });
  return {
    pid: child.pid ?? 0,
    lines,
    ended,
    line: (start) =>
      new Promise((found, failed) => {
        const look = (): void => {
          const line = lines.find((each) => each.startsWith(start));
          if (line === undefined && !isOver) return;
          listeners.delete(look);
          if (line === undefined) failed(new Error(`ended without "${start}": ${problems}`));
          else found(line);
        };
        listeners.add(look);
        look();
      }),
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

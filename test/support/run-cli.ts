// The command line as a process of its own, the way a script runs it.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { resolve } from 'node:path';
import { compileCache, nativeArgon2 } from './child.ts';

const cli = resolve(import.meta.dirname, '../../electron/cli.ts');
/** Not on every system. */
export const fullDisk = '/dev/full';
export const cliPassphrase = 'kleines blaues Fahrrad';

export interface CliRun {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const surroundings = (more: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const { TRESEN_PASSPHRASE: _own, TRESEN_STORAGE_PASSWORD: _other, ...env } = process.env;
  return { ...env, ...compileCache, ...nativeArgon2, LANG: 'de_DE.UTF-8', ...more };
};

/** Runs a command to its end. `env`: secrets, as a rule the passphrase. */
export function runCli(
  args: readonly string[],
  input: string | Uint8Array = '',
  env: NodeJS.ProcessEnv = { TRESEN_PASSPHRASE: cliPassphrase },
): CliRun {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    env: surroundings(env),
  });
  return { status, stdout, stderr };
}

/** Runs a command whose output meets a full disk. */
export function runCliOntoFullDisk(args: readonly string[]): Omit<CliRun, 'stdout'> {
  const full = openSync(fullDisk, 'w');
  try {
    const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: surroundings({ TRESEN_PASSPHRASE: cliPassphrase }),
    });
    return { status, stderr };
  } finally {
    closeSync(full);
  }
}

export interface RunningCli {
  /** Once a line of standard output has it; rejects where the process ended before. */
  until(has: (line: string) => boolean): Promise<string>;
  /** Asks it to end, as Ctrl+C does; answers its exit code. */
  interrupt(): Promise<number | null>;
  kill(): void;
}

/** Starts a command that goes on until it is told to end. */
export function startCli(args: readonly string[]): RunningCli {
  const child = spawn(process.execPath, [cli, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: surroundings({ TRESEN_PASSPHRASE: cliPassphrase }),
  });
  const ended = once(child, 'exit');
  let [said, complaints] = ['', ''];
  child.stdout.on('data', (text) => {
    said += String(text);
    child.emit('said');
  });
  child.stderr.on('data', (text) => {
    complaints += String(text);
  });
  return {
    async until(has) {
      for (;;) {
        const line = said.split('\n').slice(0, -1).find(has);
        if (line !== undefined) return line;
        if (child.exitCode !== null) throw new Error(`it ended: ${complaints}`);
        await Promise.race([once(child, 'said'), ended]);
      }
    },
    async interrupt() {
      child.kill('SIGINT');
      const [code] = await ended;
      return code as number | null;
    },
    kill: () => void child.kill('SIGKILL'),
  };
}

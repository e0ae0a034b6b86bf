// Real servers for tests, on the loopback address, each in a folder of its own; ended by the ids of their own processes.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningServer {
  /** Where its data and settings lie. */
  readonly folder: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** Whether a program is on the path (daemons lie in sbin, which isn't always on it). */
export const isInstalled = (program: string): boolean =>
  [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/bin'].some((at) =>
    existsSync(join(at, program)),
  );

/** A port that was free a moment ago, with `span` more behind it. */
async function freePort(): Promise<number> {
  const server = net.createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as net.AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

export interface Bench {
  readonly folder: string;
  readonly port: number;
  /** Starts a process of the server; its messages go to `log` in the folder. */
  run(program: string, args: readonly string[], env?: NodeJS.ProcessEnv): ChildProcess;
  /** Waits until `works`; says what the server said where it doesn't come up. */
  until(works: () => Promise<boolean>, seconds?: number): Promise<void>;
}

/** Starts a server with `begin`, in a new folder and on a free port. */
export async function startServer(begin: (bench: Bench) => Promise<void>): Promise<RunningServer> {
  const folder = await mkdtemp(join(tmpdir(), 'tresen-server-'));
  await chmod(folder, 0o755);
  const port = await freePort();
  const children: ChildProcess[] = [];
  let said = '';
  const stop = async () => {
    for (const child of children.toReversed()) await end(child);
    await rm(folder, { recursive: true, force: true });
  };
  const bench: Bench = {
    folder,
    port,
    run(program, args, env) {
      const child = spawn(program, args, {
        cwd: folder,
        env: { ...process.env, ...env },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (said += String(text)));
      child.on('error', (error) => (said += error.message));
      children.push(child);
      return child;
    },
    async until(works, seconds = 20) {
      for (let left = seconds * 20; left > 0; left -= 1) {
        if (await works().catch(() => false)) return;
        await wait(50);
      }
      throw new Error(`the server did not come up: ${said.slice(-2000)}`);
    },
  };
  try {
    await begin(bench);
  } catch (error) {
    await stop();
    throw error;
  }
  return { folder, port, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  const killing = setTimeout(() => child.kill('SIGKILL'), 5000);
  await gone;
  clearTimeout(killing);
}

/** Runs a command to its end. */
export async function runOnce(bench: Bench, program: string, args: readonly string[]): Promise<void> {
  const child = bench.run(program, args);
  const code = await new Promise((done) => child.once('close', done));
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}`);
}

/** The status of one request, with the user's password. */
export async function statusOf(url: string, method: string, user?: string): Promise<number> {
  const sign = user ? { authorization: `Basic ${Buffer.from(user).toString('base64')}` } : {};
  const headers = { depth: '0', ...sign };
  const answer = await fetch(url, { method, headers });
  await answer.arrayBuffer();
  return answer.status;
}

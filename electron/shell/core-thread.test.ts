// The core behind a thread: its calls, its feed, the host's ports, and what is said when the thread dies.
import { EventEmitter } from 'node:events';
import { MessageChannel, type MessagePort, type Worker } from 'node:worker_threads';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import { ok } from '../../shared/result.ts';
import { createWire, type Wire, type WireEars } from '../core/wire.ts';
import { type CoreThread, type HostPorts, startCore } from './core-thread.ts';

const folders = { vaultFolder: '/v', sampleFolder: '/s', witnessFolder: '/w', aheadThread: '/a.js' };

/** A worker without a thread: one end of a channel with a worker's events. */
class FakeWorker extends EventEmitter {
  readonly port: MessagePort;
  terminate = vi.fn(async () => 0);
  constructor(port: MessagePort) {
    super();
    this.port = port;
    port.on('message', (message) => this.emit('message', message));
  }
  postMessage(message: unknown): void {
    this.port.postMessage(message);
  }
}

let core: CoreThread;
let worker: FakeWorker;
let inside: Wire;
let started: unknown;
let thread: { answer: WireEars['answer'] };
let close: () => void;
const backupMade = vi.fn();
const ports: HostPorts = {
  secrets: {
    isProtected: async () => true,
    seal: async (plain) => plain.map((byte) => byte + 1),
    unseal: async (sealed) => sealed,
  },
  dialogs: {
    pickToOpen: async (what) => `/picked/${what}`,
    pickToSave: async (_what, name) => `/saved/${name}`,
    pickFolder: async () => '/folder',
  },
  backupMade,
};

beforeEach(() => {
  const { port1, port2 } = new MessageChannel();
  const own: { answer: WireEars['answer'] } = { answer: async () => undefined };
  thread = own;
  inside = createWire(port2, { answer: (name, args) => own.answer(name, args), hear: () => undefined });
  worker = new FakeWorker(port1);
  core = startCore(
    (options) => {
      started = options.workerData;
      return worker as unknown as Worker;
    },
    folders,
    ports,
  );
  close = () => port1.close();
});
afterEach(() => close());

test('the thread is given its folders, and calls reach it by name', async () => {
  expect(started).toEqual(folders);
  thread.answer = async (name, args) => ok([name, ...args]);
  expect(await core.call('vault.open', { passphrase: 'x' })).toEqual(
    ok(['call', 'vault.open', { passphrase: 'x' }]),
  );
});

test('the feed reaches every listener in order; a backup is remembered', async () => {
  const heard: FeedEvent[] = [];
  core.subscribe((event) => heard.push(event));
  inside.tell('feed', { kind: 'usable' });
  inside.tell('feed', { kind: 'filled' });
  inside.tell('backupMade', '2026-11-23T09:30:00Z');
  await inside.ask('secrets.isProtected');
  expect(heard).toEqual([{ kind: 'usable' }, { kind: 'filled' }]);
  expect(backupMade).toHaveBeenCalledWith('2026-11-23T09:30:00Z');
});

test("the thread reaches the host's ports, and only those", async () => {
  expect(await inside.ask('secrets.seal', new Uint8Array([1, 2]))).toEqual(new Uint8Array([2, 3]));
  expect(await inside.ask('dialogs.pickToOpen', 'backup')).toBe('/picked/backup');
  expect(await inside.ask('dialogs.pickToSave', 'pdf', 'a.pdf')).toBe('/saved/a.pdf');
  await expect(inside.ask('shell.run', 'rm')).rejects.toThrow("doesn't know");
});

test('a thread that dies is said, and every call fails from then on', async () => {
  const heard: FeedEvent[] = [];
  core.subscribe((event) => heard.push(event));
  thread.answer = () => new Promise(() => undefined);
  const waiting = core.call('vault.state', undefined);
  worker.emit('error', new Error('out of memory'));
  worker.emit('exit', 1);
  await expect(waiting).rejects.toThrow('out of memory');
  await expect(core.call('vault.state', undefined)).rejects.toThrow('out of memory');
  expect(heard).toEqual([{ kind: 'failure', failure: { kind: 'unexpected', detail: 'out of memory' } }]);
});

test('closing waits for the core and is no failure', async () => {
  const heard: FeedEvent[] = [];
  core.subscribe((event) => heard.push(event));
  const asked: string[] = [];
  thread.answer = async (name) => void asked.push(name);
  await core.close();
  worker.emit('exit', 0);
  expect(asked).toEqual(['close']);
  expect(worker.terminate).toHaveBeenCalledTimes(1);
  expect(heard).toEqual([]);
});

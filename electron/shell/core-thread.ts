// The core as the shell sees it: a worker thread behind the same few functions, so that a slow disk never freezes a window.
import type { Worker, WorkerOptions } from 'node:worker_threads';
import type { CoreCallName } from '../../shared/contract/contract.ts';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { Result } from '../../shared/result.ts';
import type { Dialogs, FileKind, Secrets } from '../core/ports/ports.ts';
import { createWire } from '../core/wire.ts';
import type { CoreThreadData } from '../core/worker.ts';

export interface CoreThread {
  call(name: CoreCallName, args: unknown): Promise<Result<unknown>>;
  subscribe(listener: (event: FeedEvent) => void): void;
  attachment(id: string): Promise<{ mime: string; bytes: Uint8Array } | undefined>;
  /** Resolves when everything is on the disk and the thread has ended. */
  close(): Promise<void>;
}

export interface HostPorts {
  readonly secrets: Secrets;
  readonly dialogs: Dialogs;
  readonly backupMade: (at: string) => void;
}

/** Starts the thread. If it ever dies by itself, listeners hear a failure and every call rejects. */
export function startCore(
  makeWorker: (options: WorkerOptions) => Worker,
  data: CoreThreadData,
  ports: HostPorts,
): CoreThread {
  const worker = makeWorker({ workerData: data });
  const listeners: ((event: FeedEvent) => void)[] = [];
  const emit = (event: FeedEvent) => {
    for (const listener of listeners) listener(event);
  };
  const wire = createWire(worker, {
    answer: (name, args) => answerCore(ports, name, args),
    hear: (name, value) => {
      if (name === 'feed') emit(value as FeedEvent);
      else if (name === 'backupMade') ports.backupMade(String(value));
    },
  });
  let isSaid = false;
  const died = (detail: string) => {
    wire.cut(detail);
    // A thread that fails says so and then ends: one of the two is enough.
    if (isSaid) return;
    isSaid = true;
    emit({ kind: 'failure', failure: { kind: 'unexpected', detail } });
  };
  worker.on('error', (error) => died(error instanceof Error ? error.message : String(error)));
  worker.on('exit', (code) => died(`the core's thread ended (${code})`));
  return {
    call: async (name, args) => (await wire.ask('call', name, args)) as Result<unknown>,
    subscribe: (listener) => {
      listeners.push(listener);
    },
    attachment: async (id) =>
      (await wire.ask('attachment', id)) as { mime: string; bytes: Uint8Array } | undefined,
    close: async () => {
      isSaid = true;
      await wire.ask('close').catch(() => undefined);
      await worker.terminate();
    },
  };
}

async function answerCore(ports: HostPorts, name: string, args: readonly unknown[]): Promise<unknown> {
  const [first, second] = args;
  switch (name) {
    case 'secrets.isProtected':
      return ports.secrets.isProtected();
    case 'secrets.seal':
      return ports.secrets.seal(first as Uint8Array);
    case 'secrets.unseal':
      return ports.secrets.unseal(first as Uint8Array);
    case 'dialogs.pickToOpen':
      return ports.dialogs.pickToOpen(first as FileKind);
    case 'dialogs.pickFolder':
      return ports.dialogs.pickFolder();
    case 'dialogs.pickToSave':
      return ports.dialogs.pickToSave(first as FileKind, String(second));
    default:
      throw new Error(`the host doesn't know ${name}`);
  }
}

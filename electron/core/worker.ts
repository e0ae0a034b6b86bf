// The core's thread: the same core as everywhere, on Node's own ports; what only the host has is asked over the wire.
import { parentPort, workerData } from 'node:worker_threads';
import { sampleClosing } from '../../build/sample-office/calendar.ts';
import { sampleLetterhead, sampleOffice, sampleOfficeName } from '../../build/sample-office/generate.ts';
import type { CoreCallName } from '../../shared/contract/contract.ts';
import { createCore } from './create-core.ts';
import { sha256 } from './crypto/primitives.ts';
import type { CorePorts, FileKind } from './ports/ports.ts';
import { createSystemParts } from './ports/system-parts.ts';
import { createWire } from './wire.ts';

/** What the host hands to the thread at its start; all are paths. */
export interface CoreThreadData {
  readonly vaultFolder: string;
  readonly sampleFolder: string;
  readonly witnessFolder: string;
  readonly aheadThread: string;
}

function serve(): void {
  if (!parentPort) throw new Error('this is the entry of a worker thread');
  const data = workerData as CoreThreadData;
  const wire = createWire(parentPort, { answer: (name, args) => answer(name, args), hear: () => undefined });
  const bytes = async (question: Promise<unknown>) => (await question) as Uint8Array;
  const path = async (question: Promise<unknown>) => (await question) as string | undefined;
  const ports: CorePorts = {
    ...createSystemParts(process.env),
    secrets: {
      isProtected: async () => (await wire.ask('secrets.isProtected')) === true,
      seal: (plain) => bytes(wire.ask('secrets.seal', plain)),
      unseal: (sealed) => bytes(wire.ask('secrets.unseal', sealed)),
    },
    dialogs: {
      pickToOpen: (what: FileKind) => path(wire.ask('dialogs.pickToOpen', what)),
      pickToSave: (what: FileKind, name) => path(wire.ask('dialogs.pickToSave', what, name)),
      pickFolder: () => path(wire.ask('dialogs.pickFolder')),
    },
    vaultFolder: data.vaultFolder,
    sampleFolder: data.sampleFolder,
    witnessFolder: data.witnessFolder,
    aheadThread: data.aheadThread,
    sample: {
      officeName: sampleOfficeName,
      letterhead: sampleLetterhead,
      closing: sampleClosing,
      lines: sampleLines,
    },
    backupMade: (at) => wire.tell('backupMade', at),
  };
  const core = createCore(ports);
  core.subscribe((event) => wire.tell('feed', event));

  async function answer(name: string, args: readonly unknown[]): Promise<unknown> {
    if (name === 'call') return core.call(args[0] as CoreCallName, args[1]);
    if (name === 'attachment') return core.attachment(String(args[0]));
    if (name === 'close') return core.close();
    throw new Error(`the core's thread doesn't know ${name}`);
  }
}

/** The sample office as of a day, a line of the exchange format each. */
function* sampleLines(today: string): Iterable<string> {
  for (const line of sampleOffice({ today, sha256 })) yield JSON.stringify(line);
}

serve();

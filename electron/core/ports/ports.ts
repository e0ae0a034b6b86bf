// What the core needs from its host. Each has an in-memory twin in test/support. What waits is asynchronous;
// time, chance and ids are synchronous, so that a transaction body never awaits.
import type { TargetSettings } from '../../../shared/contract/sync.ts';
import type { Office } from '../../../shared/model/office.ts';
import type { Target } from '../targets/target.ts';
import type { Files } from './files.ts';

export interface Clock {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export interface Chance {
  randomBytes(length: number): Uint8Array;
}

export interface Timers {
  /** Runs `work` once, `milliseconds` from now; answers what calls it off. Keeps no process alive. */
  after(milliseconds: number, work: () => void): () => void;
}

/** The operating system's key store. */
export interface Secrets {
  /** False on `basic_text`, unknown back ends, or where there is none: then nothing is ever stored. */
  isProtected(): Promise<boolean>;
  seal(plain: Uint8Array): Promise<Uint8Array>;
  /** Rejects where the store can't open it any more. */
  unseal(sealed: Uint8Array): Promise<Uint8Array>;
}

/** Lets a person pick a file. Undefined: the dialog was closed. */
export interface Dialogs {
  pickToOpen(what: FileKind): Promise<string | undefined>;
  pickToSave(what: FileKind, suggestedName: string): Promise<string | undefined>;
  pickFolder(): Promise<string | undefined>;
}
export type FileKind = 'exchange' | 'backup' | 'pdf' | 'card' | 'transfer' | 'request';

export interface SampleOffice {
  readonly officeName: string;
  readonly letterhead: string;
  /** Days on which it is closed, this year and the next. */
  closing(today: string): Pick<Office, 'holidays' | 'holidayNames'>;
  /** In the exchange format, a record each; `today` is the office's date (ISO). */
  lines(today: string): Iterable<string>;
}

export interface CorePorts {
  readonly clock: Clock;
  readonly chance: Chance;
  readonly timers: Timers;
  /** Reaches the storage that a team shares. */
  readonly openTarget: (settings: TargetSettings) => Target;
  readonly secrets: Secrets;
  readonly dialogs: Dialogs;
  readonly files: Files;
  /** Folder of the office's vault: local, not roaming. */
  readonly vaultFolder: string;
  /** Folder of the sample office's vault. */
  readonly sampleFolder: string;
  /** Folder for head witnesses, outside every vault folder, local, not roaming. */
  readonly witnessFolder: string;
  /** The sample office; undefined where the host ships none. */
  readonly sample?: SampleOffice;
  /** Module of the thread that looks ahead (sync/ahead/ahead-thread.ts); undefined where the host has none. */
  readonly aheadThread?: string | URL | undefined;
  /** Reports and remembers when the last backup was made. */
  readonly backupMade?: (at: string) => void;
}

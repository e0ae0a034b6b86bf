// Twins of the core's ports for tests: time stands still until it is moved, chance repeats itself, key stores misbehave.
import { join } from 'node:path';
import type { Argon2Cost } from '../../electron/core/crypto/passphrase-key.ts';
import { sha256 } from '../../electron/core/crypto/primitives.ts';
import { createNodeFiles } from '../../electron/core/ports/node-ports.ts';
import type {
  Chance,
  Clock,
  CorePorts,
  Dialogs,
  FileKind,
  Secrets,
  Timers,
} from '../../electron/core/ports/ports.ts';
import { openTarget } from '../../electron/core/targets/open-target.ts';

/** A passphrase that costs a millisecond. */
export const cheapKdf: Argon2Cost = { memoryKiB: 64, passes: 1, lanes: 1 };

export interface ManualClock extends Clock {
  set(now: number): void;
  advance(milliseconds: number): void;
}

/** Starts on 23 November 2026, 09:30 UTC. */
export function createManualClock(start = Date.UTC(2026, 10, 23, 9, 30)): ManualClock {
  let now = start;
  return {
    now: () => now,
    set: (next) => {
      now = next;
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** The same bytes for the same seed. */
export function createSeededChance(seed: string | number = 1): Chance {
  let count = 0;
  return {
    randomBytes(length) {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 32) {
        count += 1;
        bytes.set(sha256(`${seed}/${count}`).subarray(0, length - at), at);
      }
      return bytes;
    },
  };
}

export interface MemorySecrets extends Secrets {
  /** `changed`: another key than when it sealed. `gone`: every call fails. `basic`: available, but it protects nothing. */
  behave(as: 'well' | 'changed' | 'gone' | 'basic'): void;
  /** Answers take this long; 0 at first. */
  delay(milliseconds: number): void;
}

/** A key store of an operating system. */
export function createMemorySecrets(): MemorySecrets {
  let mood: 'well' | 'changed' | 'gone' | 'basic' = 'well';
  let pause = 0;
  const turn = async (): Promise<void> => {
    if (pause > 0) await new Promise((done) => setTimeout(done, pause));
    if (mood === 'gone') throw new Error('the key store does not answer');
  };
  const mask = (bytes: Uint8Array): Uint8Array =>
    bytes.map((byte) => byte ^ (mood === 'changed' ? 0x5a : 0xa5));
  return {
    behave: (as) => {
      mood = as;
    },
    delay: (milliseconds) => {
      pause = milliseconds;
    },
    async isProtected() {
      if (pause > 0) await new Promise((done) => setTimeout(done, pause));
      return mood === 'well' || mood === 'changed';
    },
    async seal(plain) {
      await turn();
      return mask(plain);
    },
    async unseal(sealed) {
      await turn();
      return mask(sealed);
    },
  };
}

export interface ScriptedDialogs extends Dialogs {
  /** The next answers, in order; undefined: closed. Every dialog without one throws. */
  answer(...paths: (string | undefined)[]): void;
  readonly asked: readonly { readonly what: FileKind | 'folder'; readonly name?: string }[];
}

/** Dialogs that a test answers beforehand. */
export function createScriptedDialogs(): ScriptedDialogs {
  const answers: (string | undefined)[] = [];
  const asked: { what: FileKind | 'folder'; name?: string }[] = [];
  const next = async (): Promise<string | undefined> => {
    if (answers.length === 0) throw new Error('a dialog that the test did not expect');
    return answers.shift();
  };
  return {
    asked,
    answer: (...paths) => void answers.push(...paths),
    pickToOpen(what) {
      asked.push({ what });
      return next();
    },
    pickToSave(what, name) {
      asked.push({ what, name });
      return next();
    },
    pickFolder() {
      asked.push({ what: 'folder' });
      return next();
    },
  };
}

export interface ManualTimers extends Timers {
  /** Runs what is due within so many milliseconds, in order; `clock` goes along. */
  advance(milliseconds: number): void;
  /** Milliseconds until what waits, soonest first. */
  readonly waiting: readonly number[];
}

/** Timers that only a test moves. */
export function createManualTimers(clock: ManualClock): ManualTimers {
  let waiting: { readonly at: number; readonly work: () => void }[] = [];
  return {
    after(milliseconds, work) {
      const one = { at: clock.now() + milliseconds, work };
      waiting = [...waiting, one].sort((a, b) => a.at - b.at);
      return () => {
        waiting = waiting.filter((other) => other !== one);
      };
    },
    advance(milliseconds) {
      const end = clock.now() + milliseconds;
      for (let next = waiting[0]; next && next.at <= end; next = waiting[0]) {
        waiting = waiting.slice(1);
        clock.set(Math.max(clock.now(), next.at));
        next.work();
      }
      clock.set(end);
    },
    get waiting() {
      return waiting.map(({ at }) => at - clock.now());
    },
  };
}

export interface TestPorts extends CorePorts {
  readonly clock: ManualClock;
  readonly timers: ManualTimers;
  readonly secrets: MemorySecrets;
  readonly dialogs: ScriptedDialogs;
}

/** All ports: real files under `root` (SQLite needs them), everything else a twin. */
export function createTestPorts(
  root: string,
  seed: string | number = 1,
  changed: Partial<CorePorts> = {},
): TestPorts {
  const clock = createManualClock();
  const chance = createSeededChance(seed);
  return {
    chance,
    openTarget: (settings) => openTarget(settings, { clock, chance }, {}),
    files: createNodeFiles(),
    vaultFolder: join(root, 'vault'),
    sampleFolder: join(root, 'sample'),
    witnessFolder: join(root, 'witness'),
    ...changed,
    clock,
    timers: createManualTimers(clock),
    secrets: createMemorySecrets(),
    dialogs: createScriptedDialogs(),
  };
}

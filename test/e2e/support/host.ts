// What a driver needs of whatever runs the app: the same few things of Electron and of the stand-in.
import type { Page } from 'playwright-core';
import { findElectron } from '../../../build/start/electron-binary.ts';
import type { AnswerDialog } from '../../electron-stand-in/launch.ts';
import type { Effect } from '../../electron-stand-in/messages.ts';

/** Things that a person or the operating system does to the app. */
export type Deed = 'clickMenu' | 'clickTray' | 'press' | 'idle' | 'power';

export interface Host {
  /** The n-th visible window, once it is there. */
  window(index?: number, patience?: number): Promise<Page>;
  /** Answers false where the app has nothing of that name. */
  act(deed: Deed, ...args: unknown[]): Promise<unknown>;
  readonly effects: readonly Effect[];
  readonly faults: readonly string[];
  readonly dialogs: AnswerDialog[];
  /** What the app's process wrote to its error stream. */
  stderr(): string;
  close(): Promise<number | null>;
  kill(): Promise<void>;
}

/** Electron's binary where tests run on it. Throws where it is required and not there. */
export function electronForTests(): string | undefined {
  const electron = findElectron();
  if (!electron && process.env.REQUIRE_ELECTRON === '1')
    throw new Error("REQUIRE_ELECTRON=1, but Electron's binary is not installed");
  return electron;
}

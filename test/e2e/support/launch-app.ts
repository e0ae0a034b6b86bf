// Opens the built app for an end-to-end test: on Electron where its binary is, else on the stand-in. One driver for both.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { AnswerDialog, StandIn } from '../../electron-stand-in/launch.ts';
import { launchStandIn } from '../../electron-stand-in/launch.ts';
import type { Effect, MenuEntry } from '../../electron-stand-in/messages.ts';
import { writeSettings } from './settings-file.ts';
import { vaultOpen } from './settle.ts';

export const projectRoot = resolve(import.meta.dirname, '../../..');
const usualSize = { width: 1280, height: 720 };

export interface LaunchOptions {
  /** Folder of vault and settings; kept. Without it a new one is made, and removed at the end. */
  readonly profile?: string;
  readonly language?: 'de' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Opens the sample office and waits until it is filled. */
  readonly sample?: boolean;
  /** File that holds the key of a made-up key store; without it there is none that protects. */
  readonly keyring?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly headless?: boolean;
}

export interface RunningApp {
  /** The main window. */
  readonly page: Page;
  readonly profile: string;
  /** The n-th visible window, once it is there; 1 is the quick contact where one is open. */
  window(index: number, patience?: number): Promise<Page>;
  /** Chooses the entry of the native menu by its id, for example `quick-contact`, `lock`, `zoom-in`. */
  menu(id: string): Promise<void>;
  /** Entries of the native menu as they stand. */
  menuEntries(): readonly MenuEntry[];
  /** Clicks the tray's picture, or an entry of its menu. */
  tray(id?: string): Promise<void>;
  /** Presses a global shortcut, as Electron spells it. */
  shortcut(accelerator: string): Promise<void>;
  /** Tells the app that nobody has touched the PC for so many seconds. */
  idle(seconds: number): Promise<void>;
  power(event: 'lock-screen' | 'suspend' | 'resume'): Promise<void>;
  /** Answers the next file dialog with a path; without a path, closes it. */
  answerDialog(answer?: string | AnswerDialog): void;
  /** What the app did outside its windows: clipboard, browser, paper … */
  readonly effects: readonly Effect[];
  /** Errors in any window: console, exceptions, policy violations, refused requests. Zero at the end of a good test. */
  readonly consoleErrors: readonly string[];
  /** Clicks the main window's cross and waits for the end of the program. */
  close(): Promise<void>;
  /** `kill -9` of the whole program. */
  kill(): Promise<void>;
}

/** Starts the app and waits for its main window. Whoever calls this ends it with `close` or `kill`. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tresen-e2e-'));
  const language = options.language ?? 'de';
  writeSettings(profile, { language, colorScheme: options.colorScheme ?? 'light' });
  const standIn = await launchStandIn({
    bundle: join(projectRoot, 'out/main/main.js'),
    profile,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? usualSize,
    headless: options.headless ?? true,
    args: [
      ...(options.sample ? ['--sample'] : []),
      ...(options.keyring ? [`--stand-in-keyring=${options.keyring}`] : []),
    ],
    ...(options.env && { env: options.env }),
  });
  const tidy = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
  };
  try {
    const page = await standIn.window();
    if (options.sample) await vaultOpen(page);
    return runningApp(standIn, page, profile, tidy);
  } catch (error) {
    await standIn.kill();
    tidy();
    throw error;
  }
}

function runningApp(standIn: StandIn, page: Page, profile: string, tidy: () => void): RunningApp {
  const insist = async (question: Promise<unknown>, what: string) => {
    if ((await question) === false) throw new Error(`the app has no ${what}`);
  };
  return {
    page,
    profile,
    effects: standIn.effects,
    consoleErrors: standIn.pages.faults,
    window: standIn.window,
    menu: (id) => insist(standIn.app.ask('clickMenu', id), `menu entry ${id}`),
    menuEntries: () => (standIn.effects.findLast(({ kind }) => kind === 'menu')?.value ?? []) as MenuEntry[],
    tray: (id) => insist(standIn.app.ask('clickTray', id), `tray entry ${id}`),
    shortcut: (accelerator) => insist(standIn.app.ask('press', accelerator), `shortcut ${accelerator}`),
    idle: async (seconds) => void (await standIn.app.ask('idle', seconds)),
    power: async (event) => void (await standIn.app.ask('power', event)),
    answerDialog: (answer) => standIn.dialogs.push(typeof answer === 'function' ? answer : () => answer),
    close: async () => {
      const code = await standIn.close();
      tidy();
      if (code !== 0) throw new Error(`the app ended with ${code}: ${standIn.stderr()}`);
    },
    kill: async () => {
      await standIn.kill();
      tidy();
    },
  };
}

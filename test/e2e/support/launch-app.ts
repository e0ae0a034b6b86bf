// Opens the built app for an end-to-end test: on Electron where its binary is, else on the stand-in. One driver for both.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { type AnswerDialog, launchStandIn } from '../../electron-stand-in/launch.ts';
import type { Effect, MenuEntry } from '../../electron-stand-in/messages.ts';
import { nativeArgon2 } from '../../support/child.ts';
import { launchElectron } from './electron-host.ts';
import { electronForTests, type Host } from './host.ts';
import { writeSettings } from './settings-file.ts';
import { vaultOpen } from './settle.ts';
import { sharedBrowser } from './shared-browser.ts';

const projectRoot = resolve(import.meta.dirname, '../../..');
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
  /** False: keys are made of passphrases by what is shipped, and not by OpenSSL for the sake of speed. */
  readonly nativeKeys?: boolean;
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
  /** Ends the program as a person would, with everything put away, and waits for it. */
  close(): Promise<void>;
  /** `kill -9` of the whole program. */
  kill(): Promise<void>;
}

/** Starts the app and waits for its main window. Whoever calls this ends it with `close` or `kill`. */
export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'tresen-e2e-'));
  const language = options.language ?? 'de';
  writeSettings(profile, { language, colorScheme: options.colorScheme ?? 'light' });
  const host = await startHost(profile, options);
  const tidy = () => {
    if (options.profile === undefined) rmSync(profile, { recursive: true, force: true });
  };
  try {
    const page = await host.window();
    if (options.sample) await vaultOpen(page);
    return runningApp(host, page, profile, tidy);
  } catch (error) {
    await host.kill();
    tidy();
    throw error;
  }
}

async function startHost(profile: string, options: LaunchOptions): Promise<Host> {
  const args = options.sample ? ['--sample'] : [];
  const common = {
    profile,
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport ?? usualSize,
    env: { ...(options.nativeKeys !== false && nativeArgon2), ...options.env },
  } as const;
  const binary = electronForTests();
  if (binary) return launchElectron({ ...common, binary, app: projectRoot, args });
  const browser = sharedBrowser();
  const standIn = await launchStandIn({
    ...common,
    bundle: join(projectRoot, 'out/main/main.js'),
    locale: options.language === 'en' ? 'en-GB' : 'de-DE',
    headless: options.headless ?? true,
    ...(browser && options.headless !== false && { browser }),
    args: [...args, ...(options.keyring ? [`--stand-in-keyring=${options.keyring}`] : [])],
  });
  return { ...standIn, faults: standIn.pages.faults, act: standIn.app.ask };
}

function runningApp(host: Host, page: Page, profile: string, tidy: () => void): RunningApp {
  const insist = async (question: Promise<unknown>, what: string) => {
    if ((await question) === false) throw new Error(`the app has no ${what}`);
  };
  return {
    page,
    profile,
    effects: host.effects,
    consoleErrors: host.faults,
    window: host.window,
    menu: (id) => insist(host.act('clickMenu', id), `menu entry ${id}`),
    menuEntries: () => (host.effects.findLast(({ kind }) => kind === 'menu')?.value ?? []) as MenuEntry[],
    tray: (id) => insist(host.act('clickTray', id), `tray entry ${id}`),
    shortcut: (accelerator) => insist(host.act('press', accelerator), `shortcut ${accelerator}`),
    idle: async (seconds) => void (await host.act('idle', seconds)),
    power: async (event) => void (await host.act('power', event)),
    answerDialog: (answer) => host.dialogs.push(typeof answer === 'function' ? answer : () => answer),
    close: async () => {
      const code = await host.close();
      tidy();
      if (code !== 0) throw new Error(`the app ended with ${code}: ${host.stderr()}`);
    },
    kill: async () => {
      await host.kill();
      tidy();
    },
  };
}

// Opens the built app without Electron: a browser held here, the app in a process of its own, no port between them.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { browserSwitches, findBrowser } from '../../build/start/find-browser.ts';
import { createWire, type Wire } from '../../electron/core/wire.ts';
import { compileCache } from '../support/child.ts';
import { type AskedDialog, answering, type Effect, type NewWindow } from './messages.ts';
import { type PageLook, Pages } from './pages.ts';

/** Said in every report of a run: what this kind of run can't show. */
export const notProven =
  'stand-in: Electron itself did not run; context isolation, sandbox, fuses and native dialogs are not proven here';

export interface StandInOptions extends PageLook {
  /** Built main bundle. */
  readonly bundle: string;
  readonly profile: string;
  /** More switches for the app, for example `--sample`. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** One that is there already and stays; without it the app has its own. */
  readonly browser?: Browser;
}

export type AnswerDialog = (asked: AskedDialog) => string | undefined;

export interface StandIn {
  readonly pages: Pages;
  readonly child: ChildProcess;
  /** Asks the app's process, as a person or the operating system would. */
  readonly app: Wire;
  readonly effects: Effect[];
  /** What the app's process wrote to its error stream. */
  readonly stderr: () => string;
  /** Answers the next dialogs in order; one without an answer counts as closed. */
  readonly dialogs: AnswerDialog[];
  /** Waits for the n-th visible window. */
  window(index?: number, patience?: number): Promise<Page>;
  /** Ends as a person would, with everything put away; resolves with the exit code. */
  close(): Promise<number | null>;
  /** SIGKILL, then the windows go. */
  kill(): Promise<void>;
}

/** Starts an installed browser without a profile. Rejects where none is installed. */
export async function launchBrowser(headless: boolean): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('no Chromium, Chrome or Edge is installed');
  return chromium.launch({ executablePath, headless, args: browserSwitches() });
}

/** Rejects where no browser is installed. */
export async function launchStandIn(options: StandInOptions): Promise<StandIn> {
  const browser = options.browser ?? (await launchBrowser(options.headless));
  const child = startApp(options);
  const effects: Effect[] = [];
  const dialogs: AnswerDialog[] = [];
  let stderr = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const exited = once(child, 'exit') as Promise<[number | null]>;
  let app: Wire;
  const pages = await Pages.open(browser, options, () => app);
  app = createWire(
    {
      // An app that ends while it is spoken to is told by its exit, not by a broken pipe.
      postMessage: (message) => child.connected && child.send(message as object, () => undefined),
      on: (_event, hear) => child.on('message', hear),
    },
    {
      answer: answering({
        create: (window: NewWindow) => pages.create(window),
        load: (id: number, url: string) => pages.load(id, url),
        reload: (id: number) => pages.reload(id),
        close: (id: number) => pages.close(id),
        pdf: (id: number, pdf: object) => pages.pdf(id, pdf),
        dialog: (asked: AskedDialog) => dialogs.shift()?.(asked),
      }),
      hear: (name, value) => hear(pages, effects, name, value),
    },
  );
  void exited.then(() => app.cut('the app has ended'));
  const closeBrowser = () => (options.browser ? pages.context.close() : browser.close());
  return {
    pages,
    child,
    app,
    effects,
    dialogs,
    stderr: () => stderr,
    window: (index = 0, patience = 60_000) =>
      visibleWindow({ pages, child, stderr: () => stderr }, index, patience),
    close: async () => {
      if (child.connected) await app.ask('quit').catch(() => undefined);
      const [code] = await exited;
      await closeBrowser();
      return code;
    },
    kill: async () => {
      child.kill('SIGKILL');
      await exited;
      await closeBrowser();
    },
  };
}

function startApp({ bundle, profile, args = [], env = {}, colorScheme }: StandInOptions): ChildProcess {
  const entry = resolve(import.meta.dirname, 'app-process.ts');
  const switches = [`--user-data-dir=${profile}`, `--stand-in-scheme=${colorScheme}`, ...args];
  return fork(entry, [bundle, ...switches], {
    serialization: 'advanced',
    stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...process.env, ...compileCache, ...env },
  });
}

function hear(pages: Pages, effects: Effect[], name: string, value: unknown): void {
  if (name === 'effect') effects.push(value as Effect);
  if (name === 'theme') void pages.theme(value as 'system' | 'light' | 'dark');
  const { id, text, factor } = value as { id: number; text: string; factor: number };
  if (name === 'send') pages.send(id, text);
  if (name === 'zoom') void pages.zoom(id, factor);
}

async function visibleWindow(
  app: Pick<StandIn, 'pages' | 'child' | 'stderr'>,
  index: number,
  patience: number,
): Promise<Page> {
  for (const began = performance.now(); performance.now() - began < patience; ) {
    const page = app.pages.visible()[index];
    if (page && !page.isClosed() && page.url() !== 'about:blank') {
      await page.waitForLoadState('load', { timeout: patience });
      return page;
    }
    if (app.child.exitCode !== null)
      throw new Error(`the app ended with ${app.child.exitCode}: ${app.stderr()}`);
    await new Promise((done) => setTimeout(done, 25));
  }
  throw new Error(`window ${index} did not open; the app said: ${app.stderr()}`);
}

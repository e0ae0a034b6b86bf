// The app on Electron itself, driven by Playwright. Playwright reaches Electron over debugging ports on loopback, so on
// this host the check that nothing listens looks at the stand-in only.
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import type { AnswerDialog } from '../../electron-stand-in/launch.ts';
import type { Effect } from '../../electron-stand-in/messages.ts';
import type { Deed, Host } from './host.ts';

export interface ElectronOptions {
  readonly binary: string;
  /** Folder with the package.json of the app. */
  readonly app: string;
  readonly profile: string;
  readonly colorScheme: 'light' | 'dark';
  readonly viewport: { readonly width: number; readonly height: number };
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Starts Electron with the agent in its main process. */
export async function launchElectron(options: ElectronOptions): Promise<Host> {
  const agent = join(import.meta.dirname, 'electron-agent.cjs');
  const { ELECTRON_RUN_AS_NODE: _plain, ...env } = process.env;
  const application = await _electron.launch({
    executablePath: options.binary,
    args: ['-r', agent, options.app, `--user-data-dir=${options.profile}`, ...options.args],
    env: { ...definedOnly(env), ...options.env },
    colorScheme: options.colorScheme,
  });
  const faults: string[] = [];
  const effects: Effect[] = [];
  let stderr = '';
  application.process().stderr?.on('data', (text) => {
    stderr += String(text);
  });
  application.on('window', (page) => listen(page, faults));
  for (const page of application.windows()) listen(page, faults);
  const ended = new Promise<number | null>((resolve) => application.process().once('exit', resolve));
  const refresh = async () => {
    effects.splice(0, effects.length, ...((await askAgent(application, 'effects')) as Effect[]));
  };
  return {
    effects,
    faults,
    dialogs: forwarding(application),
    stderr: () => stderr,
    window: async (index = 0, patience = 60_000) => {
      const page = await visibleWindow(application, index, patience);
      if (index === 0) await page.setViewportSize(options.viewport);
      await refresh();
      return page;
    },
    act: async (deed: Deed, ...args) => {
      const answer = await askAgent(application, deed, ...args);
      await refresh();
      return answer;
    },
    close: async () => {
      await application.evaluate(({ app }) => app.quit());
      return ended;
    },
    kill: async () => {
      application.process().kill('SIGKILL');
      await ended;
    },
  };
}

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );

function listen(page: Page, faults: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`page: ${error.stack ?? error.message}`));
}

const askAgent = (application: ElectronApplication, name: string, ...args: unknown[]): Promise<unknown> =>
  application.evaluate(
    (_electron, { name, args }) => {
      const agent = Reflect.get(globalThis, 'tresenAgent') as Record<string, (...args: unknown[]) => unknown>;
      return agent[name]?.(...args);
    },
    { name, args },
  );

/** Answers put into this list are put down in the agent; it can't call back, so they are asked for their path at once. */
function forwarding(application: ElectronApplication): AnswerDialog[] {
  return new Proxy<AnswerDialog[]>([], {
    get: (target, key) =>
      key === 'push'
        ? (answer: AnswerDialog) => {
            void askAgent(application, 'willAnswer', answer({ kind: 'save', title: '', defaultPath: '' }));
          }
        : Reflect.get(target, key),
  });
}

async function visibleWindow(
  application: ElectronApplication,
  index: number,
  patience: number,
): Promise<Page> {
  for (const began = performance.now(); performance.now() - began < patience; ) {
    const urls = (await askAgent(application, 'visibleUrls')) as string[];
    const page = application.windows().filter((one) => urls.includes(one.url()))[index];
    if (page) {
      await page.waitForLoadState('load');
      return page;
    }
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`window ${index} did not open`);
}

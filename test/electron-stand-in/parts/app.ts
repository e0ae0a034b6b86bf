// `app`: life cycle, paths, switches and the single instance.
import { EventEmitter } from 'node:events';
import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerDriver, report, strict } from './link.ts';

const switches = new Map<string, string>();
for (const argument of process.argv.slice(2)) {
  const found = /^--([^=]+)(?:=(.*))?$/.exec(argument);
  if (found?.[1]) switches.set(found[1], found[2] ?? '');
}

const root = join(import.meta.dirname, '../../..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string;
  productName: string;
};
const paths: Record<string, string> = { home: homedir(), temp: tmpdir() };

/** What `app` needs to know of windows; set by the window module to avoid a circle. */
export const windowsOfApp = { closeAll: (): boolean => true };

type Used =
  | 'isPackaged'
  | 'enableSandbox'
  | 'getName'
  | 'getVersion'
  | 'setPath'
  | 'getPath'
  | 'whenReady'
  | 'requestSingleInstanceLock'
  | 'quit'
  | 'exit';

export class StandInApp extends EventEmitter implements Pick<Electron.App, Used> {
  readonly isPackaged = false;
  readonly commandLine = strict('app.commandLine', {
    appendSwitch: (name: string, value = '') => void switches.set(name, value),
    hasSwitch: (name: string) => switches.has(name),
    getSwitchValue: (name: string) => switches.get(name) ?? '',
  });
  private quitting = false;

  enableSandbox(): void {}
  getName = () => manifest.productName;
  getVersion = () => manifest.version;
  setPath(name: string, path: string): void {
    if (!existsSync(path)) throw new Error(`no such folder: ${path}`);
    paths[name] = path;
  }
  getPath(name: string): string {
    const path = paths[name];
    if (path === undefined) throw new Error(`the stand-in has no path ${name}`);
    return path;
  }
  whenReady = () => new Promise<void>((resolve) => setImmediate(resolve));
  requestSingleInstanceLock = () => takeLock(this.getPath('userData'));

  quit(): void {
    this.quitting = true;
    this.emit('before-quit', cancelable());
    if (windowsOfApp.closeAll()) this.finish();
  }
  /** The last window is gone: quits unless somebody listens for it, as Electron does. */
  allWindowsClosed(): void {
    if (this.quitting) this.finish();
    else if (!this.emit('window-all-closed')) this.quit();
  }
  private finish(): void {
    const event = cancelable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.exit(0);
  }
  exit(code = 0): void {
    releaseLock();
    report('exit', code);
    setImmediate(() => process.exit(code));
  }
}

/** An event that a listener can cancel. */
export function cancelable<T extends object>(more?: T) {
  const event = {
    ...(more as T),
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

let lockFile: string | undefined;

function takeLock(folder: string): boolean {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'stand-in.lock');
  const own = `${file}.${process.pid}`;
  // Whoever finds the lock finds its holder in it.
  writeFileSync(own, String(process.pid));
  try {
    linkSync(own, file);
    lockFile = file;
    return true;
  } catch {
    const holder = Number(readFileSync(file, 'utf8'));
    if (isAlive(holder)) {
      process.kill(holder, 'SIGUSR2');
      return false;
    }
    rmSync(file, { force: true });
    return takeLock(folder);
  } finally {
    rmSync(own, { force: true });
  }
}

function releaseLock(): void {
  if (lockFile) rmSync(lockFile, { force: true });
  lockFile = undefined;
}

function isAlive(pid: number): boolean {
  try {
    return pid > 0 && process.kill(pid, 0);
  } catch {
    return false;
  }
}

export const app = new StandInApp();
process.on('SIGUSR2', () => app.emit('second-instance', cancelable(), [], process.cwd(), null));
answerDriver({ quit: () => app.quit() });

// Locking loses nothing in any window: whoever asks for it, the others put away what is half written first.
import type { BrowserWindow, WebContents } from 'electron';
import { fail, type Result } from '../../shared/result.ts';
import { sendCommand } from './feed.ts';
import { lockPatience } from './patience.ts';

export interface Locking {
  /** A page that has put everything away asks to lock, or (without `page`) the program itself does. */
  lock(page?: WebContents): Promise<Result<unknown>>;
  /** A page could not save everything and leaves it to the person: what another page asked for has to wait. */
  stay(): void;
}

export interface LockingParts {
  /** Windows in which something may be half written. */
  readonly windows: () => readonly BrowserWindow[];
  readonly isOpen: () => boolean;
  /** Locks at once. */
  readonly lockNow: () => Promise<Result<unknown>>;
}

interface Pending {
  readonly ready: Set<WebContents>;
  /** Nobody at the PC can decide anything where the program locks by itself. */
  readonly byPerson: boolean;
  readonly answer: Promise<Result<unknown>>;
  readonly settle: (answer: Result<unknown> | Promise<Result<unknown>>) => void;
}

export function createLocking({ windows, isOpen, lockNow }: LockingParts): Locking {
  let pending: Pending | undefined;
  const end = (answer: Result<unknown> | Promise<Result<unknown>>): void => {
    const settled = pending;
    pending = undefined;
    settled?.settle(answer);
  };
  const waiting = (): BrowserWindow[] =>
    windows().filter(({ webContents }) => {
      const isThere = !webContents.isCrashed() && !webContents.isLoadingMainFrame();
      return isThere && !pending?.ready.has(webContents);
    });
  const goOn = (): void => {
    if (pending && waiting().length === 0) end(lockNow());
  };
  const begin = (page: WebContents | undefined): Pending => {
    const { promise, resolve } = Promise.withResolvers<Result<unknown>>();
    const timer = setTimeout(() => end(lockNow()), lockPatience);
    const settle: Pending['settle'] = (answer) => {
      clearTimeout(timer);
      resolve(answer);
    };
    return { ready: new Set(page ? [page] : []), byPerson: page !== undefined, answer: promise, settle };
  };
  return {
    lock(page) {
      if (!isOpen()) return lockNow();
      if (pending) {
        if (page) pending.ready.add(page);
      } else {
        pending = begin(page);
        for (const window of waiting()) {
          sendCommand(window, 'before-lock');
          window.once('closed', goOn);
        }
      }
      const { answer } = pending;
      goOn();
      return answer;
    },
    stay: () => {
      if (pending?.byPerson) end(fail({ kind: 'cancelled' }));
    },
  };
}

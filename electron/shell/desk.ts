// Answers the calls that only the host can: settings, printing, windows, clipboard.
import { app, BrowserWindow, clipboard } from 'electron';
import { ok } from '../../shared/result.ts';
import { keepOpen } from './closing.ts';
import type { HostDesk } from './door.ts';
import type { Locking } from './locking.ts';
import type { Printing } from './printing.ts';
import type { SettingsStore } from './settings-store.ts';

/** `host` is what the program runs on, for the settings screen and for reports of faults. */
export function createDesk(
  store: SettingsStore,
  printing: Printing,
  locking: Pick<Locking, 'stay'>,
  host: 'electron' | 'stand-in',
): HostDesk {
  return {
    'app.info': () => ok({ version: app.getVersion(), host, platform: process.platform }),
    'settings.get': () => ok(store.get()),
    'settings.set': (changes) => ok(store.set(changes)),
    'print.preview': (sheet) => printing.preview(sheet),
    'print.toPrinter': (sheet) => printing.toPrinter(sheet),
    'print.toFile': (sheet) => printing.toFile(sheet),
    'print.sheet': (_nothing, sender) => ok(printing.sheetFor(sender)),
    'print.ready': ({ title }, sender) => {
      printing.ready(sender, title);
      return ok(null);
    },
    'print.failed': ({ reason }, sender) => {
      printing.failed(sender, reason);
      return ok(null);
    },
    'window.close': (_nothing, sender) => {
      // After the answer: a destroyed window can't receive it.
      setImmediate(() => BrowserWindow.fromWebContents(sender)?.destroy());
      return ok(null);
    },
    'window.stay': (_nothing, sender) => {
      const window = BrowserWindow.fromWebContents(sender);
      if (window) keepOpen(window);
      locking.stay();
      return ok(null);
    },
    'clipboard.write': async ({ text }) => {
      await clipboard.writeText(text);
      return ok(null);
    },
  };
}

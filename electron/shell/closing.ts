// Closing in mid-word loses nothing: a window is asked to put everything away, and only then goes.
import type { BrowserWindow } from 'electron';
import { sendCommand } from './feed.ts';

/** Milliseconds that a page may take; one that hangs must not keep the program from ending. */
export const patience = 5000;

/** Holds a window open until its page calls `window.close` (which destroys it), its page is gone, or time is up. */
export function closeGently(window: BrowserWindow): void {
  let timer: NodeJS.Timeout | undefined;
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.isLoading()) return;
    event.preventDefault();
    if (timer) return;
    sendCommand(window, 'before-close');
    timer = setTimeout(() => window.destroy(), patience);
  });
  window.webContents.on('render-process-gone', () => window.destroy());
  window.on('closed', () => clearTimeout(timer));
}

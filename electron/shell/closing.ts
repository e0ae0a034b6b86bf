// Closing in mid-word loses nothing: a window is asked to put everything away, and only then goes.
import type { BrowserWindow } from 'electron';
import { sendCommand } from './feed.ts';
import { closePatience } from './patience.ts';

const timers = new WeakMap<BrowserWindow, NodeJS.Timeout>();

/** Holds a window open until its page calls `window.close` (which destroys it), its page is gone, or time is up. */
export function closeGently(window: BrowserWindow): void {
  window.on('close', (event) => {
    if (window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    if (timers.has(window)) return;
    sendCommand(window, 'before-close');
    timers.set(
      window,
      setTimeout(() => window.destroy(), closePatience),
    );
  });
  window.on('closed', () => keepOpen(window));
}

/** The page answered that a person has to decide first: a later click on the cross asks it again. */
export function keepOpen(window: BrowserWindow): void {
  clearTimeout(timers.get(window));
  timers.delete(window);
}

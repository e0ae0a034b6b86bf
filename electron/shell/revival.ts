// A page that dies loses nothing that was shown as saved, so it is simply loaded again; one that keeps dying is not.
import type { BrowserWindow } from 'electron';

/** Milliseconds within which a second death ends the window. */
const tooSoon = 60_000;

/** Watches a window's page. `now` answers milliseconds. */
export function reviveOnCrash(window: BrowserWindow, now: () => number): void {
  let last = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const isRepeated = now() - last < tooSoon;
    last = now();
    if (isRepeated) window.destroy();
    else window.webContents.reload();
  });
}

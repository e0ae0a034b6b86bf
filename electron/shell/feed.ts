// Sends what happened to every window of ours. A window that isn't listening yet asks for everything when it starts.
import { BrowserWindow } from 'electron';
import { feedChannel } from '../../shared/contract/bridge.ts';
import type { Command, FeedEvent } from '../../shared/contract/feed.ts';

/** Tells all windows. */
export function sendToAll(event: FeedEvent): void {
  for (const window of BrowserWindow.getAllWindows()) sendTo(window, event);
}

/** Tells one window; a window that is gone hears nothing. */
function sendTo(window: BrowserWindow, event: FeedEvent): void {
  if (!window.isDestroyed()) window.webContents.send(feedChannel, event);
}

export const sendCommand = (window: BrowserWindow, command: Command): void =>
  sendTo(window, { kind: 'command', command });

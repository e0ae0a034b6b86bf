// `ipcMain`: handlers by channel, called with the sender's frame as Electron would name it.
import { EventEmitter } from 'node:events';
import type { IpcMainInvokeEvent } from 'electron';
import { decode, encode } from '../codec.ts';
import { toAppUrl } from '../messages.ts';
import { answerDriver, strict } from './link.ts';
import { windowById } from './windows.ts';

type Handler = (event: IpcMainInvokeEvent, ...args: never[]) => unknown;
const handlers = new Map<string, Handler>();

class StandInIpcMain extends EventEmitter implements Pick<Electron.IpcMain, 'handle'> {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`second handler for ${channel}`);
    handlers.set(channel, handler);
  }
}
export const ipcMain = strict('ipcMain', new StandInIpcMain());

answerDriver({
  /** `text` holds channel and arguments; the answer is text again, with `value` or `threw`. */
  invoke: async (windowId: number, url: string, isMainFrame: boolean, text: string): Promise<string> => {
    const { channel, args } = decode(text) as { channel: string; args: never[] };
    const handler = handlers.get(channel);
    if (!handler) return encode({ threw: `No handler registered for '${channel}'` });
    const sender = windowById(windowId)?.webContents;
    const frameUrl = toAppUrl(url);
    const senderFrame = { url: frameUrl, origin: originOf(frameUrl), parent: isMainFrame ? null : {} };
    const event = { sender, senderFrame, type: 'frame', frameId: 1, processId: windowId };
    try {
      return encode({ value: await handler(event as unknown as IpcMainInvokeEvent, ...args) });
    } catch (error) {
      return encode({ threw: String(error) });
    }
  },
});

function originOf(url: string): string {
  const { protocol, host, origin } = new URL(url);
  return origin === 'null' && host ? `${protocol}//${host}` : origin;
}

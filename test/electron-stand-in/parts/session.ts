// `session` and `protocol`: one in-memory session per partition; its protocol handler answers the page's requests.
import { EventEmitter } from 'node:events';
import type { Served } from '../messages.ts';
import { answerDriver, strict } from './link.ts';

type Serve = (request: Request) => Response | Promise<Response>;

class StandInSession extends EventEmitter {
  readonly handlers = new Map<string, Serve>();
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, serve: Serve) => void this.handlers.set(scheme, serve),
  });
  permissionCheck: ((...args: never[]) => boolean) | null = null;
  permissionRequest: ((...args: never[]) => void) | null = null;
  setPermissionRequestHandler(handler: ((...args: never[]) => void) | null): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: ((...args: never[]) => boolean) | null): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}
}

const sessions = new Map<string, StandInSession>();

export const session = strict('session', {
  fromPartition: (partition: string) => {
    if (partition.startsWith('persist:')) throw new Error('the stand-in keeps no session on the disk');
    const known = sessions.get(partition);
    if (known) return known;
    const made = strict('Session', new StandInSession());
    sessions.set(partition, made);
    return made;
  },
});

export const protocol = strict('protocol', { registerSchemesAsPrivileged: () => undefined });

answerDriver({
  fetch: async (partition: string, url: string, method: string): Promise<Served> => {
    const serve = sessions.get(partition)?.handlers.get(new URL(url).protocol.slice(0, -1));
    if (!serve) return { status: 404, headers: {}, body: new Uint8Array() };
    const response = await serve(new Request(url, { method }));
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: new Uint8Array(await response.arrayBuffer()),
    };
  },
});

// `session` and `protocol`: one in-memory session per partition; its protocol handler answers the page's requests.
import { EventEmitter } from 'node:events';
import type { Served } from '../messages.ts';
import { answerDriver, strict } from './link.ts';

type Serve = (request: Request) => Response | Promise<Response>;

type Used =
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled';

/** Permissions are denied by the browser itself: nothing here grants any. */
class StandInSession extends EventEmitter implements Pick<Electron.Session, Used> {
  readonly handlers = new Map<string, Serve>();
  readonly protocol = strict('session.protocol', {
    handle: (scheme: string, serve: Serve) => void this.handlers.set(scheme, serve),
  });
  setPermissionRequestHandler(): void {}
  setPermissionCheckHandler(): void {}
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

// A server that gives the answers it is told to, one after the other; and what a target makes of each.
import type { Target } from '../../electron/core/targets/target.ts';
import type { Result } from '../../shared/result.ts';
import { bytesOf } from '../contracts/target-suite.ts';
import type { OwnServers } from './own-servers.ts';

export type Said = readonly [status: number, body?: string, type?: string];

const html = '<html>Bitte anmelden</html>';
/** What stands between an office and its storage until somebody signs in. */
export const page: Said = [200, html, 'text/html; charset=utf-8'];
/** The same, said to be what was asked for. */
export const pageAs = (status: number): Said => [status, html, 'application/xml'];

/** Answers like this in turn, the last for ever; `asked`: each request with its path, and whether it had a condition. */
export async function inTurn(said: readonly Said[], { answering }: Pick<OwnServers, 'answering'>) {
  const asked: string[] = [];
  const port = await answering((request, response) => {
    const [status, body = '', type = 'application/octet-stream'] = said[asked.length] ?? said.at(-1) ?? [500];
    const condition = request.headers['if-none-match'] ? ' if none' : '';
    asked.push(`${request.method} ${request.url?.split('?')[0]}${condition}`);
    request.resume().on('end', () => response.writeHead(status, { 'content-type': type }).end(body));
  });
  return { asked, port };
}

export const verbs = {
  list: (target: Target) => target.list(''),
  'list b/': (target: Target) => target.list('b/'),
  get: (target: Target) => target.get('d-1', 100),
  put: (target: Target) => target.putIfAbsent('d-1', bytesOf('ganz')),
  'put b/': (target: Target) => target.putIfAbsent('b/1', bytesOf('ganz')),
  remove: (target: Target) => target.remove('d-1'),
  'set up': (target: Target) => target.setUp(),
} as const;

/** What is asked, what is answered in turn, and what is told. */
export type Case = readonly [verb: keyof typeof verbs, said: readonly Said[], told: unknown];

/** The value of a success (bytes as text), or the kind of a failure. */
export function toldOf(result: Result<unknown>): unknown {
  if (!result.ok) return result.failure.kind;
  return result.value instanceof Uint8Array ? Buffer.from(result.value).toString() : result.value;
}

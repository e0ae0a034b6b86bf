// HTTP for targets. Node's own client and not fetch: only it tells whether a socket was used before (a kept-alive
// connection that the server closed is no fault), when bytes last moved in either direction, and takes the office's
// certificates per connection. Redirects are never followed, so that no password travels.
import type { Agent, ClientRequest, IncomingHttpHeaders, IncomingMessage } from 'node:http';
import tls from 'node:tls';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { transportFailure } from './http-failures.ts';
import { type Pace, slowLimitMs, watchPace } from './pace.ts';
import { idleLimitMs } from './target.ts';

// Asked for and not imported: an import reads all that they export and so loads Node's fetch, 35 ms at each start.
const http = process.getBuiltinModule('node:http');
const https = process.getBuiltinModule('node:https');

export interface HttpRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** Most bytes that are read of the answer. */
  readonly cap: number;
  readonly signal?: AbortSignal | undefined;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

export interface HttpSettings {
  /** Certificate authorities as PEM; default: those of Node and of the operating system. */
  readonly authorities?: readonly string[];
  /** `HTTP_PROXY`, `HTTPS_PROXY`, `NO_PROXY`, as in an environment. */
  readonly proxy?: Readonly<Record<string, string | undefined>>;
  readonly idleMs?: number;
  readonly slowMs?: number;
  /** In place of one that connects: for tests that cut the line. */
  readonly agent?: Agent;
}

export interface HttpClient {
  send(request: HttpRequest): Promise<Result<HttpAnswer>>;
  close(): void;
}

const pieceBytes = 64 * 1024;

/** Trusted roots: what Node ships and what the office installed in the system's store. Loading takes some 50 ms, so once. */
let officeRoots: readonly string[] | undefined;
function trusted(): readonly string[] {
  officeRoots ??= [...new Set([...tls.getCACertificates('default'), ...tls.getCACertificates('system')])];
  return officeRoots;
}

function agentFor({ protocol, hostname }: URL, settings: HttpSettings): Agent {
  // What may go without TLS as it stays on this PC must not leave it for a proxy.
  const proxy = isLoopback(hostname) ? undefined : settings.proxy;
  const common = { keepAlive: true, maxSockets: 4, ...(proxy ? { proxyEnv: proxy } : {}) };
  if (protocol !== 'https:') return new http.Agent(common);
  const ca = [...(settings.authorities ?? trusted())];
  // Said, and not left to Node: it lets an environment variable switch the check off.
  return new https.Agent({ ...common, ca, minVersion: 'TLSv1.2', rejectUnauthorized: true });
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);

/** A client for one server. */
export function createHttpClient(base: URL, settings: HttpSettings = {}): HttpClient {
  const mayGo = base.protocol === 'https:' || isLoopback(base.hostname);
  let agent: Agent | undefined;
  return {
    async send(request) {
      if (!mayGo) return fail({ kind: 'target-insecure', host: base.host });
      agent ??= settings.agent ?? agentFor(base, settings);
      // Once: a server may close a kept-alive connection at the very moment that we use it.
      const first = await exchange(request, agent, settings);
      return first === 'stale' ? unstale(await exchange(request, agent, settings)) : first;
    },
    close: () => agent?.destroy(),
  };
}

const unstale = (answer: Result<HttpAnswer> | 'stale'): Result<HttpAnswer> =>
  answer === 'stale' ? fail({ kind: 'target-cut' }) : answer;

/** One request and its answer; `stale`: the connection was an old one, and the server had already left. */
function exchange(
  ask: HttpRequest,
  agent: Agent,
  { idleMs = idleLimitMs, slowMs = slowLimitMs }: Pick<HttpSettings, 'idleMs' | 'slowMs'>,
): Promise<Result<HttpAnswer> | 'stale'> {
  const { promise, resolve } = Promise.withResolvers<Result<HttpAnswer> | 'stale'>();
  if (ask.signal?.aborted) return Promise.resolve(fail({ kind: 'cancelled' }));
  const client = ask.url.protocol === 'https:' ? https : http;
  const headers = { ...ask.headers, ...(ask.body ? { 'content-length': String(ask.body.length) } : {}) };
  const request = client.request(ask.url, { method: ask.method, headers, agent });
  let answered = false;
  const pace = watchPace(idleMs, slowMs, (failure) => end(fail(failure)));
  const cancel = () => end(fail({ kind: 'cancelled' }));
  function end(result: Result<HttpAnswer> | 'stale', destroy = true): void {
    pace.stop();
    ask.signal?.removeEventListener('abort', cancel);
    resolve(result);
    if (destroy) request.destroy();
  }
  ask.signal?.addEventListener('abort', cancel, { once: true });
  request.on('error', (error: NodeJS.ErrnoException) => {
    const stale =
      !answered && request.reusedSocket && (error.code === 'ECONNRESET' || error.code === 'EPIPE');
    end(stale ? 'stale' : fail(transportFailure(error, ask.url.host)));
  });
  request.on('response', (response) => {
    answered = true;
    pace.moved(0);
    collect(response, ask, pace, end);
  });
  void upload(request, ask.body, pace);
  return promise;
}

/**
 * Gathers the body up to the cap; an answer that ends early is a cut, never a short file. It is copied as it comes: a server
 * can send it byte by byte, and each piece takes a hundred times as much.
 */
function collect(
  response: IncomingMessage,
  ask: HttpRequest,
  pace: Pace,
  end: (result: Result<HttpAnswer>, destroy?: boolean) => void,
): void {
  let whole = Buffer.alloc(0);
  let size = 0;
  response.on('data', (piece: Buffer) => {
    pace.moved(piece.length);
    if (size + piece.length > ask.cap) return end(fail({ kind: 'target-too-large', limit: ask.cap }));
    if (size + piece.length > whole.length)
      whole = Buffer.concat([whole], Math.max(size + piece.length, 2 * whole.length, pieceBytes));
    size += piece.copy(whole, size);
  });
  response.on('error', (error) => end(fail(transportFailure(error, ask.url.host))));
  response.on('close', () => end(fail({ kind: 'target-cut' })));
  response.on('end', () => {
    if (!response.complete) return;
    const body = new Uint8Array(whole.subarray(0, size));
    end(ok({ status: response.statusCode ?? 0, headers: response.headers, body }), false);
  });
}

/** Sends the body piece by piece, so that a slow line is known from a dead one. */
async function upload(request: ClientRequest, body: Uint8Array | undefined, pace: Pace): Promise<void> {
  for (let at = 0; body && at < body.length && !request.destroyed; at += pieceBytes) {
    const { promise, resolve } = Promise.withResolvers<void>();
    const piece = body.subarray(at, at + pieceBytes);
    request.write(piece, () => resolve());
    request.once('close', resolve);
    await promise;
    request.off('close', resolve);
    if (!request.destroyed) pace.moved(piece.length);
  }
  if (request.destroyed) return;
  if (body) pace.sent(body.length);
  request.end();
}

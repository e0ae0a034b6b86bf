// What an answer, or the lack of one, means for a person: the same for every target that is reached by HTTP.
import type { Failure } from '../../../shared/errors/failure.ts';
import type { HttpAnswer } from './http-client.ts';

const away = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
]);
const untrusted = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_SSL|ERR_TLS|EPROTO/;

/** A connection that didn't come about or broke. */
export function transportFailure(error: NodeJS.ErrnoException, host: string): Failure {
  // Several addresses were tried: the first says as much as any.
  const inner = error instanceof AggregateError ? (error.errors[0] as NodeJS.ErrnoException) : error;
  const code = inner?.code ?? error.code ?? '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return { kind: 'target-name-unknown', host };
  if (away.has(code)) return { kind: 'target-unreachable', host };
  if (code === 'ETIMEDOUT') return { kind: 'target-unreachable', host };
  if (untrusted.test(code)) return { kind: 'target-certificate', host, detail: code };
  if (code.startsWith('HPE_')) return { kind: 'target-not-storage', host };
  return { kind: 'target-cut' };
}

/** Milliseconds of a Retry-After header, in seconds or as a date (RFC 9110 §10.2.3). */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  const at = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}

export interface Place {
  readonly host: string;
  /** What the person knows it by. */
  readonly place: string;
  /** Whether the request would have written. */
  readonly writing: boolean;
  readonly now: number;
}

/** What any status other than a wanted one means (RFC 9110, RFC 4918, RFC 6585). */
export function statusFailure(
  { status, headers }: HttpAnswer,
  { host, place, writing, now }: Place,
): Failure {
  if (status >= 300 && status < 400)
    return { kind: 'target-redirected', to: hostOf(headers.location) ?? host };
  if (status === 401) return { kind: 'target-wrong-password' };
  if (status === 407 || status === 511) return { kind: 'target-not-storage', host };
  if (status === 403) return { kind: writing ? 'target-not-writable' : 'target-not-allowed', place };
  if (status === 404 || status === 409 || status === 410) return { kind: 'target-folder-missing', place };
  if (status === 413 || status === 507) return { kind: 'target-full', place };
  if (status === 408 || status === 423 || status === 425 || status === 429 || status === 503) {
    const pause = retryAfter(headers['retry-after'], now);
    return { kind: 'target-busy', ...(pause === undefined ? {} : { retryAfterMs: pause }) };
  }
  // Methods that it doesn't know: no WebDAV.
  if (status === 405 || status === 501) return { kind: 'target-not-storage', host };
  // A success that nobody asked for comes from something else: a portal, a plain web server.
  if (status < 400) return { kind: 'target-not-storage', host };
  return { kind: 'target-server-error', status };
}

/** A web page in place of a file or a listing. */
export const isWebPage = ({ headers }: HttpAnswer): boolean =>
  /^text\/html\b/i.test(headers['content-type'] ?? '');

function hostOf(location: string | undefined): string | undefined {
  return location && URL.canParse(location) ? new URL(location).host : undefined;
}

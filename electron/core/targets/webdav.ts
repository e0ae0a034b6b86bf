// WebDAV (RFC 4918): Nextcloud, openDesk, Apache, sabre/dav. Whole-file PUT, PROPFIND with depth 1, one writer per name;
// conditions are asked for and never relied on, because real servers let several clients win them at once.
import { fail, ok, type Result } from '../../../shared/result.ts';
import { createHttpClient, type HttpAnswer, type HttpClient, type HttpSettings } from './http-client.ts';
import { isWebPage, statusFailure } from './http-failures.ts';
import { readMultistatus } from './multistatus.ts';
import { type ProbeParts, probeTarget } from './probe.ts';
import {
  type Listed,
  longestListing,
  type Prefix,
  type ProbeReport,
  type Put,
  requireName,
  type Target,
} from './target.ts';
import { readableAddress, typedAddress } from './typed-address.ts';

export interface WebdavSettings extends HttpSettings {
  /** Of the folder, as a person types it: umlauts and spaces may stand as they are. */
  readonly url: string;
  readonly user: string;
  /** An app password. */
  readonly password: string;
}

/** Bytes of a listing: 10,000 names at Nextcloud's 1.5 KB each, four times over. */
const answerCap = 1 << 20;

const listBody =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/></prop></propfind>';
const quotaBody =
  '<?xml version="1.0"?><propfind xmlns="DAV:"><prop><quota-available-bytes/></prop></propfind>';

type Signal = AbortSignal | undefined;

/** What a request asks beside its method. */
interface Extra {
  readonly body?: Uint8Array | string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly cap?: number;
}

/** Storage behind a WebDAV address. */
export const createWebdavTarget = (settings: WebdavSettings, parts: ProbeParts): Target =>
  new WebdavTarget(settings, parts);

class WebdavTarget implements Target {
  readonly #parts: ProbeParts;
  readonly #base: URL;
  readonly #client: HttpClient;
  readonly #authorization: string;

  constructor(settings: WebdavSettings, parts: ProbeParts) {
    this.#parts = parts;
    const typed = typedAddress(settings.url);
    if (!typed) throw new Error('settings name no address');
    this.#base = new URL(typed.pathname.endsWith('/') ? typed.href : `${typed.href}/`);
    this.#client = createHttpClient(this.#base, settings);
    const pair = Buffer.from(`${settings.user}:${settings.password}`, 'utf8');
    this.#authorization = `Basic ${pair.toString('base64')}`;
  }

  async list(prefix: Prefix, signal?: AbortSignal): Promise<Result<readonly Listed[]>> {
    const sent = await this.#propfind(prefix, listBody, '1', signal);
    if (!sent.ok) return sent;
    const answer = sent.value;
    if (answer.status === 404 && prefix !== '') return this.#emptyBeside(signal);
    if (answer.status !== 207) return this.#refused(answer, false);
    const found = readMultistatus(answer.body, new URL(prefix, this.#base));
    if (!found) return this.#notStorage();
    return ok(found.files.map((file) => ({ ...file, name: prefix + file.name })));
  }

  async get(name: string, cap: number, signal?: AbortSignal): Promise<Result<Uint8Array | undefined>> {
    requireName(name);
    return this.#read(name, cap, signal);
  }

  async putIfAbsent(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Put>> {
    requireName(name);
    const done = await this.#put(name, bytes, signal);
    if (done !== 'no-folder') return done;
    const made = await this.#makeFolder('b/', signal);
    if (!made.ok) return made;
    const again = await this.#put(name, bytes, signal);
    return again === 'no-folder' ? fail({ kind: 'target-folder-missing', place: this.#place }) : again;
  }

  async remove(name: string, signal?: AbortSignal): Promise<Result<void>> {
    requireName(name);
    const sent = await this.#send('DELETE', name, {}, signal);
    if (!sent.ok) return sent;
    return [200, 204, 404, 410].includes(sent.value.status) ? ok(undefined) : this.#refused(sent.value, true);
  }

  probe(signal?: AbortSignal): Promise<Result<ProbeReport>> {
    return probeTarget(this.#parts, {
      list: () => this.list('', signal),
      create: (name, bytes) => this.putIfAbsent(name, bytes, signal),
      read: (name) => this.#read(name, answerCap, signal),
      remove: (name) => this.remove(name, signal),
      freeBytes: () => this.#freeBytes(signal),
    });
  }

  setUp(signal?: AbortSignal): Promise<Result<void>> {
    return this.#makeFolder('', signal);
  }

  close(): void {
    this.#client.close();
  }

  get #place(): string {
    return readableAddress(this.#base);
  }

  #send(method: string, name: string, extra: Extra, signal: Signal): Promise<Result<HttpAnswer>> {
    const body = typeof extra.body === 'string' ? Buffer.from(extra.body) : extra.body;
    const headers = { authorization: this.#authorization, 'user-agent': 'Tresen', ...extra.headers };
    const url = new URL(name, this.#base);
    const cap = extra.cap ?? answerCap;
    return this.#client.send({ method, url, headers, cap, signal, ...(body ? { body } : {}) });
  }

  #propfind(name: string, body: string, depth: '0' | '1', signal: Signal): Promise<Result<HttpAnswer>> {
    const headers = { depth, 'content-type': 'application/xml; charset=utf-8' };
    return this.#send('PROPFIND', name, { body, headers, cap: longestListing }, signal);
  }

  #notStorage() {
    return fail({ kind: 'target-not-storage', host: this.#base.host });
  }

  #refused(answer: HttpAnswer, writing: boolean) {
    const host = this.#base.host;
    return fail(statusFailure(answer, { host, place: this.#place, writing, now: this.#parts.clock.now() }));
  }

  /** The folder for attachments is made with the first one: without it, a folder that is there has none. */
  async #emptyBeside(signal: Signal): Promise<Result<readonly Listed[]>> {
    const root = await this.#propfind('', listBody, '0', signal);
    if (!root.ok) return root;
    return root.value.status === 207 ? ok([]) : this.#refused(root.value, false);
  }

  async #read(name: string, cap: number, signal: Signal): Promise<Result<Uint8Array | undefined>> {
    const sent = await this.#send('GET', name, { cap }, signal);
    if (!sent.ok) return sent;
    if (sent.value.status === 404 || sent.value.status === 410) return ok(undefined);
    if (sent.value.status !== 200) return this.#refused(sent.value, false);
    return isWebPage(sent.value) ? this.#notStorage() : ok(sent.value.body);
  }

  /** `no-folder`: the one for attachments isn't there yet. */
  async #put(name: string, body: Uint8Array, signal: Signal): Promise<Result<Put> | 'no-folder'> {
    const headers = { 'if-none-match': '*', 'content-type': 'application/octet-stream' };
    const sent = await this.#send('PUT', name, { body, headers }, signal);
    if (!sent.ok) return sent;
    const { status } = sent.value;
    if (status === 201) return ok('created');
    if (status === 412) return ok('exists');
    // The server took it as an overwrite, whatever was asked. The caller reads and compares.
    if (status === 200 || status === 204) return isWebPage(sent.value) ? this.#notStorage() : ok('exists');
    if ((status === 409 || status === 404) && name.startsWith('b/')) return 'no-folder';
    return this.#refused(sent.value, true);
  }

  async #makeFolder(name: Prefix, signal: Signal): Promise<Result<void>> {
    const sent = await this.#send('MKCOL', name, {}, signal);
    if (!sent.ok) return sent;
    // 405: there is something already (RFC 4918 §9.3.1); the next request shows what.
    const there = sent.value.status === 201 || sent.value.status === 405;
    return there ? ok(undefined) : this.#refused(sent.value, true);
  }

  async #freeBytes(signal: Signal): Promise<number | undefined> {
    const sent = await this.#propfind('', quotaBody, '0', signal);
    if (!sent.ok || sent.value.status !== 207) return undefined;
    return readMultistatus(sent.value.body, this.#base)?.freeBytes;
  }
}

// S3 object storage, by the few requests that all its makers share. A condition is used only where it is honoured: some
// servers refuse it (501), others overwrite without a word, which only a probe finds out.
import { AwsV4Signer } from 'aws4fetch';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { createHttpClient, type HttpAnswer, type HttpClient, type HttpSettings } from './http-client.ts';
import { isWebPage } from './http-failures.ts';
import { type ProbeParts, probeTarget } from './probe.ts';
import { s3Failure } from './s3-failures.ts';
import { readObjects } from './s3-listing.ts';
import {
  type Listed,
  longestListing,
  type Prefix,
  type ProbeReport,
  type Put,
  requireName,
  type Target,
} from './target.ts';

export interface S3Settings extends HttpSettings {
  /** Of the service, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Folder inside the bucket; empty for the bucket itself. */
  readonly folder: string;
  readonly region: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** `path`: endpoint/bucket/key, as most servers in offices want it. `host`: bucket.endpoint/key. */
  readonly style: 'path' | 'host';
  /** What the probe found; until then the condition is asked for. */
  readonly conditionalCreate?: 'honoured' | 'ignored' | 'refused';
}

const answerCap = 16 << 20;

type Signal = AbortSignal | undefined;

interface Ask {
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly cap?: number;
  readonly signal?: AbortSignal | undefined;
}

/** Storage in a bucket. */
export const createS3Target = (settings: S3Settings, parts: ProbeParts): Target =>
  new S3Target(settings, parts);

class S3Target implements Target {
  readonly #settings: S3Settings;
  readonly #parts: ProbeParts;
  readonly #bucket: URL;
  readonly #client: HttpClient;
  readonly #root: string;
  #conditions: S3Settings['conditionalCreate'];

  constructor(settings: S3Settings, parts: ProbeParts) {
    this.#settings = settings;
    this.#parts = parts;
    this.#bucket = bucketUrl(settings);
    this.#client = createHttpClient(this.#bucket, settings);
    const folder = settings.folder.replace(/^\/+|\/+$/g, '').normalize('NFC');
    this.#root = folder === '' ? '' : `${folder}/`;
    this.#conditions = settings.conditionalCreate;
  }

  async list(prefix: Prefix, signal?: AbortSignal): Promise<Result<readonly Listed[]>> {
    const files: Listed[] = [];
    const under = this.#root + prefix;
    let size = 0;
    for (let after = ''; ; ) {
      const query = {
        'list-type': '2',
        prefix: under,
        delimiter: '/',
        ...(after ? { 'start-after': after } : {}),
      };
      const sent = await this.#send('GET', '', { query, signal });
      if (!sent.ok) return sent;
      if (sent.value.status !== 200) return this.#refused(sent.value, false);
      const page = readObjects(sent.value.body, under);
      // A page that doesn't lead on would be asked for for ever.
      if (!page || (page.more && page.last <= after))
        return fail({ kind: 'target-not-storage', host: this.#bucket.host });
      for (const file of page.files) files.push({ ...file, name: prefix + file.name });
      if (!page.more) return ok(files);
      after = page.last;
      size += sent.value.body.length;
      if (size > longestListing) return fail({ kind: 'target-too-large', limit: longestListing });
    }
  }

  async get(name: string, cap: number, signal?: AbortSignal): Promise<Result<Uint8Array | undefined>> {
    requireName(name);
    return this.#read(name, cap, signal);
  }

  async putIfAbsent(name: string, bytes: Uint8Array, signal?: AbortSignal): Promise<Result<Put>> {
    requireName(name);
    if (this.#conditions === 'ignored' || this.#conditions === 'refused')
      return this.#lookAndPut(name, bytes, signal);
    const done = await this.#create(name, bytes, signal);
    if (!done.ok) return done;
    if (done.value !== 'refused') return ok(done.value);
    this.#conditions = 'refused';
    return this.#lookAndPut(name, bytes, signal);
  }

  async remove(name: string, signal?: AbortSignal): Promise<Result<void>> {
    requireName(name);
    const sent = await this.#send('DELETE', this.#root + name, { signal });
    if (!sent.ok) return sent;
    const { status } = sent.value;
    const gone = status === 200 || status === 204 || (status === 404 && !isBucketGone(sent.value));
    return gone ? ok(undefined) : this.#refused(sent.value, true);
  }

  async probe(signal?: AbortSignal): Promise<Result<ProbeReport>> {
    const found = await probeTarget(this.#parts, {
      list: () => this.list('', signal),
      create: async (name, bytes) => {
        const done = await this.#create(name, bytes, signal);
        if (!done.ok || done.value !== 'refused') return done;
        const without = await this.#lookAndPut(name, bytes, signal);
        return without.ok ? ok('refused') : without;
      },
      read: (name) => this.#read(name, answerCap, signal),
      remove: (name) => this.remove(name, signal),
      freeBytes: async () => undefined,
    });
    if (found.ok) this.#conditions = found.value.conditionalCreate;
    return found;
  }

  /** A bucket belongs to whoever runs the storage, and folders in it need no making: only looks. */
  async setUp(signal?: AbortSignal): Promise<Result<void>> {
    const seen = await this.list('', signal);
    return seen.ok ? ok(undefined) : seen;
  }

  close(): void {
    this.#client.close();
  }

  async #send(method: string, key: string, ask: Ask): Promise<Result<HttpAnswer>> {
    const url = new URL(this.#bucket);
    url.pathname += key.split('/').map(encodeURIComponent).join('/');
    for (const [name, value] of Object.entries(ask.query ?? {})) url.searchParams.set(name, value);
    const headers = await signed(method, url, ask, this.#settings, this.#parts.clock.now());
    const { body, signal } = ask;
    const cap = ask.cap ?? answerCap;
    return this.#client.send({ method, url, headers, cap, signal, ...(body ? { body } : {}) });
  }

  #refused(answer: HttpAnswer, writing: boolean) {
    const { host } = this.#bucket;
    const place = `${host}/${this.#settings.bucket}/${this.#root}`;
    return fail(s3Failure(answer, { host, place, writing, now: this.#parts.clock.now() }));
  }

  async #read(name: string, cap: number, signal: Signal): Promise<Result<Uint8Array | undefined>> {
    const sent = await this.#send('GET', this.#root + name, { cap, signal });
    if (!sent.ok) return sent;
    if (sent.value.status === 404 && !isBucketGone(sent.value)) return ok(undefined);
    if (sent.value.status !== 200) return this.#refused(sent.value, false);
    if (isWebPage(sent.value)) return fail({ kind: 'target-not-storage', host: this.#bucket.host });
    return ok(sent.value.body);
  }

  async #create(name: string, body: Uint8Array, signal: Signal): Promise<Result<Put | 'refused'>> {
    const headers = { 'if-none-match': '*' };
    const sent = await this.#send('PUT', this.#root + name, { body, headers, signal });
    if (!sent.ok) return sent;
    if (sent.value.status === 200) return ok('created');
    if (sent.value.status === 412) return ok('exists');
    return sent.value.status === 501 ? ok('refused') : this.#refused(sent.value, true);
  }

  /** Looks first, then writes: enough for names that only one device ever writes. */
  async #lookAndPut(name: string, body: Uint8Array, signal: Signal): Promise<Result<Put>> {
    const seen = await this.#send('HEAD', this.#root + name, { signal });
    if (!seen.ok) return seen;
    if (seen.value.status === 200) return ok('exists');
    if (seen.value.status !== 404) return this.#refused(seen.value, false);
    const sent = await this.#send('PUT', this.#root + name, { body, signal });
    if (!sent.ok) return sent;
    return sent.value.status === 200 ? ok('created') : this.#refused(sent.value, true);
  }
}

const isBucketGone = ({ body }: HttpAnswer): boolean => Buffer.from(body).includes('NoSuchBucket');

function bucketUrl({ endpoint, bucket, style }: S3Settings): URL {
  const url = new URL(endpoint.endsWith('/') ? endpoint : `${endpoint}/`);
  if (style === 'host') url.hostname = `${bucket}.${url.hostname}`;
  else url.pathname += `${encodeURIComponent(bucket)}/`;
  return url;
}

/** The headers with a signature (AWS Signature Version 4), over the body's hash too. */
async function signed(method: string, url: URL, ask: Ask, settings: S3Settings, now: number) {
  const signer = new AwsV4Signer({
    method,
    url: url.href,
    headers: { ...ask.headers, 'x-amz-content-sha256': toHex(sha256(ask.body ?? '')) },
    accessKeyId: settings.accessKey,
    secretAccessKey: settings.secretKey,
    service: 's3',
    region: settings.region,
    datetime: new Date(now).toISOString().replace(/[:-]|\.\d{3}/g, ''),
  });
  const { headers } = await signer.sign();
  return Object.fromEntries(headers);
}

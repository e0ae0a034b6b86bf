// What servers, portals and proxies answer, and what is made of it.
import { expect, test } from 'vitest';
import type { HttpAnswer } from './http-client.ts';
import { retryAfter, statusFailure, transportFailure } from './http-failures.ts';
import { readMultistatus } from './multistatus.ts';
import { s3Failure } from './s3-failures.ts';
import { readObjects } from './s3-listing.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const place = { host: 'h', place: 'p', writing: true, now };
const answer = (status: number, headers: Record<string, string> = {}, body = ''): HttpAnswer => ({
  status,
  headers,
  body: new Uint8Array(Buffer.from(body)),
});

test.each([
  [401, 'target-wrong-password'],
  [403, 'target-not-writable'],
  [404, 'target-folder-missing'],
  [409, 'target-folder-missing'],
  [423, 'target-busy'],
  [429, 'target-busy'],
  [500, 'target-server-error'],
  [503, 'target-busy'],
  [507, 'target-full'],
  [511, 'target-not-storage'],
  [200, 'target-not-storage'],
])('%i is %s', (status, kind) => {
  expect(statusFailure(answer(status), place).kind).toBe(kind);
});

test('Retry-After counts in seconds and as a date; nonsense is none', () => {
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Mon, 23 Nov 2026 09:31:00 GMT', now)).toBe(60_000);
  expect(retryAfter('bald', now)).toBeUndefined();
  expect(statusFailure(answer(503, { 'retry-after': '5' }), place)).toEqual({
    kind: 'target-busy',
    retryAfterMs: 5000,
  });
});

test('a redirect names only where to', () => {
  const failure = statusFailure(answer(302, { location: 'https://portal.invalid/login?x=1' }), place);
  expect(failure).toEqual({ kind: 'target-redirected', to: 'portal.invalid' });
});

test.each([
  ['ENOTFOUND', 'target-name-unknown'],
  ['ECONNREFUSED', 'target-unreachable'],
  ['CERT_HAS_EXPIRED', 'target-certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'target-certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'target-certificate'],
  ['ECONNRESET', 'target-cut'],
  ['HPE_INVALID_CONSTANT', 'target-not-storage'],
])('%s is %s', (code, kind) => {
  expect(transportFailure(Object.assign(new Error(code), { code }), 'h').kind).toBe(kind);
});

const folder = new URL('https://h/dav/B%C3%BCro/');
const entry = (href: string, size = '3') =>
  `<d:response><d:href>${href}</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>${size}</d:getcontentlength></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>`;
const self =
  '<d:response><d:href>/dav/Bu%CC%88ro</d:href><d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>';
const listing = (...inner: string[]) =>
  readMultistatus(
    new Uint8Array(
      Buffer.from(`<?xml version="1.0"?><d:multistatus xmlns:d="DAV:">${inner.join('')}</d:multistatus>`),
    ),
    folder,
  );

test('only files directly below the folder count, under whatever host and form of umlauts', () => {
  const files = listing(
    self,
    entry('/dav/B%C3%BCro/d-1'),
    entry('http://innen/dav/Bu%CC%88ro/d-2'),
    entry('/dav/B%C3%BCro/b/d-3'),
    entry('/dav/d-4'),
    entry('/dav/B%C3%BCro/../d-5'),
    entry('/dav/B%C3%BCro/%2e%2e%2fd-6'),
    entry('/dav/B%C3%BCro/d-7', 'viel'),
    entry('%zz'),
  )?.files;
  expect(files).toEqual([
    { name: 'd-1', size: 3 },
    { name: 'd-2', size: 3 },
  ]);
});

test('a listing without the folder itself, a web page, a document type and a bomb are none', () => {
  expect(listing()).toBeUndefined();
  expect(listing(entry('/dav/B%C3%BCro/d-1'))).toBeUndefined();
  for (const text of [
    '<html><body>Bitte anmelden</body></html>',
    '',
    'kein XML',
    '<!DOCTYPE x [<!ENTITY a "b">]><multistatus>&a;</multistatus>',
    '<a>'.repeat(50_000),
  ])
    expect(readMultistatus(new Uint8Array(Buffer.from(text)), folder)).toBeUndefined();
});

test.each([
  [403, 'SignatureDoesNotMatch', 'target-wrong-password'],
  [403, 'RequestTimeTooSkewed', 'target-clock'],
  [403, 'QuotaExceeded', 'target-full'],
  [404, 'NoSuchBucket', 'target-folder-missing'],
  [400, 'AuthorizationHeaderMalformed', 'target-region'],
  [409, 'ConditionalRequestConflict', 'target-busy'],
  [403, 'AccessDenied', 'target-not-writable'],
])('what an S3 service answers: %i %s is %s', (status, code, kind) => {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Region>eu</Region></Error>`;
  expect(s3Failure(answer(status, {}, body), place).kind).toBe(kind);
});

test('a page of objects: other folders and names are passed over, the last key leads on', () => {
  const page = readObjects(
    new Uint8Array(
      Buffer.from(
        '<ListBucketResult><IsTruncated>true</IsTruncated><Contents><Key>a&amp;b/d-1</Key><Size>3</Size></Contents><Contents><Key>a&amp;b/X</Key><Size>3</Size></Contents><Contents><Key>z</Key><Size>1</Size></Contents><CommonPrefixes><Prefix>a&amp;b/b/</Prefix></CommonPrefixes></ListBucketResult>',
      ),
    ),
    'a&b/',
  );
  expect(page).toEqual({ files: [{ name: 'd-1', size: 3 }], more: true, last: 'z' });
});

// What servers, portals and proxies answer, and what is made of it.
import { expect, test } from 'vitest';
import type { HttpAnswer } from './http-client.ts';
import { isWebPage, retryAfter, statusFailure, transportFailure } from './http-failures.ts';
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
  [405, 'target-not-storage'],
  [407, 'target-not-storage'],
  [408, 'target-busy'],
  [409, 'target-folder-missing'],
  [410, 'target-folder-missing'],
  [413, 'target-full'],
  [418, 'target-server-error'],
  [423, 'target-busy'],
  [425, 'target-busy'],
  [429, 'target-busy'],
  [500, 'target-server-error'],
  [501, 'target-not-storage'],
  [503, 'target-busy'],
  [507, 'target-full'],
  [511, 'target-not-storage'],
  [200, 'target-not-storage'],
])('%i is %s', (status, kind) => {
  expect(statusFailure(answer(status), place).kind).toBe(kind);
});

test('what may be read and not written is told from what may not be read', () => {
  expect(statusFailure(answer(403), { ...place, writing: false })).toEqual({
    ...{ kind: 'target-not-allowed', place: 'p' },
  });
});

test('Retry-After counts in seconds and as a date; nonsense is none', () => {
  expect(retryAfter('120', now)).toBe(120_000);
  expect(retryAfter('Mon, 23 Nov 2026 09:31:00 GMT', now)).toBe(60_000);
  for (const none of ['bald', 'Mon, 23 Nov 2026 09:29:00 GMT', '-5', undefined])
    expect(retryAfter(none, now)).toBeUndefined();
  expect(statusFailure(answer(503, { 'retry-after': '5' }), place)).toEqual({
    kind: 'target-busy',
    retryAfterMs: 5000,
  });
});

test('a redirect names only where to, or who sends elsewhere', () => {
  const failure = statusFailure(answer(302, { location: 'https://portal.invalid/login?x=1' }), place);
  expect(failure).toEqual({ kind: 'target-redirected', to: 'portal.invalid' });
  for (const headers of [{}, { location: '/login' }])
    expect(statusFailure(answer(303, headers), place)).toEqual({ kind: 'target-redirected', to: 'h' });
});

test.each([
  ['ENOTFOUND', 'target-name-unknown'],
  ['EAI_AGAIN', 'target-name-unknown'],
  ['ECONNREFUSED', 'target-unreachable'],
  ['EHOSTUNREACH', 'target-unreachable'],
  ['ENETUNREACH', 'target-unreachable'],
  ['EHOSTDOWN', 'target-unreachable'],
  ['ENETDOWN', 'target-unreachable'],
  ['EADDRNOTAVAIL', 'target-unreachable'],
  ['ETIMEDOUT', 'target-unreachable'],
  ['CERT_HAS_EXPIRED', 'target-certificate'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'target-certificate'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'target-certificate'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'target-certificate'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'target-certificate'],
  ['EPROTO', 'target-certificate'],
  ['ECONNRESET', 'target-cut'],
  ['HPE_INVALID_CONSTANT', 'target-not-storage'],
])('%s is %s', (code, kind) => {
  expect(transportFailure(Object.assign(new Error(code), { code }), 'h').kind).toBe(kind);
});

test('of several addresses that were tried, the first says what it is', () => {
  const tried = ['EHOSTUNREACH', 'ENETUNREACH'].map((code) => Object.assign(new Error(code), { code }));
  expect(transportFailure(new AggregateError(tried), 'h')).toEqual({ kind: 'target-unreachable', host: 'h' });
});

test.each([
  ['text/html', true],
  ['Text/HTML; charset=utf-8', true],
  ['application/octet-stream', false],
  ['text/htmlx', false],
])('%s is a web page: %s', (type, is) => {
  expect(isWebPage(answer(200, { 'content-type': type }))).toBe(is);
  expect(isWebPage(answer(200))).toBe(false);
});

const folder = new URL('https://h/dav/B%C3%BCro/');
const length = '<d:getcontentlength>3</d:getcontentlength>';
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
    self.replace('ro</d:href>', 'ro/d-8</d:href>').replace('</d:resourcetype>', `</d:resourcetype>${length}`),
    entry('/dav/B%C3%BCro/d-9').replace('200 OK', '404 Not Found'),
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
  [403, 'InvalidAccessKeyId', 'target-wrong-password'],
  [400, 'ExpiredToken', 'target-wrong-password'],
  [400, 'InvalidToken', 'target-wrong-password'],
  [403, 'RequestTimeTooSkewed', 'target-clock'],
  [403, 'QuotaExceeded', 'target-full'],
  [400, 'EntityTooLarge', 'target-full'],
  [507, 'InsufficientCapacity', 'target-full'],
  [404, 'NoSuchBucket', 'target-folder-missing'],
  [400, 'AuthorizationHeaderMalformed', 'target-region'],
  [301, 'PermanentRedirect', 'target-region'],
  [409, 'ConditionalRequestConflict', 'target-busy'],
  [409, 'OperationAborted', 'target-busy'],
  [500, 'SlowDown', 'target-busy'],
  [403, 'AccessDenied', 'target-not-writable'],
])('what an S3 service answers: %i %s is %s', (status, code, kind) => {
  const body = `<?xml version="1.0"?><Error><Code>${code}</Code><Region>eu</Region></Error>`;
  expect(s3Failure(answer(status, {}, body), place).kind).toBe(kind);
});

test('what an S3 service says of the region is told, and a page in its place is no storage', () => {
  const error = (region: string) =>
    s3Failure(answer(400, {}, `<Error><Code>AuthorizationHeaderMalformed</Code>${region}</Error>`), place);
  expect(error('<Region>eu-1</Region>')).toEqual({ kind: 'target-region', region: 'eu-1' });
  expect(error('')).toEqual({ kind: 'target-region', region: '?' });
  const page = answer(302, { 'content-type': 'text/html', location: 'https://portal.invalid/' }, '<html/>');
  expect(s3Failure(page, place)).toEqual({ kind: 'target-not-storage', host: 'h' });
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

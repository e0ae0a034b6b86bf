// What `app://tresen` answers: the page with its nonce, pictures of the vault, and nothing else on the disk.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createPageServer } from './page-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'tresen-pages-'));
const root = join(folder, 'renderer');
mkdirSync(join(root, 'assets'), { recursive: true });
writeFileSync(join(root, 'index.html'), '<meta property="csp-nonce" nonce="__NONCE__">');
writeFileSync(join(root, 'assets/app.js'), 'const nonce = "__NONCE__";');
writeFileSync(join(root, 'assets/notes.txt'), 'not a kind that a page needs');
writeFileSync(join(folder, 'secret.json'), '{}');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const picture = { mime: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
const serve = createPageServer(
  root,
  async (id) => (id === 'known' ? picture : undefined),
  () => 'en',
);
const get = (url: string, init?: RequestInit) => serve(new Request(url, init));

describe('app://tresen', () => {
  test('puts the nonce of the header into the page, and only there', async () => {
    const page = await get('app://tresen/#/contacts');
    const nonce = /nonce-([^']+)'/.exec(page.headers.get('content-security-policy') ?? '')?.[1];
    expect(await page.text()).toBe(`<meta property="csp-nonce" nonce="${nonce}">`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const script = await get('app://tresen/assets/app.js');
    expect(await script.text()).toContain('__NONCE__');
    expect(script.headers.get('x-content-type-options')).toBe('nosniff');
    expect(script.headers.get('cache-control')).toBe('no-store');
  });

  test('serves pictures of the vault by id', async () => {
    const found = await get('app://tresen/attachment/known');
    expect(found.headers.get('content-type')).toBe('image/png');
    expect(new Uint8Array(await found.arrayBuffer())).toEqual(picture.bytes);
  });

  test('draws words where a picture isn’t here', async () => {
    const lacked = await get('app://tresen/attachment/other');
    expect(lacked.headers.get('content-type')).toBe('image/svg+xml');
    expect(lacked.headers.get('cache-control')).toBe('no-store');
    expect(await lacked.text()).toContain('>This picture isn’t on this PC.</text>');
  });

  test.each([
    'app://tresen/../secret.json',
    'app://tresen/%2e%2e/secret.json',
    'app://tresen/..%2fsecret.json',
    'app://tresen/assets/..%2f..%2fsecret.json',
    'app://tresen/%00',
    'app://tresen/%zz',
    'app://tresen/assets/notes.txt',
    'app://tresen/assets',
    'app://tresen/missing.js',
    'app://elsewhere/index.html',
  ])('refuses %s', async (url) => {
    const refused = await get(url);
    expect(refused.status).toBe(404);
    expect(refused.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('answers reading only', async () => {
    expect((await get('app://tresen/', { method: 'POST', body: 'x' })).status).toBe(405);
  });
});

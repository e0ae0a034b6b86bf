// Answers `app://tresen/…` from the built page and from the vault's pictures. Reads nothing outside its folder.
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { type Language, words } from '../../shared/words/words.ts';
import { randomBytes } from '../core/crypto/primitives.ts';
import { missingPicture } from './missing-picture.ts';
import { appOrigin, pageHeaders } from './policy.ts';

const mimes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.icc': 'application/octet-stream',
};
const attachmentPrefix = '/attachment/';

/** A picture from the open vault; undefined where there is none by that id. */
export type ReadAttachment = (id: string) => Promise<{ mime: string; bytes: Uint8Array } | undefined>;

/** Handler for the session's protocol. `root`: folder of the built page; `language`: of words for a picture that isn't here. */
export function createPageServer(root: string, readAttachment: ReadAttachment, language: () => Language) {
  return async (request: Request): Promise<Response> => {
    const nonce = Buffer.from(randomBytes(16)).toString('base64');
    const refuse = (status: number) => new Response(null, { status, headers: pageHeaders(nonce) });
    const url = new URL(request.url);
    if (request.method !== 'GET') return refuse(405);
    if (`${url.protocol}//${url.host}` !== appOrigin) return refuse(404);
    if (url.pathname.startsWith(attachmentPrefix)) {
      const found = await readAttachment(url.pathname.slice(attachmentPrefix.length));
      if (!found)
        return answer(missingPicture(words[language()].shell.missingPicture), 'image/svg+xml', nonce);
      return answer(found.bytes, found.mime, nonce);
    }
    const path = fileBelow(root, url.pathname);
    const mime = path && mimes[extname(path)];
    if (!path || !mime) return refuse(404);
    const bytes = await readFile(path).catch(() => undefined);
    if (!bytes) return refuse(404);
    if (extname(path) !== '.html') return answer(bytes, mime, nonce);
    return answer(Buffer.from(bytes.toString('utf8').replaceAll('__NONCE__', nonce)), mime, nonce);
  };
}

const answer = (bytes: Uint8Array, mime: string, nonce: string): Response =>
  new Response(new Uint8Array(bytes), { headers: { ...pageHeaders(nonce), 'content-type': mime } });

function fileBelow(root: string, pathname: string): string | undefined {
  try {
    const path = resolve(root, `.${pathname === '/' ? '/index.html' : decodeURIComponent(pathname)}`);
    return path.startsWith(root + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

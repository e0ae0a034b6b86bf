// What a server, a proxy or an environment could do to get more than is meant for it: a password, or all the memory.
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import { createS3Target } from '../../electron/core/targets/s3.ts';
import { createWebdavTarget } from '../../electron/core/targets/webdav.ts';
import { kindOf } from '../contracts/target-suite.ts';
import { askedOf, startUntrusted } from './apache-tls.ts';
import { ownServers } from './own-servers.ts';
import { isInstalled } from './start-server.ts';

const parts = { clock: systemClock, chance: systemChance };
const access = { user: 'amt', password: 'geheim-ÄÖ' } as const;
const { answering, later } = ownServers();

test('a listing that never ends is given up', async () => {
  let pages = 0;
  const port = await answering((_request, response) => {
    pages += 1;
    const key = `<Contents><Key>${String(pages).padStart(9, '0')}</Key><Size>1</Size></Contents>`;
    const padding = ' '.repeat(1_000_000);
    response.end(`<ListBucketResult><IsTruncated>true</IsTruncated>${key}${padding}</ListBucketResult>`);
  });
  const target = createS3Target(
    {
      ...{ endpoint: `http://127.0.0.1:${port}`, region: 'amt', bucket: 'team', folder: '' },
      ...{ style: 'path', accessKey: 'a', secretKey: 'b' },
    },
    parts,
  );
  later(() => target.close());
  expect(kindOf(await target.list(''))).toBe('target-too-large');
  expect(pages).toBe(68);
});

test('what stays on this PC without TLS goes through no proxy', async () => {
  const heard: string[] = [];
  const proxy = await answering((request, response) => {
    heard.push(request.url ?? '');
    response.end();
  });
  const port = await answering((_request, response) => void response.writeHead(404).end());
  const target = createWebdavTarget(
    { url: `http://127.0.0.1:${port}/dav/`, ...access, proxy: { HTTP_PROXY: `http://127.0.0.1:${proxy}` } },
    parts,
  );
  later(() => target.close());
  expect(kindOf(await target.list(''))).toBe('target-folder-missing');
  expect(heard).toEqual([]);
});

test('no variable of the environment switches the check of certificates off', async ({ skip }) => {
  if (!isInstalled('apache2') || !isInstalled('openssl'))
    return skip('Apache or OpenSSL is not installed here');
  const server = await startUntrusted();
  later(() => server.stop());
  process.env.NODE_TLS_REJECT_UNAUTHORIZED = '0';
  later(() => Reflect.deleteProperty(process.env, 'NODE_TLS_REJECT_UNAUTHORIZED'));
  const target = createWebdavTarget({ url: `https://127.0.0.1:${server.port}/`, ...access }, parts);
  later(() => target.close());
  expect(kindOf(await target.list(''))).toBe('target-certificate');
  expect(askedOf(server)).toBe('');
});

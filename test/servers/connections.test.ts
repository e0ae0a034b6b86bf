// What becomes of the connection itself: whom it trusts, which way it goes, when a request is sent once more, and that
// nothing is left of it afterwards.
import net from 'node:net';
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import type { HttpSettings } from '../../electron/core/targets/http-client.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { createWebdavTarget } from '../../electron/core/targets/webdav.ts';
import { answerOf, bytesOf, kindOf } from '../contracts/target-suite.ts';
import { askedOf, certificateOf, startUntrusted, tlsName } from './apache-tls.ts';
import { ownServers } from './own-servers.ts';
import { isInstalled, type RunningServer } from './start-server.ts';

const { answering, connected, later } = ownServers();

function open(url: string, more: HttpSettings = {}): Target {
  const parts = { clock: systemClock, chance: systemChance };
  const target = createWebdavTarget({ url, user: 'amt', password: 'geheim', ...more }, parts);
  later(() => target.close());
  return target;
}
const at = (port: number): string => `http://127.0.0.1:${port}/dav/`;

const hasTls = isInstalled('apache2') && isInstalled('openssl');
async function vouchedFor(): Promise<RunningServer & { readonly authorities: readonly string[] }> {
  const server = await startUntrusted();
  later(() => server.stop());
  return { ...server, authorities: [certificateOf(server)] };
}

test.skipIf(!hasTls)('a certificate that the office vouches for lets everything through', async () => {
  const { port, authorities, ...server } = await vouchedFor();
  // It speaks no WebDAV; that is said only by whoever asked.
  expect(kindOf(await open(`https://127.0.0.1:${port}/`, { authorities }).list(''))).toBe(
    'target-not-storage',
  );
  expect(askedOf({ ...server, port })).toContain('PROPFIND');
});

test.skipIf(!hasTls)(
  'an office’s proxy is used for what leaves this PC, and not where it says so',
  async () => {
    const { port, authorities, ...server } = await vouchedFor();
    const heard: string[] = [];
    const proxy = await answering((_request, response) => void response.writeHead(500).end());
    const tunnel = await connected((line) => {
      line.once('data', (asked) => {
        heard.push(String(asked).split('\r\n')[0] ?? '');
        const far = net.connect(port, '127.0.0.1', () => line.write('HTTP/1.1 200 OK\r\n\r\n'));
        far.on('error', () => line.destroy()).pipe(line);
        line.on('error', () => far.destroy()).pipe(far);
      });
    });
    const environment = {
      HTTPS_PROXY: `http://127.0.0.1:${tunnel}`,
      HTTP_PROXY: `http://127.0.0.1:${proxy}`,
    };
    const through = open(`https://${tlsName}/`, { authorities, proxy: environment });
    expect(kindOf(await through.list(''))).toBe('target-not-storage');
    expect(heard).toEqual([`CONNECT ${tlsName}:443 HTTP/1.1`]);
    expect(askedOf({ ...server, port })).toContain('PROPFIND');
    const beside = open(`https://${tlsName}/`, { authorities, proxy: { ...environment, NO_PROXY: tlsName } });
    expect(kindOf(await beside.list(''))).toBe('target-name-unknown');
    expect(heard).toHaveLength(1);
  },
);

test.each(['localhost.invalid', '127.0.0.1.invalid', 'mein-localhost'])(
  'without TLS, %s is not this PC',
  async (host) => {
    expect(kindOf(await open(`http://${host}/dav/`).list(''))).toBe('target-insecure');
  },
);

const notFound = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n';

test('[R3] a server that had left a kept-alive connection is asked once more, and only once', async () => {
  const turns: number[] = [];
  let isGone = false;
  const port = await connected((line) => {
    let turn = 0;
    line.on('error', () => undefined);
    line.on('data', () => {
      turn += 1;
      turns.push(turn);
      if (turn > 1 || isGone) line.resetAndDestroy();
      else line.write(notFound);
    });
  });
  const target = open(at(port));
  expect(answerOf(await target.get('d-1', 100))).toBeUndefined();
  expect(answerOf(await target.get('d-1', 100))).toBeUndefined();
  expect(turns).toEqual([1, 2, 1]);
  isGone = true;
  expect(kindOf(await target.get('d-1', 100))).toBe('target-cut');
  expect(turns).toEqual([1, 2, 1, 2, 1]);
  expect(kindOf(await target.get('d-1', 100))).toBe('target-cut');
  expect(turns).toEqual([1, 2, 1, 2, 1, 1]);
});

test('an answer that ends early is a cut, and no short file', async () => {
  const port = await connected((line) => {
    line.on('error', () => undefined);
    line.once('data', () => line.end('HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalb'));
  });
  expect(kindOf(await open(at(port)).get('d-1', 1_000))).toBe('target-cut');
});

test('what is too large is read no further', async () => {
  let isRead = true;
  const port = await answering((_request, response) => {
    response.on('close', () => {
      isRead = false;
    });
    const go = (): void => {
      while (isRead && response.write(Buffer.alloc(65_536)));
      if (isRead) response.once('drain', go);
    };
    go();
  });
  expect(kindOf(await open(at(port)).get('d-1', 100_000))).toBe('target-too-large');
  await expect.poll(() => isRead).toBe(false);
});

test('a closed target holds no connection', async () => {
  const lines = new Set<net.Socket>();
  const port = await connected((line) => {
    lines.add(line.on('close', () => lines.delete(line)));
    line.on('data', () => line.write(notFound));
  });
  const target = open(at(port));
  await target.get('d-1', 100);
  expect(lines.size).toBe(1);
  target.close();
  await expect.poll(() => lines.size).toBe(0);
});

test('a file is sent with its length, as object stores ask for', async () => {
  const heads: object[] = [];
  const port = await answering((request, response) => {
    heads.push({ length: request.headers['content-length'], coding: request.headers['transfer-encoding'] });
    request.resume().on('end', () => response.writeHead(201).end());
  });
  expect(answerOf(await open(at(port)).putIfAbsent('d-1', bytesOf('ganz')))).toBe('created');
  expect(heads).toEqual([{ length: '4', coding: undefined }]);
});

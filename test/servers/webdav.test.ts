// The WebDAV target against real servers, with their contract and their faults.

import { chownSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import type { HttpSettings } from '../../electron/core/targets/http-client.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { createWebdavTarget } from '../../electron/core/targets/webdav.ts';
import { answerOf, bytesOf, cap, kindOf, large, targetSuite } from '../contracts/target-suite.ts';
import { CutAgent } from '../support/cut-line.ts';
import { startApache } from './apache-dav.ts';
import { startSabre } from './sabre-dav.ts';
import { isInstalled, type RunningServer } from './start-server.ts';

const parts = { clock: systemClock, chance: systemChance };
const folder = 'Bürgerbüro Süd & Öffnung';
const apacheUrl = (server: RunningServer) => `http://127.0.0.1:${server.port}/dav/`;
const sabreUrl = (server: RunningServer) => `http://127.0.0.1:${server.port}/remote.php/dav/files/amt/`;
const open = (url: string, more: HttpSettings = {}, password = 'geheim-ÄÖ'): Target =>
  createWebdavTarget({ url, user: 'amt', password, ...more }, parts);

const servers = [
  { title: 'Apache mod_dav', there: isInstalled('apache2'), start: startApache, url: apacheUrl },
  { title: 'sabre/dav', there: isInstalled('php'), start: startSabre, url: sabreUrl },
] as const;

for (const { title, there, start, url } of servers) {
  if (!there) {
    test(title, ({ skip }) => skip(`${title} is not installed here`));
    continue;
  }
  targetSuite(title, async () => {
    const server = await start();
    const at = url(server) + folder;
    const target = open(at);
    answerOf(await target.setUp());
    return {
      target,
      other: open(`${url(server)}${encodeURIComponent(folder)}/`),
      missing: open(`${url(server)}weg`),
      wrongPassword: open(at, {}, 'falsch'),
      // Real servers let two writers win now and then; names hold hashes, so that it does no harm.
      oneWinner: false,
      plant: async (names) => {
        for (const name of names) await writeFile(join(server.folder, 'data', folder, name), 'x');
      },
      stop: server.stop,
    };
  });
}

describe.skipIf(!isInstalled('apache2'))('a line that breaks, and other faults (Apache)', () => {
  let server: RunningServer;
  const agent = new CutAgent({ keepAlive: true });
  const { line } = agent;
  let target: Target;
  beforeAll(async () => {
    server = await startApache();
    target = open(apacheUrl(server), { agent });
  });
  afterAll(async () => {
    target.close();
    await server.stop();
  });

  test('cut after the work was done: a fault is told, the second try says that it exists', async () => {
    line.cutAnswer = true;
    expect(kindOf(await target.putIfAbsent('d-cut', bytesOf('ganz')))).toBe('target-cut');
    line.cutAnswer = false;
    expect(answerOf(await target.putIfAbsent('d-cut', bytesOf('ganz')))).toBe('exists');
    expect(answerOf(await target.get('d-cut', cap))).toEqual(bytesOf('ganz'));
  });

  test('cut in the middle of an upload: nothing stands under the name, and the next try succeeds', async () => {
    line.cutUploadAfter = 1_000_000;
    expect(kindOf(await target.putIfAbsent('d-half', large()))).toBe('target-cut');
    line.cutUploadAfter = undefined;
    expect(answerOf(await target.putIfAbsent('d-half', large()))).toBe('created');
    expect(answerOf(await target.get('d-half', cap))?.length).toBe(5_000_000);
  });

  test('a silent server is given up after the idle limit', async () => {
    const hasty = open(apacheUrl(server), { agent, idleMs: 500 });
    line.silent = true;
    expect(kindOf(await hasty.list(''))).toBe('target-timeout');
    line.silent = false;
    expect(kindOf(await target.list(''))).toBe('ok');
    hasty.close();
  });

  test('what waits can be cancelled', async () => {
    line.silent = true;
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 50);
    expect(kindOf(await target.get('d-cut', cap, stop.signal))).toBe('cancelled');
    line.silent = false;
  });

  test('a kept-alive connection that the server closed meanwhile is no fault', async () => {
    const plain = open(apacheUrl(server));
    for (let count = 0; count < 250; count += 1) expect(kindOf(await plain.get('nichts', cap))).toBe('ok');
    plain.close();
  });

  test('a web server that knows no WebDAV, and nothing at all', async () => {
    const web = open(`http://127.0.0.1:${server.port}/`);
    expect(kindOf(await web.list(''))).toBe('target-not-storage');
    web.close();
    expect(kindOf(await open('http://127.0.0.1:1/').list(''))).toBe('target-unreachable');
    expect(kindOf(await open('https://tresen.invalid/').list(''))).toBe('target-name-unknown');
    expect(kindOf(await open('http://192.0.2.1/').list(''))).toBe('target-insecure');
    expect(kindOf(await open(apacheUrl(server).replace('http', 'https')).list(''))).toBe(
      'target-certificate',
    );
  });

  test('a folder that may not be written', async () => {
    const closed = join(server.folder, 'data', 'zu');
    await mkdir(closed, { mode: 0o555 });
    if (process.getuid?.() === 0) chownSync(closed, 0, 0);
    const report = answerOf(await open(`${apacheUrl(server)}zu/`).probe());
    expect(report.writable).toBe(false);
    expect(await readdir(closed)).toEqual([]);
  });
});

test.skipIf(!isInstalled('php'))(
  'a full quota is said, keeps what is there, and shows in the probe (sabre/dav)',
  async () => {
    const server = await startSabre(6_000_000);
    const target = open(sabreUrl(server));
    expect(answerOf(await target.probe()).freeBytes).toBe(6_000_000);
    expect(answerOf(await target.putIfAbsent('d-1', large()))).toBe('created');
    expect(kindOf(await target.putIfAbsent('d-2', large(2)))).toBe('target-full');
    expect(answerOf(await target.list(''))).toEqual([{ name: 'd-1', size: 5_000_000 }]);
    target.close();
    await server.stop();
  },
);

// Servers on this machine that take their time: a slow line gets through, a server that hands out a byte now and then doesn't
// hold a round, and how it cuts up what it sends costs no memory.
import type { RequestListener } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { systemChance, systemClock } from '../../electron/core/ports/node-ports.ts';
import type { Target } from '../../electron/core/targets/target.ts';
import { createWebdavTarget } from '../../electron/core/targets/webdav.ts';
import { answerOf, kindOf } from '../contracts/target-suite.ts';
import { ownServers } from './own-servers.ts';

const { answering, later } = ownServers();

/** A target behind a server that answers so; a second of its time is a minute of the product's. */
async function behind(answer: RequestListener): Promise<Target> {
  const url = `http://127.0.0.1:${await answering(answer)}/dav/`;
  const limits = { idleMs: 500, slowMs: 2_000 };
  const target = createWebdavTarget(
    { url, user: 'amt', password: 'geheim', ...limits },
    { clock: systemClock, chance: systemChance },
  );
  later(() => target.close());
  return target;
}

test('[R3] a byte now and then is no answer', async () => {
  let isOver = false;
  const target = await behind(async (_request, response) => {
    response.writeHead(200);
    while (!isOver) {
      response.write('.');
      await pause(50);
    }
  });
  const got = await target.get('d-1', 1_000);
  isOver = true;
  expect(kindOf(got)).toBe('target-slow');
});

test('so it is with a listing', async () => {
  let isOver = false;
  const target = await behind(async (_request, response) => {
    response.writeHead(207);
    while (!isOver) {
      response.write(' ');
      await pause(50);
    }
  });
  const got = await target.list('');
  isOver = true;
  expect(kindOf(got)).toBe('target-slow');
});

test('a file comes through at 64 kbit a second, however long that takes', async () => {
  const target = await behind(async (_request, response) => {
    response.writeHead(200);
    for (let sent = 0; sent < 40_000; sent += 800) {
      response.write(Buffer.alloc(800, 7));
      await pause(100);
    }
    response.end();
  });
  expect(answerOf(await target.get('d-1', 1 << 20))?.length).toBe(40_000);
});

test('and goes there, though it lies in the system’s memory for longer than a silence lasts', async () => {
  let size = 0;
  const target = await behind(async (request, response) => {
    request.pause();
    await pause(1_500);
    for await (const piece of request) size += (piece as Buffer).length;
    response.writeHead(201).end();
  });
  expect(answerOf(await target.putIfAbsent('d-1', new Uint8Array(1 << 20)))).toBe('created');
  expect(size).toBe(1 << 20);
});

test('a server that says nothing to a small file is given up after the silence', async () => {
  const target = await behind(() => undefined);
  expect(kindOf(await target.putIfAbsent('d-1', new Uint8Array(10)))).toBe('target-timeout');
});

test('an answer in pieces of one byte takes no more memory than one in a single piece', async () => {
  const length = 1 << 20;
  const target = await behind(async (_request, response) => {
    response.writeHead(200);
    response.flushHeaders();
    const chunks = Buffer.from('1\r\n.\r\n'.repeat(1 << 14));
    for (let sent = 0; sent < length; sent += 1 << 14) {
      if (!response.socket?.write(chunks))
        await new Promise((drained) => response.socket?.once('drain', drained));
      await pause(0);
    }
    response.socket?.write('0\r\n\r\n');
  });
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  let most = 0;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().heapUsed - before);
  }, 5);
  const got = answerOf(await target.get('d-1', length));
  clearInterval(watch);
  expect(got?.length).toBe(length);
  expect(most).toBeLessThan(64 << 20);
});

// What is told of a folder whose disk refuses something, and what is left open or undone.
import { readdir, readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytes, coded, emptyFolder } from '../../../test/support/folder-parts.ts';
import { nodeDisk } from './folder-disk.ts';

let folder: string;
const on = emptyFolder((made) => {
  folder = made;
});

test.each([
  ['ENOENT', 'target-folder-missing'],
  ['ENOTDIR', 'target-folder-missing'],
  ['ENODEV', 'target-folder-missing'],
  ['ENXIO', 'target-folder-missing'],
  ['ENOTCONN', 'target-folder-missing'],
  ['ESTALE', 'target-folder-missing'],
  ['EACCES', 'target-not-writable'],
  ['EPERM', 'target-not-writable'],
  ['EROFS', 'target-not-writable'],
  ['ENOSPC', 'target-full'],
  ['EDQUOT', 'target-full'],
  ['EFBIG', 'target-full'],
  ['EBUSY', 'target-busy'],
  ['ETXTBSY', 'target-busy'],
  ['EAGAIN', 'target-busy'],
  ['EHOSTDOWN', 'target-unreachable'],
  ['EHOSTUNREACH', 'target-unreachable'],
  ['ENETUNREACH', 'target-unreachable'],
  ['ETIMEDOUT', 'target-unreachable'],
  ['ECONNREFUSED', 'target-unreachable'],
  ['ECONNRESET', 'target-unreachable'],
  ['ECONNABORTED', 'target-unreachable'],
  ['EIO', 'target-device'],
])('%s is %s, whatever is asked', async (code, kind) => {
  const refusing = on({
    readdir: () => Promise.reject(coded(code)),
    mkdir: () => Promise.reject(coded(code)),
  });
  expect(await refusing.list('')).toMatchObject({ ok: false, failure: { kind } });
  expect(await refusing.setUp()).toMatchObject({ ok: false, failure: { kind } });
});

test('a folder that is there already is no fault, and a fault of ours is none of the disk', async () => {
  expect(await on({}).setUp()).toEqual({ ok: true, value: undefined });
  await expect(on({ readdir: () => Promise.reject(new Error('ours')) }).list('')).rejects.toThrow('ours');
});

test('[F2] without links, what can’t be looked for is not written over', async () => {
  await writeFile(join(folder, 'd-1'), 'von anderen');
  const target = on({
    link: () => Promise.reject(coded('ENOTSUP')),
    lstat: () => Promise.reject(coded('EIO')),
  });
  expect(await target.putIfAbsent('d-1', bytes)).toMatchObject({ failure: { kind: 'target-device' } });
  expect(await readFile(join(folder, 'd-1'), 'utf8')).toBe('von anderen');
  expect(await readdir(folder)).toEqual(['d-1']);
});

test('a size is that of the file as it was last read, and of another under the name of one that is gone', async () => {
  const target = on({});
  const sizes = async () => {
    const listed = await target.list('');
    return listed.ok ? listed.value : listed.failure;
  };
  await writeFile(join(folder, 'd-1'), 'halb');
  expect(await sizes()).toEqual([{ name: 'd-1', size: 4 }]);
  await writeFile(join(folder, 'd-1'), 'halb und ganz');
  await target.get('d-1', 100);
  expect(await sizes()).toEqual([{ name: 'd-1', size: 13 }]);
  await target.remove('d-1');
  await writeFile(join(folder, 'd-1'), 'anders');
  expect(await sizes()).toEqual([{ name: 'd-1', size: 6 }]);
});

test('rests are tidied up after a day, not before', async () => {
  const rest = (digit: string): string => `.tresen-${digit.repeat(24)}.part`;
  const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);
  for (const [name, hours] of [
    [rest('1'), 23],
    [rest('2'), 25],
    ['.fremd', 25],
  ] as const) {
    await writeFile(join(folder, name), 'x');
    await utimes(join(folder, name), hoursAgo(hours), hoursAgo(hours));
  }
  await on({}).probe();
  expect(await readdir(folder)).toEqual(['.fremd', rest('1')]);
});

test.each(['get', 'put'] as const)(
  'a file that opens after it was given up is closed again: %s',
  async (verb) => {
    await writeFile(join(folder, 'd-1'), 'x');
    let [opened, closed] = [0, 0];
    let wake: () => void = () => undefined;
    const asleep = new Promise<void>((done) => {
      wake = done;
    });
    const target = on(
      {
        open: async (path, flags) => {
          await asleep;
          opened += 1;
          const file = await nodeDisk.open(path, flags);
          return {
            read: file.read.bind(file),
            write: file.write.bind(file),
            sync: () => file.sync(),
            close: async () => {
              await file.close();
              closed += 1;
            },
          };
        },
      },
      40,
    );
    const given = verb === 'get' ? target.get('d-1', 100) : target.putIfAbsent('d-2', bytes);
    expect(await given).toMatchObject({ failure: { kind: 'target-timeout' } });
    wake();
    await expect.poll(() => [opened, closed]).toEqual([1, 1]);
  },
);

test('what hangs can be cancelled', async () => {
  const stop = new AbortController();
  const hanging = on({ readdir: () => new Promise(() => undefined) }).list('', stop.signal);
  stop.abort();
  expect(await hanging).toEqual({ ok: false, failure: { kind: 'cancelled' } });
});

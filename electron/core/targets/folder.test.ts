// The folder target on a disk that misbehaves: scanners, full disks told late, torn ends, shares gone silent.
import { mkdir, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bytes, coded, emptyFolder } from '../../../test/support/folder-parts.ts';
import { type FolderDisk, nodeDisk } from './folder-disk.ts';

let folder: string;
const on = emptyFolder((made) => {
  folder = made;
});

test('a scanner that holds the file for a while is waited for', async () => {
  let busy = 3;
  const target = on({
    link: async (from, to) => {
      busy -= 1;
      if (busy >= 0) throw coded('EBUSY');
      await nodeDisk.link(from, to);
    },
  });
  expect(await target.putIfAbsent('d-1', bytes)).toEqual({ ok: true, value: 'created' });
});

test('a size is asked for once, and kept for no name that is gone', async () => {
  let asked = 0;
  const target = on({
    lstat: (path) => {
      asked += 1;
      return nodeDisk.lstat(path);
    },
  });
  await writeFile(join(folder, 'd-1'), bytes);
  for (let look = 0; look < 2; look += 1) await target.list('');
  expect(asked).toBe(1);
  await rm(join(folder, 'd-1'));
  await target.list('');
  await writeFile(join(folder, 'd-1'), new Uint8Array(5));
  expect(await target.list('')).toEqual({ ok: true, value: [{ name: 'd-1', size: 5 }] });
});

test('one that never lets go is told as busy, and leaves nothing under the name', async () => {
  const target = on({ link: () => Promise.reject(coded('EBUSY')), wait: async () => undefined });
  expect(await target.putIfAbsent('d-1', bytes)).toEqual({ ok: false, failure: { kind: 'target-busy' } });
  expect(await readdir(folder)).toEqual([]);
});

test.each(['write', 'sync', 'close'] as const)(
  'a full disk that is told at %s leaves nothing behind',
  async (when) => {
    const target = on({
      open: async (path, flags) => {
        const file = await nodeDisk.open(path, flags);
        if (flags === 'r') return file;
        const failing = async () => {
          if (when === 'close') await file.close();
          throw coded('ENOSPC');
        };
        return {
          read: file.read.bind(file),
          write: file.write.bind(file),
          sync: () => file.sync(),
          close: () => file.close(),
          [when]: failing,
        };
      },
    });
    expect(await target.putIfAbsent('d-1', bytes)).toMatchObject({
      failure: { kind: 'target-full', place: folder },
    });
    expect(await readdir(folder)).toEqual([]);
  },
);

test('a share gone silent is given up after the limit, and is not asked again while it hangs', async () => {
  let asked = 0;
  let wake: () => void = () => undefined;
  const asleep = new Promise<void>((done) => {
    wake = done;
  });
  const target = on(
    {
      readdir: async (path) => {
        asked += 1;
        await asleep;
        return nodeDisk.readdir(path);
      },
    },
    40,
  );
  for (let round = 0; round < 5; round += 1)
    expect(await target.list('')).toMatchObject({ failure: { kind: 'target-timeout' } });
  expect(asked).toBe(2);
  wake();
  await expect.poll(() => target.list('')).toEqual({ ok: true, value: [] });
});

test('a folder that goes away is said, and not made anew', async () => {
  const target = on({});
  await target.putIfAbsent('d-1', bytes);
  await rename(folder, `${folder}-weg`);
  for (const answer of [
    await target.list(''),
    await target.get('d-1', 100),
    await target.putIfAbsent('b/d-2', bytes),
    await target.remove('d-1'),
  ])
    expect(answer).toMatchObject({ failure: { kind: 'target-folder-missing' } });
  await rename(`${folder}-weg`, folder);
  expect(await target.get('d-1', 100)).toEqual({ ok: true, value: bytes });
});

test('files of others and folders are passed over; rests of a day ago are tidied up', async () => {
  const rest = join(folder, `.tresen-${'0'.repeat(24)}.part`);
  for (const name of ['desktop.ini', 'd-1 (Kopie)', 'D-1', 'd-1']) await writeFile(join(folder, name), 'x');
  await writeFile(rest, 'halb');
  await mkdir(join(folder, 'd-2'));
  const target = on({});
  expect(await target.list('')).toEqual({ ok: true, value: [{ name: 'd-1', size: 1 }] });
  await target.probe();
  expect(await readdir(folder)).toContain(`.tresen-${'0'.repeat(24)}.part`);
  await utimes(rest, 0, 0);
  await target.probe();
  expect(await readdir(folder)).toEqual(['D-1', 'd-1', 'd-1 (Kopie)', 'd-2', 'desktop.ini']);
});

/** A disk on which the names of a folder can't be made durable, for this reason. */
const flushing = (code: string): Partial<FolderDisk> => ({
  open: async (path, flags) => {
    const file = await nodeDisk.open(path, flags);
    if (path !== folder) return file;
    return {
      read: file.read.bind(file),
      write: file.write.bind(file),
      sync: () => Promise.reject(coded(code)),
      close: () => file.close(),
    };
  },
});

test.each(['EIO', 'ENOSPC', 'EDQUOT'])(
  '[F5] a disk that fails to make the name durable is told: %s',
  async (code) => {
    expect(await on(flushing(code)).putIfAbsent('d-1', bytes)).toMatchObject({ ok: false });
  },
);

test.each(['EINVAL', 'EPERM'])('a system that makes no names durable is no trouble: %s', async (code) => {
  expect(await on(flushing(code)).putIfAbsent('d-1', bytes)).toEqual({ ok: true, value: 'created' });
});

test('[F5] a disk that keeps something else than it was given is told', async () => {
  const target = on({ link: (_from, to) => writeFile(to, 'xyz') });
  expect(await target.putIfAbsent('d-1', bytes)).toEqual({
    ok: false,
    failure: { kind: 'target-device', detail: 'read-back' },
  });
});

test('[F2] without links, what another put there meanwhile is not written over', async () => {
  const target = on({
    link: async (_from, to) => {
      await writeFile(to, 'von anderen');
      throw coded('ENOTSUP');
    },
  });
  expect(await target.putIfAbsent('d-1', bytes)).toEqual({ ok: true, value: 'exists' });
  expect(await target.get('d-1', 100)).toEqual({
    ok: true,
    value: new Uint8Array(Buffer.from('von anderen')),
  });
  expect(await readdir(folder)).toEqual(['d-1']);
});

test('without links, a file comes there by its new name, and one that another puts over it is told apart', async () => {
  const noLinks = { link: () => Promise.reject(coded('ENOTSUP')) };
  expect(await on(noLinks).putIfAbsent('d-1', bytes)).toEqual({ ok: true, value: 'created' });
  const overtaken = on({
    ...noLinks,
    rename: async (from, to) => {
      await nodeDisk.rename(from, to);
      await writeFile(to, 'von anderen');
    },
  });
  expect(await overtaken.putIfAbsent('d-2', bytes)).toEqual({ ok: true, value: 'exists' });
  expect(await readdir(folder)).toEqual(['d-1', 'd-2']);
});

test('a file that goes away while the folder is listed is left out, and one that can’t be looked at is told', async () => {
  for (const name of ['d-1', 'd-2']) await writeFile(join(folder, name), 'x');
  const looking = (code: string) =>
    on({
      lstat: (path) => (path.endsWith('d-1') ? Promise.reject(coded(code)) : nodeDisk.lstat(path)),
    });
  expect(await looking('ENOENT').list('')).toEqual({ ok: true, value: [{ name: 'd-2', size: 1 }] });
  expect(await looking('EIO').list('')).toMatchObject({ ok: false });
});

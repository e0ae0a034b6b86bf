import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createNodeFiles, systemChance, systemClock } from './node-ports.ts';

const files = createNodeFiles();
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'tresen-files-'));
});
afterAll(() => rmSync(root, { recursive: true }));

test('replaces a file whole and keeps the one before', async () => {
  const [path, previous] = [join(root, 'a'), join(root, 'a.before')];
  await files.replace(path, new Uint8Array([1]), previous);
  expect(await files.stat(previous)).toBeUndefined();
  await files.replace(path, new Uint8Array([2, 3]), previous);
  expect([...(await files.read(path))]).toEqual([2, 3]);
  expect([...(await files.read(previous))]).toEqual([1]);
  expect(readdirSync(root).filter((name) => name.includes('partial'))).toEqual([]);
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o077).toBe(0);
});

test('puts a file together from bytes and another file, however large', async () => {
  const large = join(root, 'large');
  const content = Buffer.alloc(3_000_001, 'Tresen');
  writeFileSync(large, content);
  await files.replace(join(root, 'b'), [new Uint8Array([7]), { file: large, from: 5 }, new Uint8Array([8])]);
  const expected = Buffer.concat([Buffer.from([7]), content.subarray(5), Buffer.from([8])]);
  expect(readFileSync(join(root, 'b')).equals(expected)).toBe(true);
  expect([...(await files.readRange(large, 3_000_000, 10))]).toEqual([content[3_000_000]]);
});

test('leaves nothing behind where a part is missing', async () => {
  const path = join(root, 'c');
  await expect(files.replace(path, [{ file: join(root, 'no'), from: 0 }])).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(readdirSync(root).filter((name) => name.startsWith('c'))).toEqual([]);
});

test('knows files, folders and what is not there', async () => {
  const folder = join(root, 'deep', 'er');
  await files.makeFolder(folder);
  await files.makeFolder(folder);
  expect(await files.stat(folder)).toMatchObject({ isFolder: true });
  await files.replace(join(folder, 'x'), new Uint8Array(3));
  expect(await files.stat(join(folder, 'x'))).toEqual({ size: 3, isFolder: false });
  expect(await files.stat(join(folder, 'x', 'y'))).toBeUndefined();
  await files.rename(join(folder, 'x'), join(root, 'y'));
  expect(await files.list(folder)).toEqual([]);
  await files.remove(join(root, 'y'));
  await files.remove(join(root, 'y'));
  expect(await files.free(join(root, 'not', 'yet'))).toBeGreaterThan(0);
  expect(await files.isNetworkPath(join(root, 'not', 'yet'))).toBe(false);
});

test('[vault S9] a UNC path is a network path without being looked at', async () => {
  expect(await files.isNetworkPath('\\\\server\\share\\vault')).toBe(true);
  expect(await files.isNetworkPath('//server/share/vault')).toBe(true);
});

test('slots are written in place, each in its own', () => {
  const slots = files.openSlots(join(root, 'slots'), 512, 2);
  slots.write(1, new Uint8Array([9, 9]));
  slots.write(0, new Uint8Array([5]));
  expect([...slots.read(1).subarray(0, 3)]).toEqual([9, 9, 0]);
  expect(() => slots.write(2, new Uint8Array(1))).toThrow(RangeError);
  expect(() => slots.write(0, new Uint8Array(513))).toThrow(RangeError);
  slots.close();
  const again = files.openSlots(join(root, 'slots'), 512, 2);
  expect(again.read(0)[0]).toBe(5);
  again.close();
});

test('time goes on and chance does not repeat itself', () => {
  expect(Math.abs(systemClock.now() - Date.now())).toBeLessThan(1000);
  expect(systemChance.randomBytes(16)).not.toEqual(systemChance.randomBytes(16));
});

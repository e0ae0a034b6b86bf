// A person's data lies on this PC: in the local folder of each system, never in one that roams.
import { expect, test } from 'vitest';
import { dataFolders, defaultProfile } from './data-folders.ts';

const home = '/home/kim';

test('each system has its local place', () => {
  expect(defaultProfile({ platform: 'linux', env: {}, home })).toBe('/home/kim/.local/share/tresen');
  expect(defaultProfile({ platform: 'linux', env: { XDG_DATA_HOME: '/data' }, home })).toBe('/data/tresen');
  expect(defaultProfile({ platform: 'darwin', env: {}, home })).toBe(
    '/home/kim/Library/Application Support/Tresen',
  );
  const env = { APPDATA: '/roaming', LOCALAPPDATA: '/local' };
  expect(defaultProfile({ platform: 'win32', env, home })).toBe('/local/Tresen');
});

test('witnesses lie outside every vault', () => {
  const { vaultFolder, sampleFolder, witnessFolder } = dataFolders('/p');
  expect(witnessFolder.startsWith(vaultFolder)).toBe(false);
  expect(witnessFolder.startsWith(sampleFolder)).toBe(false);
  expect(new Set([vaultFolder, sampleFolder, witnessFolder]).size).toBe(3);
});

// Without every platform's package in the lock file, `npm ci` refuses it, and nobody can start from a fresh clone.
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { type LockFile, missingPlatforms } from './complete-lock.ts';

test('the lock file names the packages of every platform', () => {
  const text = readFileSync(resolve(import.meta.dirname, '../package-lock.json'), 'utf8');
  expect(Object.keys(missingPlatforms(JSON.parse(text) as LockFile))).toEqual([]);
});

test('a missing platform is found and described; what is held or open in its version is left alone', () => {
  const optionalDependencies = {
    'x-linux-x64-musl': '1.2.3',
    'x-win32-x64': '1.2.3',
    'x-darwin-arm64': '^1.0.0',
    fsevents: '2.3.4',
  };
  const packages = {
    'node_modules/x': { version: '1.2.3', dev: true, license: 'MIT', optionalDependencies },
    'node_modules/x-win32-x64': { version: '1.2.3' },
  };
  expect(missingPlatforms({ packages })).toEqual({
    'node_modules/x-linux-x64-musl': {
      version: '1.2.3',
      cpu: ['x64'],
      dev: true,
      libc: ['musl'],
      license: 'MIT',
      optional: true,
      os: ['linux'],
    },
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { closeConnection, type Mode, openConnection } from './connection.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-connection-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each(['wal', 'single'] as const)(
  '■1 each time that it is opened (%s), a commit waits until the drive has it, on every system',
  (mode: Mode) => {
    const file = join(folder, 'vault.db');
    for (const mustExist of [false, true]) {
      const connection = openConnection(file, new Uint8Array(32).fill(7), mode, mustExist);
      const pragmas = ['synchronous', 'fullfsync'].map((name) => connection.pragma(name, { simple: true }));
      expect(pragmas).toEqual([2, 1]);
      closeConnection(file);
    }
  },
);

// A card that can't be read says why, in the system's words, and one that is none says so.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNodeFiles } from '../ports/node-ports.ts';
import { cardIn } from './space.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-card-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const failureOf = async (name: string) => {
  const read = await cardIn({ files: createNodeFiles() }, join(folder, name));
  return read.ok ? undefined : read.failure;
};

test('a card that is gone, that the system refuses, or that is none', async () => {
  expect(await failureOf('weg.tresen-team')).toEqual({ kind: 'file-missing', file: 'weg.tresen-team' });
  mkdirSync(join(folder, 'ordner.tresen-team'));
  const refused = { kind: 'file-not-readable', file: 'ordner.tresen-team' };
  expect(await failureOf('ordner.tresen-team')).toEqual({
    ...refused,
    detail: expect.stringMatching(/EISDIR/),
  });
  writeFileSync(join(folder, 'urlaub.jpg'), new Uint8Array(1 << 20));
  expect(await failureOf('urlaub.jpg')).toEqual({ kind: 'space-card-unreadable' });
});

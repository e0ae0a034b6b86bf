// A sheet that is saved as a file is there as a whole, or not at all.
import { beforeEach, expect, test, vi } from 'vitest';
import { createMemoryDisk, systemError } from '../../test/support/memory-files.ts';
import { createScriptedDialogs } from '../../test/support/memory-ports.ts';
import { FakeWindow, forget } from '../../test/support/recording-electron.ts';
import { writeSheet } from '../core/ports/node-ports.ts';
import { createPrinting, type WriteFile } from './printing.ts';

vi.mock('electron', () => import('../../test/support/recording-electron.ts'));
beforeEach(forget);

const path = '/blatt/Leitlinie.pdf';

/** Draws a sheet, saves it, and answers what the window is told. */
async function saved(write: WriteFile) {
  const dialogs = createScriptedDialogs();
  dialogs.answer(path);
  const printing = createPrinting({ preload: 'preload.cjs' }, dialogs, write);
  const asked = printing.toFile({ kind: 'recoveryCode', code: '1', officeName: 'Probe' });
  const window = FakeWindow.all.at(-1);
  if (!window) throw new Error('no print window');
  printing.ready(window.webContents as never, 'Leitlinie');
  return asked;
}

test('the file is written beside its place and then put there', async () => {
  const disk = createMemoryDisk();
  expect(await saved((file, bytes) => writeSheet(file, bytes, disk))).toMatchObject({ ok: true });
  expect([...disk.files.keys()]).toEqual([path]);
});

test('a disk that is full after half of it leaves the older file, and no rest of the new one', async () => {
  const disk = createMemoryDisk();
  const older = new TextEncoder().encode('%PDF of last week');
  disk.files.set(path, older);
  const full = {
    ...disk,
    create: async (file: string) => {
      await disk.create(file, [new Uint8Array([0x25])]);
      throw systemError('ENOSPC', file);
    },
  };
  expect(await saved((file, bytes) => writeSheet(file, bytes, full))).toMatchObject({
    ok: false,
    failure: { kind: 'file-not-writable', file: 'Leitlinie.pdf' },
  });
  expect([...disk.files]).toEqual([[path, older]]);
});

// Settings on a disk that takes nothing more.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createSettingsStore, type SettingsStore } from './settings-store.ts';

vi.mock('electron', async () => {
  const electron = await import('../../test/support/recording-electron.ts');
  return { ...electron, default: electron };
});

let folder: string;
let store: SettingsStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-settings-'));
  store = createSettingsStore(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = { x: 1, y: 2, width: 900, height: 700, maximized: false, zoomLevel: 0 };

test('what is kept is there at the next start', () => {
  store.keepPlace(place);
  store.note({ lastBackupAt: '2026-11-23T08:00:00Z' });
  const next = createSettingsStore(folder);
  expect([next.place(), next.get().lastBackupAt]).toEqual([place, '2026-11-23T08:00:00Z']);
});

test('a disk that takes nothing is said to whoever changes a setting, and ends nothing by itself', () => {
  rmSync(folder, { recursive: true });
  writeFileSync(folder, 'no folder any more');
  expect(() => store.set({ language: 'en' })).toThrow();
  expect(() => store.keepPlace(place)).not.toThrow();
  expect(() => store.note({ lastBackupAt: '2026-11-23T08:00:00Z' })).not.toThrow();
});

// The native menu in both languages: complete, with distinct shortcuts, and each entry does something.
import type { MenuItemConstructorOptions } from 'electron';
import { beforeEach, expect, test, vi } from 'vitest';
import { languages } from '../../shared/words/words.ts';
import { forget, record } from '../../test/support/recording-electron.ts';
import { type MenuActions, setMenu, trayMenu } from './menu.ts';
import { fileNameFrom } from './printing.ts';

vi.mock('electron', () => import('../../test/support/recording-electron.ts'));

const actions = { command: vi.fn(), openQuick: vi.fn(), zoom: vi.fn(), quit: vi.fn() } satisfies MenuActions;

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
}

beforeEach(() => {
  forget();
  vi.clearAllMocks();
});

test.each(languages)('%s: every entry has words and does something, no shortcut twice', (language) => {
  setMenu(language, actions, 'linux');
  const entries = flat(record.menu).filter(({ type }) => type !== 'separator');
  for (const { label, role, click, submenu } of entries) {
    expect(label).toBeTruthy();
    expect(Boolean(role ?? click ?? submenu)).toBe(true);
  }
  const accelerators = entries.flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
  expect(new Set(accelerators).size).toBe(accelerators.length);
});

test('entries send the page what it understands', () => {
  setMenu('de', actions, 'linux');
  for (const { click } of flat(record.menu)) (click as (() => void) | undefined)?.();
  expect(actions.command.mock.calls.flat().sort()).toEqual([
    'lock',
    'quick-contact',
    'search',
    'settings',
    'shortcuts',
  ]);
  expect(actions.zoom.mock.calls.flat()).toEqual([1, -1, 0]);
  expect(actions.quit).toHaveBeenCalledTimes(1);
});

test('whoever may record no contacts has no entry for one', () => {
  setMenu('de', actions, 'linux', false);
  const tray = trayMenu('de', vi.fn(), actions, false) as unknown as MenuItemConstructorOptions[];
  for (const { click } of [...flat(record.menu), ...tray]) (click as (() => void) | undefined)?.();
  expect(actions.command.mock.calls.flat()).not.toContain('quick-contact');
  expect(actions.openQuick).not.toHaveBeenCalled();
});

test('the tray opens the quick contact over other programs', () => {
  const show = vi.fn();
  for (const { click } of trayMenu('de', show, actions) as unknown as MenuItemConstructorOptions[])
    (click as (() => void) | undefined)?.();
  expect(show).toHaveBeenCalledTimes(1);
  expect(actions.openQuick).toHaveBeenCalledTimes(1);
});

test.each([
  ['Umgang: „Zuhören“ / Leitlinie 3', 'Umgang „Zuhören“ Leitlinie 3'],
  ['../../etc/passwd', 'etc passwd'],
  ['CON|<x>?*', 'CON x'],
  ['  ', 'Tresen'],
  ['...', 'Tresen'],
  ['a'.repeat(300), 'a'.repeat(100)],
])('%s becomes a file name that every system takes', (title, name) => expect(fileNameFrom(title)).toBe(name));

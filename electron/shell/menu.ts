// The native menu, in the person's language. What the page must do goes to it as a command.
import { type BrowserWindow, Menu, type MenuItemConstructorOptions } from 'electron';
import type { Command } from '../../shared/contract/feed.ts';
import { type Language, words } from '../../shared/words/words.ts';

export interface MenuActions {
  /** Sends a command to the main window and shows it. */
  readonly command: (command: Command) => void;
  /** Opens the small window over other programs. Who may record no contacts meets no entry and no shortcut for it. */
  readonly openQuick: () => void;
  readonly zoom: (steps: number) => void;
  readonly quit: () => void;
}

/** Sets the menu of the program; called again when the language changes, or who may record contacts. */
export function setMenu(
  language: Language,
  actions: MenuActions,
  platform: NodeJS.Platform,
  captures = true,
): void {
  const text = words[language].shell.menu;
  const quickContact: MenuItemConstructorOptions = {
    id: 'quick-contact',
    label: text.quickContact,
    accelerator: 'CommandOrControl+N',
    click: () => actions.command('quick-contact'),
  };
  const file: MenuItemConstructorOptions[] = [
    ...(captures ? [quickContact] : []),
    {
      id: 'search',
      label: text.search,
      accelerator: 'CommandOrControl+K',
      click: () => actions.command('search'),
    },
    { type: 'separator' },
    {
      id: 'settings',
      label: text.settings,
      accelerator: 'CommandOrControl+,',
      click: () => actions.command('settings'),
    },
    { id: 'lock', label: text.lock, accelerator: 'CommandOrControl+L', click: () => actions.command('lock') },
    { type: 'separator' },
    { id: 'quit', label: text.quit, accelerator: 'CommandOrControl+Q', click: actions.quit },
  ];
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      ...(platform === 'darwin' ? [{ role: 'appMenu' as const }] : []),
      { label: text.file, submenu: file },
      { label: text.edit, submenu: editMenu(language) },
      { label: text.view, submenu: viewMenu(language, actions) },
      {
        label: text.help,
        submenu: [
          {
            id: 'shortcuts',
            label: text.shortcuts,
            accelerator: 'F1',
            click: () => actions.command('shortcuts'),
          },
        ],
      },
    ]),
  );
}

function editMenu(language: Language): MenuItemConstructorOptions[] {
  const text = words[language].shell.menu;
  return [
    { role: 'undo', label: text.undo },
    { role: 'redo', label: text.redo },
    { type: 'separator' },
    { role: 'cut', label: text.cut },
    { role: 'copy', label: text.copy },
    { role: 'paste', label: text.paste },
    { role: 'pasteAndMatchStyle', label: text.pastePlain },
    { role: 'selectAll', label: text.selectAll },
  ];
}

function viewMenu(language: Language, actions: MenuActions): MenuItemConstructorOptions[] {
  const text = words[language].shell.menu;
  return [
    { id: 'zoom-in', label: text.zoomIn, accelerator: 'CommandOrControl+Plus', click: () => actions.zoom(1) },
    { id: 'zoom-out', label: text.zoomOut, accelerator: 'CommandOrControl+-', click: () => actions.zoom(-1) },
    {
      id: 'zoom-reset',
      label: text.zoomReset,
      accelerator: 'CommandOrControl+0',
      click: () => actions.zoom(0),
    },
    { type: 'separator' },
    { role: 'togglefullscreen', label: text.fullScreen },
  ];
}

/** Menu of the entry beside the system's clock. */
export function trayMenu(language: Language, show: () => void, actions: MenuActions, captures = true): Menu {
  const { menu, tray } = words[language].shell;
  return Menu.buildFromTemplate([
    { id: 'open', label: tray.open, click: show },
    ...(captures ? [{ id: 'quick-contact', label: menu.quickContact, click: actions.openQuick }] : []),
    { id: 'lock', label: menu.lock, click: () => actions.command('lock') },
    { type: 'separator' },
    { id: 'quit', label: menu.quit, click: actions.quit },
  ]);
}

/** Windows other than the main one have no menu bar; on macOS no window has one. */
export function withoutMenu(window: BrowserWindow, platform: NodeJS.Platform): void {
  if (platform !== 'darwin') window.setMenu(null);
}

// What surrounds the windows: menu, tray, dialogs, shortcuts, colours, clipboard, power. Tests look at it and act on it.
import { EventEmitter } from 'node:events';
import type { MenuItemConstructorOptions, OpenDialogOptions, Rectangle, SaveDialogOptions } from 'electron';
import type { MenuEntry } from '../messages.ts';
import { app } from './app.ts';
import { answerDriver, driver, report, strict } from './link.ts';
import { BrowserWindow } from './windows.ts';

class StandInMenu {
  readonly items: readonly MenuItemConstructorOptions[];
  constructor(items: readonly MenuItemConstructorOptions[]) {
    this.items = items;
  }
  click(id: string): boolean {
    return clickIn(this.items, id);
  }
}

function clickIn(items: readonly MenuItemConstructorOptions[], id: string): boolean {
  for (const item of items) {
    if (item.id === id) {
      // Our entries take no argument: the handlers know what they act on.
      (item.click as (() => void) | undefined)?.();
      return true;
    }
    if (Array.isArray(item.submenu) && clickIn(item.submenu, id)) return true;
  }
  return false;
}

const describe = (items: readonly MenuItemConstructorOptions[]): MenuEntry[] =>
  items.map(({ id, label, role, accelerator, submenu }) => ({
    ...(id && { id }),
    ...(label && { label }),
    ...(role && { role }),
    ...(accelerator && { accelerator: String(accelerator) }),
    ...(Array.isArray(submenu) && { submenu: describe(submenu) }),
  }));

let menu = new StandInMenu([]);
let trayMenu = menu;
export const Menu = strict('Menu', {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => new StandInMenu(template),
  setApplicationMenu: (made: StandInMenu) => {
    menu = made;
    report('menu', describe(made.items));
  },
});

let tray: EventEmitter | undefined;
export class Tray extends EventEmitter implements Pick<Electron.Tray, 'setToolTip'> {
  constructor(_icon: string) {
    super();
    tray = this;
  }
  setToolTip = (text: string) => report('tray', { tooltip: text });
  setContextMenu = (made: StandInMenu) => {
    trayMenu = made;
    report('tray', { menu: describe(made.items) });
  };
}

export const dialog = strict<Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog'>>('dialog', {
  showOpenDialog: async (...args: unknown[]) => {
    const path = await ask('open', args.at(-1) as OpenDialogOptions);
    return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
  },
  showSaveDialog: async (...args: unknown[]) => {
    const path = await ask('save', args.at(-1) as SaveDialogOptions);
    return { canceled: path === undefined, filePath: path ?? '' };
  },
});

const ask = async (
  kind: 'open' | 'save',
  { title = '', defaultPath = '' }: OpenDialogOptions | SaveDialogOptions,
) => (await driver.ask('dialog', { kind, title, defaultPath })) as string | undefined;

const shortcuts = new Map<string, () => void>();
export const globalShortcut = strict<Pick<Electron.GlobalShortcut, 'register' | 'unregisterAll'>>(
  'globalShortcut',
  {
    register: (accelerator: string, run: () => void) => {
      if (!/^[\w+]+$/.test(accelerator)) throw new TypeError(`conversion failure from ${accelerator}`);
      shortcuts.set(accelerator, run);
      report('shortcut', [...shortcuts.keys()]);
      return true;
    },
    unregisterAll: () => shortcuts.clear(),
  },
);

const systemIsDark = app.commandLine.getSwitchValue('stand-in-scheme') === 'dark';
let themeSource: Electron.NativeTheme['themeSource'] = 'system';
export const nativeTheme = strict<Pick<Electron.NativeTheme, 'themeSource' | 'shouldUseDarkColors'>>(
  'nativeTheme',
  {
    get themeSource() {
      return themeSource;
    },
    set themeSource(source) {
      themeSource = source;
      driver.tell('theme', source);
    },
    get shouldUseDarkColors() {
      return themeSource === 'dark' || (themeSource === 'system' && systemIsDark);
    },
  },
);

let idleSeconds = 0;
export const powerMonitor = strict(
  'powerMonitor',
  Object.assign(new EventEmitter(), { getSystemIdleTime: () => idleSeconds }),
);
export const clipboard = strict<Pick<Electron.Clipboard, 'writeText'>>('clipboard', {
  writeText: async (text) => report('clipboard', text),
});
export const shell = strict<Pick<Electron.Shell, 'openExternal'>>('shell', {
  openExternal: async (url) => report('external', url),
});
export const screen = strict('screen', {
  getDisplayMatching: (_place: Rectangle) => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
});

answerDriver({
  clickMenu: (id: string) => menu.click(id),
  clickTray: (id?: string) => (id === undefined ? tray?.emit('click') : trayMenu.click(id)),
  press: (accelerator: string) => {
    const run = shortcuts.get(accelerator);
    run?.();
    return run !== undefined;
  },
  idle: (seconds: number) => {
    idleSeconds = seconds;
  },
  power: (event: string) => powerMonitor.emit(event),
  focusedWindow: () => BrowserWindow.getFocusedWindow()?.id,
});

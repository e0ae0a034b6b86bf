// Loaded into Electron's main process before the app, by `-r`, in tests only: it notes what the app does outside its
// windows, and does what a person or the operating system would. The stand-in answers to the same names.
const electron = require('electron');

const effects = [];
const answers = [];
const shortcuts = new Map();
let tray;
let idleSeconds;

const note = (kind, value) => effects.push({ kind, value });
const describe = (menu) =>
  menu.items.map(({ id, label, role, accelerator, submenu }) => ({
    id,
    label,
    role,
    accelerator,
    ...(submenu && { submenu: describe(submenu) }),
  }));
const click = (menu, id) => {
  const item = menu?.getMenuItemById(id);
  item?.click();
  return Boolean(item);
};

const { Menu, Tray, dialog, shell, clipboard, globalShortcut, powerMonitor } = electron;
const setApplicationMenu = Menu.setApplicationMenu.bind(Menu);
Menu.setApplicationMenu = (menu) => {
  setApplicationMenu(menu);
  note('menu', describe(menu));
};
const { setContextMenu } = Tray.prototype;
Tray.prototype.setContextMenu = function (menu) {
  tray = { picture: this, menu };
  note('tray', { menu: describe(menu) });
  return setContextMenu.call(this, menu);
};
const asked = (kind, args) => {
  const { title = '', defaultPath = '' } = args.at(-1);
  return answers.shift()?.({ kind, title, defaultPath });
};
dialog.showOpenDialog = async (...args) => {
  const path = asked('open', args);
  return { canceled: path === undefined, filePaths: path === undefined ? [] : [path] };
};
dialog.showSaveDialog = async (...args) => {
  const path = asked('save', args);
  return { canceled: path === undefined, filePath: path ?? '' };
};
shell.openExternal = async (url) => void note('external', url);
clipboard.writeText = async (text) => void note('clipboard', text);
globalShortcut.register = (accelerator, run) => {
  shortcuts.set(accelerator, run);
  note('shortcut', [...shortcuts.keys()]);
  return true;
};
globalShortcut.unregisterAll = () => shortcuts.clear();
electron.app.whenReady().then(() => {
  const { getSystemIdleTime } = powerMonitor;
  powerMonitor.getSystemIdleTime = () => idleSeconds ?? getSystemIdleTime.call(powerMonitor);
});

globalThis.tresenAgent = {
  clickMenu: (id) => click(Menu.getApplicationMenu(), id),
  clickTray: (id) => (id === undefined ? tray?.picture.emit('click') : click(tray?.menu, id)),
  press: (accelerator) => {
    shortcuts.get(accelerator)?.();
    return shortcuts.has(accelerator);
  },
  idle: (seconds) => {
    idleSeconds = seconds;
  },
  power: (event) => powerMonitor.emit(event),
  willAnswer: (path) => answers.push(() => path),
  effects: () => effects,
  visibleUrls: () =>
    electron.BrowserWindow.getAllWindows()
      .filter((window) => window.isVisible())
      .map((window) => window.webContents.getURL()),
};

// What the built main bundle gets for `import … from 'electron'`: just the APIs that electron/ uses, each named here.
// An API that is missing fails at the import; a missing member of one throws by its name.
import { app as standInApp } from './parts/app.ts';
import {
  clipboard,
  dialog,
  globalShortcut,
  Menu,
  nativeTheme,
  powerMonitor,
  screen,
  shell,
  Tray,
} from './parts/desktop.ts';
import { ipcMain } from './parts/ipc.ts';
import { strict } from './parts/link.ts';
import { safeStorage } from './parts/safe-storage.ts';
import { protocol, session } from './parts/session.ts';
import { BrowserWindow } from './parts/windows.ts';

const app = strict('app', standInApp);

export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};

// electron-store takes the module as a whole.
const electron = {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  globalShortcut,
  ipcMain,
  Menu,
  nativeTheme,
  powerMonitor,
  protocol,
  safeStorage,
  screen,
  session,
  shell,
  Tray,
};
// biome-ignore lint/style/noDefaultExport: the shape of the module that this stands in for
export default electron;

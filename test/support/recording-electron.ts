// A fake of Electron that writes down what the shell asks of it. Tests read the record; nothing here acts.
// Its members are checked against Electron's own types, so that a renamed option can't go unnoticed.
import { EventEmitter } from 'node:events';
import type Electron from 'electron';

type Contents = Pick<
  Electron.WebContents,
  | 'id'
  | 'send'
  | 'setWindowOpenHandler'
  | 'isCrashed'
  | 'isLoadingMainFrame'
  | 'getZoomLevel'
  | 'setZoomLevel'
>;

export class FakeContents extends EventEmitter implements Contents {
  readonly id: number;
  readonly sent: { readonly channel: string; readonly value: unknown }[] = [];
  openHandler: ((details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse) | undefined;
  level = 0;
  constructor(id: number) {
    super();
    this.id = id;
  }
  send(channel: string, value: unknown): void {
    this.sent.push({ channel, value });
  }
  setWindowOpenHandler(
    handler: (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse,
  ): void {
    this.openHandler = handler;
  }
  isCrashed = () => false;
  isLoadingMainFrame = () => false;
  reload = () => void record.done.push('reload');
  getZoomLevel = () => this.level;
  setZoomLevel(level: number): void {
    this.level = level;
  }
  async printToPDF(options: Electron.PrintToPDFOptions): Promise<Buffer> {
    record.pdfs.push(options);
    return Buffer.from('%PDF');
  }
}

export class FakeWindow extends EventEmitter {
  static all: FakeWindow[] = [];
  readonly options: Electron.BrowserWindowConstructorOptions;
  readonly webContents: FakeContents;
  readonly urls: string[] = [];
  isGone = false;
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    this.webContents = new FakeContents(FakeWindow.all.length + 1);
    FakeWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  static getAllWindows = () => FakeWindow.all.filter((window) => !window.isGone);
  static getFocusedWindow = () => null;
  static fromWebContents = (contents: FakeContents) =>
    FakeWindow.all.find((window) => window.webContents === contents) ?? null;
  async loadURL(url: string): Promise<void> {
    this.urls.push(url);
  }
  isDestroyed = () => this.isGone;
  destroy(): void {
    this.isGone = true;
    this.emit('closed');
  }
  getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 700 });
  isMaximized = () => false;
  isMinimized = () => true;
  maximize = () => record.done.push('maximize');
  restore = () => record.done.push('restore');
  show = () => record.done.push('show');
  focus = () => record.done.push('focus');
  setMenu = (menu: Electron.Menu | null) => record.done.push(`setMenu ${menu}`);
}

type Door = (event: Electron.IpcMainInvokeEvent, ...args: unknown[]) => unknown;

/** What was asked for since the last `forget`. */
export const record = {
  done: [] as string[],
  switches: [] as string[],
  schemes: [] as Electron.CustomScheme[],
  opened: [] as string[],
  copied: [] as string[],
  pdfs: [] as Electron.PrintToPDFOptions[],
  menu: [] as Electron.MenuItemConstructorOptions[],
  doors: new Map<string, Door>(),
  shortcuts: new Map<string, () => void>(),
  idleSeconds: 0,
};

export function forget(): void {
  Object.assign(record, {
    done: [],
    switches: [],
    schemes: [],
    opened: [],
    copied: [],
    pdfs: [],
    menu: [],
    idleSeconds: 0,
  });
  record.doors.clear();
  record.shortcuts.clear();
  FakeWindow.all = [];
  app.removeAllListeners();
  powerMonitor.removeAllListeners();
}

export const app = Object.assign(new EventEmitter(), {
  enableSandbox: () => void record.done.push('enableSandbox'),
  getName: () => 'Tresen',
  getVersion: () => '0.0.0',
  getPath: () => '/nowhere',
  quit: () => void record.done.push('quit'),
  commandLine: {
    appendSwitch: (name: string, value?: string) =>
      void record.switches.push(value === undefined ? name : `${name}=${value}`),
  },
}) satisfies EventEmitter & Partial<Omit<Electron.App, keyof EventEmitter | 'commandLine'>>;

export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: () => record.idleSeconds,
});
export const protocol = {
  registerSchemesAsPrivileged: (schemes: Electron.CustomScheme[]) => void record.schemes.push(...schemes),
};
export const shell: Pick<Electron.Shell, 'openExternal'> = {
  openExternal: async (url) => {
    record.opened.push(url);
  },
};
export const clipboard: Pick<Electron.Clipboard, 'writeText'> = {
  writeText: async (text) => {
    record.copied.push(text);
  },
};
export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, door: Door) => void record.doors.set(channel, door),
});
export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors'> = { shouldUseDarkColors: false };
export const screen = { getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }) };
export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => template,
  setApplicationMenu: (template: Electron.MenuItemConstructorOptions[]) => {
    record.menu = template;
  },
};
export const dialog = {};
export const safeStorage = {
  backend: 'gnome_libsecret',
  isAvailable: true,
  isAsyncEncryptionAvailable: async () => safeStorage.isAvailable,
  getSelectedStorageBackend: () => safeStorage.backend,
  encryptStringAsync: async (text: string) => Buffer.from(`sealed:${text}`),
  decryptStringAsync: async (sealed: Buffer) => ({
    result: sealed.toString().slice('sealed:'.length),
    shouldReEncrypt: false,
  }),
};

/** A session that keeps the handlers it is given. */
export class FakeSession extends EventEmitter {
  permissionRequest: Parameters<Electron.Session['setPermissionRequestHandler']>[0] = null;
  permissionCheck: Parameters<Electron.Session['setPermissionCheckHandler']>[0] = null;
  devicePermission: Parameters<Electron.Session['setDevicePermissionHandler']>[0] = null;
  displayMedia: Parameters<Electron.Session['setDisplayMediaRequestHandler']>[0] = null;
  spellChecker: boolean | undefined;
  setPermissionRequestHandler(handler: typeof this.permissionRequest): void {
    this.permissionRequest = handler;
  }
  setPermissionCheckHandler(handler: typeof this.permissionCheck): void {
    this.permissionCheck = handler;
  }
  setDevicePermissionHandler(handler: typeof this.devicePermission): void {
    this.devicePermission = handler;
  }
  setDisplayMediaRequestHandler(handler: typeof this.displayMedia): void {
    this.displayMedia = handler;
  }
  setSpellCheckerEnabled(on: boolean): void {
    this.spellChecker = on;
  }
}

export const BrowserWindow = FakeWindow;

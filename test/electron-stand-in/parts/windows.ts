// `BrowserWindow` and its `webContents`: each is a page in the driver's browser, spoken to over the link.
import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, PrintToPDFOptions, Rectangle } from 'electron';
import { encode } from '../codec.ts';
import { toBrowserUrl } from '../messages.ts';
import { app, cancelable, windowsOfApp } from './app.ts';
import { answerDriver, driver, report, strict } from './link.ts';

const windows = new Map<number, BrowserWindow>();
let lastId = 0;
export const windowById = (id: number): BrowserWindow | undefined => windows.get(id);

type OpenHandler = (details: Electron.HandlerDetails) => Electron.WindowOpenHandlerResponse;

type UsedOfContents =
  | 'id'
  | 'isLoadingMainFrame'
  | 'reload'
  | 'isCrashed'
  | 'setWindowOpenHandler'
  | 'send'
  | 'getZoomLevel'
  | 'setZoomLevel'
  | 'printToPDF'
  | 'print';

class StandInContents extends EventEmitter implements Pick<Electron.WebContents, UsedOfContents> {
  readonly id: number;
  openHandler: OpenHandler = () => ({ action: 'allow' });
  isGone = false;
  private loading = true;
  private level = 0;
  constructor(id: number) {
    super();
    this.id = id;
    this.on('did-finish-load', () => {
      this.loading = false;
    });
  }
  isLoadingMainFrame = () => this.loading;
  reload(): void {
    this.isGone = false;
    this.loading = true;
    driver.ask('reload', this.id).then(
      () => this.emit('did-finish-load'),
      () => undefined,
    );
  }
  isCrashed = () => this.isGone;
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler;
  }
  send(channel: string, ...args: unknown[]): void {
    driver.tell('send', { id: this.id, text: encode({ channel, args }) });
  }
  getZoomLevel = () => this.level;
  setZoomLevel(wished: number): void {
    this.level = wished;
    driver.tell('zoom', { id: this.id, factor: 1.2 ** wished });
  }
  async printToPDF(options: PrintToPDFOptions): Promise<Buffer> {
    return Buffer.from((await driver.ask('pdf', this.id, options)) as Uint8Array);
  }
  print(_options: object, done: (success: boolean, reason: string) => void): void {
    driver.ask('pdf', this.id, { preferCSSPageSize: true, printBackground: true }).then(
      (pdf) => {
        report('paper', pdf);
        done(true, '');
      },
      (error) => done(false, String(error)),
    );
  }
}

type UsedOfWindow =
  | 'id'
  | 'loadURL'
  | 'show'
  | 'focus'
  | 'restore'
  | 'isMinimized'
  | 'maximize'
  | 'isMaximized'
  | 'getNormalBounds'
  | 'setMenu'
  | 'isDestroyed'
  | 'destroy';

export class BrowserWindow extends EventEmitter implements Pick<Electron.BrowserWindow, UsedOfWindow> {
  readonly id: number;
  readonly webContents: StandInContents;
  private readonly made: Promise<unknown>;
  private bounds: Rectangle;
  private maximized = false;
  private gone = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    lastId += 1;
    this.id = lastId;
    this.bounds = {
      x: options.x ?? 0,
      y: options.y ?? 0,
      width: options.width ?? 800,
      height: options.height ?? 600,
    };
    this.webContents = strict('webContents', new StandInContents(this.id));
    const { preload, partition } = options.webPreferences ?? {};
    const { width, height } = this.bounds;
    const visible = options.minWidth !== undefined;
    this.made = driver.ask('create', { id: this.id, width, height, visible, preload, partition });
    const self = strict('BrowserWindow', this);
    windows.set(this.id, self);
    app.emit('web-contents-created', {}, this.webContents);
    // biome-ignore lint/correctness/noConstructorReturn: the caller has to hold the strict one
    return self;
  }
  static getAllWindows = (): BrowserWindow[] => [...windows.values()];
  static getFocusedWindow = (): BrowserWindow | null => windows.values().next().value ?? null;
  static fromWebContents = (contents: StandInContents): BrowserWindow | null =>
    windows.get(contents.id) ?? null;

  async loadURL(url: string): Promise<void> {
    await this.made;
    if (!this.gone) await driver.ask('load', this.id, toBrowserUrl(url));
    if (this.gone) return;
    this.webContents.emit('did-finish-load');
    this.emit('ready-to-show');
  }
  show = () => undefined;
  focus = () => undefined;
  restore = () => undefined;
  isMinimized = () => false;
  maximize = () => {
    this.maximized = true;
  };
  isMaximized = () => this.maximized;
  getNormalBounds = () => this.bounds;
  setMenu = () => undefined;
  isDestroyed = () => this.gone;
  /** What a click on the window's cross does. */
  close(): boolean {
    const event = cancelable();
    this.emit('close', event);
    if (event.defaultPrevented) return false;
    this.destroy();
    return true;
  }
  destroy(): void {
    if (this.gone) return;
    this.gone = true;
    windows.delete(this.id);
    // Its page may still be in the making.
    this.made.then(() => driver.ask('close', this.id)).catch(() => undefined);
    this.emit('closed');
    if (windows.size === 0) app.allWindowsClosed();
  }
}

windowsOfApp.closeAll = () => [...windows.values()].map((window) => window.close()).every(Boolean);

answerDriver({
  userCloses: (id: number) => windows.get(id)?.close(),
  touched: (id: number) => windows.get(id)?.webContents.emit('input-event', {}, { type: 'mouseDown' }),
  gone: (id: number) => windows.get(id)?.destroy(),
  crashed: (id: number) => {
    const contents = windows.get(id)?.webContents;
    if (!contents) return;
    contents.isGone = true;
    contents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 });
  },
  /** True where the app lets a page go there. */
  mayNavigate: (id: number, url: string) => {
    const event = cancelable({ url });
    windows.get(id)?.webContents.emit('will-navigate', event);
    return !event.defaultPrevented;
  },
  opens: (id: number, url: string) =>
    windows.get(id)?.webContents.openHandler({ url } as Electron.HandlerDetails).action ?? 'deny',
  allWindows: () => [...windows.keys()],
});

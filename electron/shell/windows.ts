// Every window of the program: the main one, the quick contact above other programs, and hidden ones for print.
import { join } from 'node:path';
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { appOrigin, webPreferences } from './policy.ts';
import type { SettingsStore, WindowPlace } from './settings-store.ts';

/** Routes of the page that a window opens at. */
export type Route = '/' | '/quick' | '/print';

const smallest = { width: 640, height: 480 };
const usual = { width: 1280, height: 800 };
const quick = { width: 520, height: 680 };
/** Chromium's zoom levels: each is a factor of 1.2. */
const zoomLimits = { lowest: -3, highest: 6 };

export interface PageSource {
  /** Folder that holds the built preload. */
  readonly preload: string;
  /** Address of Vite's server while developing. */
  readonly developmentUrl?: string;
}

const background = () => (nativeTheme.shouldUseDarkColors ? '#1a1b1e' : '#ffffff');

const load = (window: BrowserWindow, source: PageSource, route: Route): Promise<void> =>
  window.loadURL(`${source.developmentUrl ?? `${appOrigin}/`}#${route}`);

/** Opens the main window where it was left, or in the middle where that place is on no screen any more. */
export function openMainWindow(source: PageSource, store: SettingsStore, title: string): BrowserWindow {
  const place = visiblePlace(store.place());
  const window = new BrowserWindow({
    ...usual,
    ...(place && { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title,
    show: false,
    backgroundColor: background(),
    webPreferences: webPreferences(source.preload),
  });
  if (place?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.webContents.on('did-finish-load', () =>
    window.webContents.setZoomLevel(store.place()?.zoomLevel ?? 0),
  );
  window.on('close', () => store.keepPlace(placeOf(window)));
  void load(window, source, '/');
  return window;
}

/** Opens the small window for one contact, above all other programs. */
export function openQuickWindow(source: PageSource, title: string): BrowserWindow {
  const window = new BrowserWindow({
    ...quick,
    minWidth: 360,
    minHeight: 400,
    title,
    show: false,
    alwaysOnTop: true,
    skipTaskbar: true,
    fullscreenable: false,
    maximizable: false,
    minimizable: false,
    backgroundColor: background(),
    webPreferences: webPreferences(source.preload),
  });
  window.once('ready-to-show', () => window.show());
  void load(window, source, '/quick');
  return window;
}

/** Opens a window that nobody sees, for drawing a sheet; it loads while the caller goes on. */
export function openPrintWindow(source: PageSource): BrowserWindow {
  const window = new BrowserWindow({
    show: false,
    // What isn't seen is otherwise drawn late or never.
    webPreferences: { ...webPreferences(source.preload), backgroundThrottling: false },
  });
  void load(window, source, '/print');
  return window;
}

/** Brings a window to the person, whatever state it is in. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

/** Changes the zoom by steps of one level; 0 goes back to 100 %. */
export function zoom(window: BrowserWindow, steps: number, store: SettingsStore): void {
  const wished = steps === 0 ? 0 : window.webContents.getZoomLevel() + steps;
  const level = Math.min(zoomLimits.highest, Math.max(zoomLimits.lowest, wished));
  window.webContents.setZoomLevel(level);
  store.keepPlace({ ...placeOf(window), zoomLevel: level });
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
  zoomLevel: window.webContents.getZoomLevel(),
});

function visiblePlace(place: WindowPlace | undefined): WindowPlace | undefined {
  if (!place) return undefined;
  const { x, y, width, height } = screen.getDisplayMatching(place).workArea;
  const isReachable =
    place.x < x + width && place.x + place.width > x && place.y < y + height && place.y + place.height > y;
  return isReachable ? place : undefined;
}

/** Where the preload lies, seen from the main bundle's folder. */
export const preloadBeside = (mainFolder: string): string => join(mainFolder, '../preload/preload.cjs');

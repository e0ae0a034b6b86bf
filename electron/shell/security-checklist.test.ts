// Electron's security checklist, point by point: https://www.electronjs.org/docs/latest/tutorial/security
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { IpcMainInvokeEvent } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { callChannel } from '../../shared/contract/bridge.ts';
import { ok } from '../../shared/result.ts';
import {
  app,
  type FakeContents,
  FakeSession,
  FakeWindow,
  forget,
  record,
} from '../../test/support/recording-electron.ts';
import { type HostDesk, openDoor } from './door.ts';
import { guardPages, guardSession, isOpenable } from './lockdown.ts';
import { appOrigin, contentSecurityPolicy, partition, webPreferences } from './policy.ts';
import type { SettingsStore } from './settings-store.ts';
import { prepareElectron, switches } from './switches.ts';
import { openMainWindow, openPrintWindow, openQuickWindow } from './windows.ts';

vi.mock('electron', () => import('../../test/support/recording-electron.ts'));

const root = resolve(import.meta.dirname, '../..');
const source = { preload: '/somewhere/preload.cjs' };
const store = { place: () => undefined, keepPlace: () => undefined } as unknown as SettingsStore;

function sourcesOf(...folders: string[]): { path: string; text: string }[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => /\.(ts|tsx|html)$/.test(path) && !/\.test\.tsx?$/.test(path))
      .map((path) => ({ path: join(folder, path), text: readFileSync(join(root, folder, path), 'utf8') })),
  );
}

/** All windows that the program ever makes. */
function everyWindow(): FakeWindow[] {
  openMainWindow(source, store, 'Tresen');
  openQuickWindow(source, 'Tresen');
  openPrintWindow(source);
  return FakeWindow.all;
}

const preferencesOfAll = () => everyWindow().map(({ options }) => options.webPreferences ?? {});

/** Emits an event that can be cancelled and tells whether it was. */
function isDenied(target: { emit(name: string, ...args: unknown[]): boolean }, name: string): boolean {
  const preventDefault = vi.fn();
  target.emit(name, { preventDefault, url: 'https://example.org/' });
  return preventDefault.mock.calls.length > 0;
}

beforeEach(forget);

describe("Electron's security checklist", () => {
  test('1: only secure content is loaded: every window opens at our own origin, and no source names http', () => {
    const urls = everyWindow().flatMap((window) => window.urls);
    expect(urls).toHaveLength(3);
    for (const url of urls) expect(url.startsWith(`${appOrigin}/#/`)).toBe(true);
    const offenders = sourcesOf('electron', 'renderer').filter(({ text }) =>
      /["'`]http:\/\/(?!www\.w3\.org\/)/.test(text),
    );
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('2: Node is not integrated into any page, frame or worker', () => {
    for (const preferences of preferencesOfAll()) {
      expect(preferences.nodeIntegration).toBe(false);
      expect(preferences.nodeIntegrationInWorker).toBe(false);
      expect(preferences.nodeIntegrationInSubFrames).toBe(false);
    }
  });

  test('3: context isolation is on in every window', () => {
    for (const preferences of preferencesOfAll()) expect(preferences.contextIsolation).toBe(true);
  });

  test('4: the sandbox is on for the whole program and in every window', () => {
    prepareElectron();
    expect(record.done).toContain('enableSandbox');
    for (const preferences of preferencesOfAll()) expect(preferences.sandbox).toBe(true);
    expect(switches.map(([name]) => name)).not.toContain('no-sandbox');
  });

  test('5: permissions, devices and screen capture are denied, asked for and checked', () => {
    const session = new FakeSession();
    guardSession(session as never);
    const answers: boolean[] = [];
    session.permissionRequest?.(null as never, 'media', (granted) => answers.push(granted), null as never);
    expect(answers).toEqual([false]);
    expect(session.permissionCheck?.(null, 'clipboard-read', appOrigin, null as never)).toBe(false);
    expect(session.devicePermission?.(null as never)).toBe(false);
    const streams: unknown[] = [];
    session.displayMedia?.(null as never, (stream) => streams.push(stream));
    expect(streams).toEqual([null]);
    expect(isDenied(session, 'will-download')).toBe(true);
    expect(session.spellChecker).toBe(false);
  });

  test('6: web security stays on', () => {
    for (const preferences of preferencesOfAll()) expect(preferences.webSecurity).toBe(true);
    expect(switches.map(([name]) => name)).not.toContain('disable-web-security');
  });

  test('7: the content security policy allows nothing but our own files and requires trusted types', () => {
    expect(contentSecurityPolicy('abc')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default dompurify",
    );
  });

  test('8: insecure content is not allowed', () => {
    for (const preferences of preferencesOfAll()) expect(preferences.allowRunningInsecureContent).toBe(false);
  });

  test('9: experimental features are off', () => {
    for (const preferences of preferencesOfAll()) expect(preferences.experimentalFeatures).toBe(false);
  });

  test('10: no Blink features are switched on', () => {
    for (const preferences of preferencesOfAll())
      expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    for (const [name] of switches) expect(name).not.toMatch(/^enable-(blink-)?features$/);
  });

  test('11: there is no webview, so none that may open windows', () => {
    for (const preferences of preferencesOfAll()) expect(preferences.webviewTag).toBe(false);
    expect(sourcesOf('renderer').filter(({ text }) => /<webview|allowpopups/.test(text))).toEqual([]);
  });

  test('12: attaching a webview is prevented', () => {
    guardPages(() => 0);
    for (const { webContents } of everyWindow())
      expect(isDenied(webContents, 'will-attach-webview')).toBe(true);
  });

  test('13: navigation and redirects are denied, in every frame', () => {
    guardPages(() => 0);
    for (const { webContents } of everyWindow())
      for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect'])
        expect(isDenied(webContents, name)).toBe(true);
  });

  test('14: no page opens windows', () => {
    guardPages(() => 0);
    for (const { webContents } of everyWindow())
      for (const url of [`${appOrigin}/`, 'https://example.org/', 'about:blank', ''])
        expect(webContents.openHandler?.({ url } as never)).toEqual({ action: 'deny' });
  });

  test("15: only parsed https and mailto reach the system, and only after a person's touch", () => {
    let now = 0;
    guardPages(() => now);
    const [window] = everyWindow();
    const contents = window?.webContents as FakeContents;
    const open = (url: string) => contents.openHandler?.({ url } as never);
    open('https://example.org/before');
    contents.emit('input-event', {}, { type: 'mouseMove' });
    open('https://example.org/moved');
    contents.emit('input-event', {}, { type: 'mouseDown' });
    open('https://example.org/after');
    open('mailto:stelle@example.org');
    for (const url of [
      'http://example.org/',
      'file:///etc/passwd',
      'javascript:1',
      'smb://host/x',
      'ms-msdt:/id',
      'https://',
    ])
      open(url);
    now = 4999;
    open('https://example.org/slowly');
    now = 5000;
    open('https://example.org/late');
    expect(record.opened).toEqual([
      'https://example.org/after',
      'mailto:stelle@example.org',
      'https://example.org/slowly',
    ]);
    expect(isOpenable('no address')).toBe(false);
  });

  test('16: Electron is pinned to one exact version of the current major', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      devDependencies: { electron: string };
    };
    const installed = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
      version: string;
    };
    expect(manifest.devDependencies.electron).toBe(installed.version);
    expect(Number(installed.version.split('.')[0])).toBeGreaterThanOrEqual(45);
  });

  test('17: calls are answered for main frames of our own origin only', async () => {
    const callCore = vi.fn(async () => ok('answered'));
    openDoor({ callCore, desk: {} as HostDesk, origins: [appOrigin] });
    const door = record.doors.get(callChannel);
    const from = (senderFrame: unknown) =>
      door?.({ senderFrame, sender: {} } as IpcMainInvokeEvent, 'vault.state', undefined);
    await expect(from({ origin: appOrigin, parent: null })).resolves.toEqual(ok('answered'));
    await expect(from({ origin: 'https://example.org', parent: null })).rejects.toThrow('refused');
    await expect(from({ origin: appOrigin, parent: {} })).rejects.toThrow('refused');
    await expect(from(null)).rejects.toThrow('refused');
    expect(callCore).toHaveBeenCalledTimes(1);
    expect([...record.doors.keys()]).toEqual([callChannel]);
  });

  test('18: pages come from a protocol of our own on a session in memory, never from file:', () => {
    prepareElectron();
    expect(record.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
    expect(partition.startsWith('persist:')).toBe(false);
    for (const preferences of preferencesOfAll()) expect(preferences.partition).toBe(partition);
    const offenders = sourcesOf('electron').filter(({ text }) => /loadFile\(|["'`]file:\/\//.test(text));
    expect(offenders.map(({ path }) => path)).toEqual([]);
  });

  test('19: the fuses of a package take away what the program does not need', () => {
    const builder = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    const fuses = Object.fromEntries(
      [...builder.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value === 'true']),
    );
    expect(fuses).toMatchObject({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
    });
  });

  test('20: the preload hands out two functions and nothing of Electron', async () => {
    const exposed: Record<string, Record<string, unknown>> = {};
    vi.doMock('electron', () => ({
      contextBridge: {
        exposeInMainWorld: (name: string, api: Record<string, unknown>) =>
          Object.assign(exposed, { [name]: api }),
      },
      ipcRenderer: { invoke: async () => undefined, on: () => undefined, removeListener: () => undefined },
    }));
    await import('../preload.ts');
    vi.doUnmock('electron');
    expect(Object.keys(exposed)).toEqual(['tresen']);
    expect(Object.entries(exposed.tresen ?? {}).map(([name, value]) => [name, typeof value])).toEqual([
      ['call', 'function'],
      ['onFeed', 'function'],
    ]);
  });

  test('nothing is left on the disk: no spell checker, no caches, no crash reports', () => {
    expect(webPreferences('x').spellcheck).toBe(false);
    const names = switches.map(([name]) => name);
    expect(names).toEqual(
      expect.arrayContaining(['disable-http-cache', 'disable-breakpad', 'disable-gpu-shader-disk-cache']),
    );
    expect(sourcesOf('electron').filter(({ text }) => /crashReporter/.test(text))).toEqual([]);
    expect(app.listenerCount('web-contents-created')).toBe(0);
  });
});

// The built program from outside: window, menu, tray, shortcut, lock, end; and what a page may not do.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { closePatience } from '../../electron/shell/patience.ts';
import { launchBrowser } from '../electron-stand-in/launch.ts';
import { electronForTests } from './support/host.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { listeningSockets } from './support/listening.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';
import { firstScreen, settle, vaultState } from './support/settle.ts';
import { createSharedApp } from './support/shared-app.ts';

const newProfile = createProfiles('hosts');

const launch = createLauncher().app;

const labels = (app: RunningApp) => app.menuEntries().map(({ label }) => label);

describe('a page', () => {
  const sharedApp = createSharedApp(launchApp);
  let app: RunningApp;
  beforeEach(() => {
    app = sharedApp();
  });

  test('[■12] is loaded with the policy and a nonce that is fresh for each load', async () => {
    const load = async () => {
      const response = await app.page.reload();
      const policy = response?.headers()['content-security-policy'] ?? '';
      const nonce = await app.page.evaluate(
        () => document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce,
      );
      return { policy, nonce };
    };
    const first = await load();
    const second = await load();
    expect(first.policy).toContain(`style-src 'self' 'nonce-${first.nonce}'`);
    expect(first.policy).toContain("default-src 'none'; script-src 'self';");
    expect(first.nonce).toMatch(/^[\w+/]{22}==$/);
    expect(second.nonce).not.toBe(first.nonce);
  });

  test('[■12] holds nothing of the host but the two functions of the bridge', async () => {
    const found = await app.page.evaluate(() => ({
      bridge: Object.keys(Reflect.get(globalThis, 'tresen') as object).sort(),
      node: ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in globalThis),
    }));
    expect(found).toEqual({ bridge: ['call', 'onFeed'], node: [] });
  });

  test('[■12] is refused by name or by content where it calls what the contract does not know', async () => {
    const answers = await app.page.evaluate(async () => {
      const { call } = Reflect.get(globalThis, 'tresen') as {
        call(name: unknown, args?: unknown): Promise<unknown>;
      };
      return [
        await call('vault.state', { surplus: true }),
        await call('no.such.call'),
        await call('__proto__'),
        await call({}),
        await call('settings.set', { lockAfterMinutes: -1 }),
        await call('vault.open', { passphrase: 7 }),
      ];
    });
    for (const answer of answers)
      expect(answer).toMatchObject({ ok: false, failure: { kind: 'call-malformed' } });
  });

  test('[■12] can neither leave nor open windows; only a click sends an address to the system', async () => {
    const { page, effects, consoleErrors } = await launch();
    const sent = () => effects.filter(({ kind }) => kind === 'external').map(({ value }) => value);
    const before = page.url();
    await page.evaluate(() => Reflect.set(globalThis, 'tried', open('https://example.org/by-itself')));
    // Refused before there is a click, or a moment later where the browser has to be told.
    await expect.poll(() => page.evaluate(() => Reflect.get(globalThis, 'tried')?.closed ?? true)).toBe(true);
    await page.evaluate(() => location.assign('https://example.org/left'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      Object.assign(link, {
        href: 'https://example.org/clicked',
        target: '_blank',
        textContent: 'away',
        id: 'away',
      });
      document.body.prepend(link);
    });
    await page.click('#away');
    await expect.poll(sent).toEqual(['https://example.org/clicked']);
    expect(page.url()).toBe(before);
    // A window that was refused takes a moment to go.
    await expect.poll(() => page.context().pages()).toHaveLength(1);
    expect(consoleErrors).toEqual([]);
  });

  // Playwright itself drives Electron over ports.
  test.skipIf(electronForTests())(
    '[■8] no process of the program or of its windows listens on a port',
    async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await new Promise((listening) => server.once('listening', listening));
      // The check itself must be able to find one.
      expect(listeningSockets(process.pid)).toHaveLength(1);
      await new Promise((closed) => server.close(closed));
      expect(listeningSockets(process.pid)).toEqual([]);
    },
  );
});

describe('the window', () => {
  test('speaks the language of the settings in its menu, and changes with them', async () => {
    const app = await launch({ language: 'de' });
    expect(labels(app)).toEqual(['&Datei', '&Bearbeiten', '&Ansicht', '&Hilfe']);
    await app.page.evaluate(async () => {
      const { call } = Reflect.get(globalThis, 'tresen') as {
        call(name: string, args: unknown): Promise<unknown>;
      };
      await call('settings.set', { language: 'en' });
    });
    await expect.poll(() => labels(app)).toEqual(['&File', '&Edit', '&View', '&Help']);
    await expect.poll(() => app.page.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(app.consoleErrors).toEqual([]);
  });

  test('follows the colours of the settings', async () => {
    const app = await launch({ colorScheme: 'dark' });
    const isDark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    expect(await isDark()).toBe(true);
    await app.page.evaluate(async () => {
      const { call } = Reflect.get(globalThis, 'tresen') as {
        call(name: string, args: unknown): Promise<unknown>;
      };
      await call('settings.set', { colorScheme: 'light' });
    });
    await expect.poll(isDark).toBe(false);
  });

  test('zooms by the menu and keeps zoom and place for the next start', async () => {
    const profile = newProfile();
    const first = await launch({ profile, viewport: { width: 1200, height: 800 } });
    await first.menu('zoom-in');
    await first.menu('zoom-in');
    await expect.poll(() => first.page.evaluate(() => innerWidth)).toBe(833);
    await first.close();
    const kept = JSON.parse(readFileSync(join(profile, 'settings.json'), 'utf8')) as { window: object };
    expect(kept.window).toMatchObject({ width: 1280, height: 800, maximized: false, zoomLevel: 2 });
    const second = await launch({ profile, viewport: { width: 1200, height: 800 } });
    await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(833);
    await second.menu('zoom-reset');
    await expect.poll(() => second.page.evaluate(() => innerWidth)).toBe(1200);
  });

  test('is there once: a second start brings it forward and ends', async () => {
    const profile = newProfile();
    await launch({ profile });
    await expect(launchApp({ profile })).rejects.toThrow('the app ended with 0');
  });

  test('opens one quick contact over other programs, by shortcut and by tray', async () => {
    const app = await launch({ sample: true });
    await app.shortcut('CommandOrControl+Shift+K');
    const quick = await app.window(1);
    expect(new URL(quick.url()).hash).toBe('#/quick');
    await quick.getByRole('radio', { name: 'Telefon' }).waitFor();
    await app.tray('quick-contact');
    // Had a second one opened, it would be left beside the next.
    const closed = quick.waitForEvent('close');
    await quick.keyboard.press('Escape');
    await closed;
    await app.shortcut('CommandOrControl+Shift+K');
    const next = await app.window(1);
    await next.getByRole('radio', { name: 'Telefon' }).waitFor();
    expect(app.page.context().pages()).toHaveLength(2);
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('locking', () => {
  test('happens by itself after the time of the settings', async () => {
    const app = await launch({ sample: true });
    await app.idle(15 * 60);
    await expect.poll(() => vaultState(app.page)).not.toBe('open');
  });

  test('happens when the screen is locked', async () => {
    const app = await launch({ sample: true });
    await app.power('lock-screen');
    await expect.poll(() => vaultState(app.page)).not.toBe('open');
  });

  test('is one entry of the menu', async () => {
    const app = await launch({ sample: true });
    await app.menu('lock');
    await expect.poll(() => vaultState(app.page)).not.toBe('open');
  });
});

describe('printing', () => {
  const sheet = { kind: 'recoveryCode', code: 'ABCD-EFGH-JKLM', officeName: 'Bürgeramt Probe' };
  const sharedApp = createSharedApp(launchApp);
  let app: RunningApp;
  beforeEach(() => {
    app = sharedApp();
  });
  const ask = (name: string, args?: unknown) =>
    app.page.evaluate(
      ([name, args]) => {
        const { call } = Reflect.get(globalThis, 'tresen') as {
          call(name: unknown, args: unknown): Promise<unknown>;
        };
        return call(name, args);
      },
      [name, args],
    );

  test('a sheet becomes a PDF in the file that the person chose, and nothing where they chose none', async () => {
    const file = join(newProfile(), 'Code.pdf');
    app.answerDialog(undefined);
    expect(await ask('print.toFile', sheet)).toEqual({ ok: true, value: { saved: false } });
    let suggested = '';
    app.answerDialog(({ defaultPath }) => {
      suggested = defaultPath;
      return file;
    });
    expect(await ask('print.toFile', sheet)).toEqual({ ok: true, value: { saved: true } });
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-');
    expect(suggested).toMatch(/Bürgeramt Probe\.pdf$/);
  });

  test('a file that can not be written is a failure with its name', async () => {
    app.answerDialog(join(newProfile(), 'no', 'such', 'folder', 'Code.pdf'));
    expect(await ask('print.toFile', sheet)).toMatchObject({
      ok: false,
      failure: { kind: 'file-not-writable', file: 'Code.pdf' },
    });
  });

  test('only the print window learns what to draw, and every print window goes again', async () => {
    expect(await ask('print.sheet')).toEqual({ ok: true, value: null });
    expect(await ask('print.preview', sheet)).toMatchObject({ ok: true });
    await expect.poll(() => app.page.context().pages()).toHaveLength(1);
    expect(app.consoleErrors).toEqual([]);
  });

  test('what a person asked to copy is in the clipboard', async () => {
    await ask('clipboard.write', { text: 'ABCD-EFGH' });
    expect(app.effects.findLast(({ kind }) => kind === 'clipboard')?.value).toBe('ABCD-EFGH');
  });
});

test('a program that was killed opens again, and its place is free at once', async () => {
  const profile = newProfile();
  const first = await launch({ profile });
  await first.kill();
  const second = await launch({ profile });
  expect(await vaultState(second.page)).toBe('none');
});

test('the end comes at once where nothing is in the air, and without an error', async () => {
  const app = await launch({ sample: true });
  const gone = app.page.waitForEvent('close').then(() => performance.now());
  const began = performance.now();
  await app.close();
  // The page answered: after that time the window would have gone without it.
  expect((await gone) - began).toBeLessThan(closePatience);
});

test('a picture for whoever has no display waits for the first screen, on a slow machine too', async () => {
  const browser = await launchBrowser(true);
  try {
    const page = await browser.newPage();
    await page.setContent('<nav>Heute</nav><main><p role="status">Wird geladen …</p></main>');
    let isTaken = false;
    const ready = firstScreen(page).then(() => {
      isTaken = true;
    });
    // At rest, with nothing to be seen.
    await settle(page);
    expect(isTaken).toBe(false);
    await page.evaluate(() => {
      const main = document.querySelector('main');
      if (main) main.innerHTML = '<h1>Heute</h1>';
    });
    await ready;
    expect(isTaken).toBe(true);
  } finally {
    await browser.close();
  }
});

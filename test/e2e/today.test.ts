// Heute, follow-ups and the quick window: what a counter team has in front of it all day.
import type { Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './support/launch-app.ts';
import { foundOffice, go, sampleOffice } from './support/office.ts';
import { settle } from './support/settle.ts';
import { askHost } from './support/writing.ts';

let running: RunningApp | undefined;
async function sample(options: LaunchOptions = {}): Promise<RunningApp> {
  running = await launchApp({ ...options, sample: true });
  await sampleOffice(running);
  return running;
}
afterEach(async () => {
  await running?.kill();
  running = undefined;
});

async function lowerEdge(element: Locator): Promise<number> {
  const box = await element.boundingBox();
  return box ? box.y + box.height : Number.POSITIVE_INFINITY;
}

test('a window that stays open past midnight shows the new day', async () => {
  const { page } = await sample();
  const shown = page.getByText(/^\p{L}+, \d+\. \p{L}+ \d{4}$/u);
  const today = await shown.innerText();
  await page.clock.install();
  await page.reload();
  await page
    .getByRole('link', { name: /^Noch \d+ weitere$/ })
    .first()
    .waitFor();
  await settle(page, { quiet: 2000, longest: 20_000 });
  expect(await shown.innerText()).toBe(today);
  await page.clock.fastForward('24:00:00');
  await expect.poll(() => shown.innerText()).not.toBe(today);
});

describe('today', () => {
  test('records a contact with the first keys, and shows what waits without scrolling', async () => {
    const app = await sample();
    const { page } = app;
    await page.getByRole('radio', { name: 'Schalter' }).waitFor();
    await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
    for (const name of ['Neuer Kontakt', 'Wiedervorlagen', 'Leitlinien, noch zu lesen']) {
      const heading = page.getByRole('heading', { name, exact: true });
      await expect.poll(() => lowerEdge(heading), { message: name }).toBeLessThan(720);
    }
    await expect
      .poll(() => lowerEdge(page.getByRole('button', { name: 'Kontakt speichern' })))
      .toBeLessThan(720);
    await page.getByRole('region', { name: 'Grundsatz des Tages' }).waitFor();
    await expectAccessible(page, 'today');
    for (const key of ['1', '2', 'Enter']) await page.keyboard.press(key);
    await page
      .getByRole('form', { name: 'Neuer Kontakt' })
      .getByText(/^Gespeichert: Schalter · \S/)
      .waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('takes an impression in one line', async () => {
    const app = await sample();
    const { page } = app;
    await page
      .getByRole('textbox', { name: 'Was haben Sie gehört oder bemerkt?' })
      .fill('Die neue Beschilderung hilft');
    await page.getByRole('radio', { name: 'Lob' }).check();
    await page.keyboard.press('Enter');
    const newest = page.getByRole('region', { name: 'Stimmen' }).getByRole('listitem').first();
    await newest.getByText('Die neue Beschilderung hilft').waitFor();
    await newest.getByText('Lob').waitFor();
  });

  test('an impression is put right or taken out, and one half written is kept', async () => {
    const app = await sample();
    const { page } = app;
    const line = page.getByRole('textbox', { name: 'Was haben Sie gehört oder bemerkt?' });
    const list = page.getByRole('region', { name: 'Stimmen' }).getByRole('list').last();
    await line.fill('Die Türe klemt');
    await page.keyboard.press('Enter');
    await list.getByRole('button', { name: 'Stimme berichtigen: Die Türe klemt' }).click();
    const editing = page.getByRole('form', { name: 'Stimme berichtigen: Die Türe klemt' });
    await editing.getByRole('textbox').fill('Die Türe klemmt');
    await expectAccessible(page, 'today, an impression being put right');
    await editing.getByRole('radio', { name: 'Beschwerde' }).check();
    await page.keyboard.press('Enter');
    const pencil = list.getByRole('button', { name: 'Stimme berichtigen: Die Türe klemmt' });
    await expect.poll(() => pencil.evaluate((one) => one === document.activeElement)).toBe(true);
    await pencil.click();
    await page
      .getByRole('form', { name: /^Stimme berichtigen/ })
      .getByRole('button', { name: 'Entfernen' })
      .click();
    await expectAccessible(page, 'today, an impression about to be removed');
    await page.getByRole('dialog').getByRole('button', { name: 'Entfernen' }).click();
    await page.getByRole('form', { name: /^Stimme berichtigen/ }).waitFor({ state: 'detached' });
    await list.getByText('Die Türe klemmt').waitFor({ state: 'detached' });
    await line.fill('Halb geschrie');
    await expect
      .poll(() => askHost<object | null>(page, 'drafts.get', { key: 'impression/new' }))
      .toMatchObject({ value: { line: 'Halb geschrie' } });
    await page.reload();
    await expect.poll(() => line.inputValue()).toBe('Halb geschrie');
    expect(app.consoleErrors).toEqual([]);
  });

  test('fits narrow windows, large type and the dark', async () => {
    const app = await sample({ viewport: { width: 640, height: 800 }, colorScheme: 'dark', language: 'en' });
    const { page } = app;
    await page.getByRole('radio', { name: 'Counter' }).waitFor();
    await expectAccessible(page, 'today, narrow, dark, English');
    for (const route of ['#/today', '#/contacts', '#/contacts/new', '#/contacts/follow-ups']) {
      await go(app, route);
      await page.getByRole('heading', { level: 1 }).waitFor();
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, route).toBeLessThanOrEqual(0);
    }
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('a draft that another version left', () => {
  test('comes back as far as it can be read, and its words stay until they are discarded', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/knowledge');
    await page.getByRole('heading', { name: 'Wissen', level: 1 }).waitFor();
    await page.evaluate(async () => {
      const value = { concern: 'Ausweis weg', channel: 'fax', wish: { text: 'bald' } };
      const { call } = Reflect.get(globalThis, 'tresen') as {
        call: (...args: unknown[]) => Promise<unknown>;
      };
      await call('drafts.put', { key: 'contact', value });
    });
    await go(app, '#/contacts/new');
    const kept = page.getByRole('region', { name: 'Aufbewahrter Entwurf' });
    await kept.getByText('bald', { exact: true }).waitFor();
    await expect.poll(() => page.getByRole('textbox', { name: 'Anliegen' }).inputValue()).toBe('Ausweis weg');
    await expectAccessible(page, 'a kept draft');
    await go(app, '#/knowledge');
    await page.getByRole('heading', { name: 'Wissen', level: 1 }).waitFor();
    await go(app, '#/contacts/new');
    await kept.getByRole('button', { name: 'Aufbewahrten Entwurf verwerfen' }).click();
    await kept.waitFor({ state: 'detached' });
    await expect.poll(() => page.getByRole('textbox', { name: 'Anliegen' }).inputValue()).toBe('Ausweis weg');
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('the management', () => {
  test('meets what is published, and neither a contact nor a way to one', async () => {
    running = await launchApp();
    const { page } = running;
    await foundOffice(running, 'Amtsleitung');
    await page.getByRole('heading', { name: 'Heute', level: 1 }).waitFor();
    await page.getByText('Noch ist kein Dokument veröffentlicht.').waitFor();
    await page.getByRole('heading', { name: 'Leitlinien, noch zu lesen' }).waitFor();
    for (const name of ['Neuer Kontakt', 'Wiedervorlagen', 'Stimmen'])
      expect(await page.getByRole('heading', { name }).count()).toBe(0);
    expect(await page.getByRole('form').count()).toBe(0);
    const areas = page.getByRole('navigation', { name: 'Bereiche' }).getByRole('link');
    await expect
      .poll(() => areas.allTextContents())
      .toEqual(['Heute', 'Wissen', 'Umgang', 'Auf diesem PC gespeichert', 'Einstellungen']);
    await expectAccessible(page, 'today of the management');
    await page.keyboard.press('Control+n');
    await page.keyboard.press('Control+k');
    const options = page.getByRole('dialog').getByRole('option');
    await options.first().waitFor();
    expect((await options.allTextContents()).join()).not.toContain('Kontakte');
    await page.keyboard.press('Escape');
    for (const route of ['#/contacts/new', '#/contacts', '#/contacts/follow-ups']) {
      await go(running, route);
      await page.getByText('Kontakte bleiben beim Team am Schalter und seiner Leitung.').waitFor();
    }
    await expectAccessible(page, 'contacts, closed to the management');
    expect(running.consoleErrors).toEqual([]);
  });

  test('has no quick contact in the menu, at the tray or behind the shortcut', async () => {
    running = await launchApp();
    await foundOffice(running, 'Amtsleitung');
    expect(JSON.stringify(running.menuEntries())).not.toContain('quick-contact');
    await expect(running.shortcut('CommandOrControl+Shift+K')).rejects.toThrow('no shortcut');
    await expect(running.tray('quick-contact')).rejects.toThrow('no tray entry');
  });
});

describe('follow-ups', () => {
  test('are found by what is to be done, and open at their contact', async () => {
    const app = await sample();
    const { page } = app;
    await page.keyboard.press('Control+k');
    await page.keyboard.type('laterne');
    const found = page.getByRole('group', { name: 'Wiedervorlagen' }).getByRole('option').first();
    await found.getByText(/^Wiedervorlage zum /).waitFor();
    await expectAccessible(page, 'search with a follow-up');
    await found.click();
    await page
      .getByRole('region', { name: 'Wiedervorlagen' })
      .getByText(/Laterne/)
      .waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('are added, taken over, given back, postponed in words, done and taken back', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts/follow-ups');
    await page.getByRole('button', { name: 'Neue Wiedervorlage' }).click();
    await page.getByLabel('Wann?').fill('heute');
    await page.getByLabel('Was ist zu tun?').fill('Schlüssel zählen');
    await expectAccessible(page, 'new follow-up');
    await page.keyboard.press('Enter');
    const item = page.getByRole('listitem').filter({ hasText: 'Schlüssel zählen' });
    await item.waitFor();
    await expectAccessible(page, 'follow-ups');

    await item.getByRole('button', { name: /^Übernehmen/ }).click();
    await item.getByText('von Ihnen übernommen').waitFor();
    await item.getByRole('button', { name: /^Zurückgeben/ }).click();
    await item.getByText('von Ihnen übernommen').waitFor({ state: 'detached' });

    await item.getByRole('button', { name: /^Verschieben/ }).click();
    await item.getByLabel('Auf wann?').fill('in 3 Monaten');
    await expectAccessible(page, 'postponing');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Später' }).getByText('Schlüssel zählen').waitFor();

    await item.getByRole('button', { name: /^Erledigt/ }).click();
    await page.getByText('Als erledigt vermerkt: Schlüssel zählen').first().waitFor();
    await item.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await item.waitFor();
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('the quick window', () => {
  test('opens over other programs, records, keeps a draft when it closes, and tells the main window', async () => {
    const app = await sample();
    await go(app, '#/contacts');
    await app.page.getByRole('main').getByText('300 Kontakte').waitFor();
    await app.shortcut('CommandOrControl+Shift+K');
    const quick = await app.window(1);
    await quick.getByRole('radio', { name: 'Telefon' }).waitFor();
    await quick.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
    await expectAccessible(quick, 'quick window');
    for (const key of ['2', '2', 'Enter']) await quick.keyboard.press(key);
    await quick
      .getByRole('form', { name: 'Neuer Kontakt' })
      .getByText(/^Gespeichert: Telefon · \S/)
      .waitFor();
    await app.page.getByRole('main').getByText('301 Kontakte').waitFor();

    await quick.keyboard.press('3');
    await quick.keyboard.press('Tab');
    await quick.keyboard.type('halb');
    const closed = quick.waitForEvent('close');
    await quick.keyboard.press('Escape');
    await closed;
    await app.shortcut('CommandOrControl+Shift+K');
    const again = await app.window(1);
    await again.getByText(/^Entwurf vom .* wiederhergestellt\.$/).waitFor();
    await expect.poll(() => again.getByRole('textbox', { name: 'Anliegen' }).inputValue()).toBe('halb');
    expect(app.consoleErrors).toEqual([]);
  });

  test('puts away what is half typed when the main window locks', async () => {
    const app = await sample();
    await app.shortcut('CommandOrControl+Shift+K');
    const quick = await app.window(1);
    await quick.getByRole('radio', { name: 'Telefon' }).waitFor();
    await quick.keyboard.press('3');
    await quick.keyboard.press('Tab');
    await quick.keyboard.type('noch nicht fertig');
    await app.page.keyboard.press('Control+l');
    await app.page.getByRole('heading', { name: 'Tresen ist gesperrt' }).waitFor();
    await quick.getByRole('heading', { name: 'Tresen ist gesperrt' }).waitFor();
    await app.page.getByRole('button', { name: 'Musteramt wieder öffnen' }).click();
    await quick.getByText(/^Entwurf vom .* wiederhergestellt\.$/).waitFor();
    await expect
      .poll(() => quick.getByRole('textbox', { name: 'Anliegen' }).inputValue())
      .toBe('noch nicht fertig');
    expect(app.consoleErrors).toEqual([]);
  });
});

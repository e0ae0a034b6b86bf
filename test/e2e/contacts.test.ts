// Contacts as a counter team meets them: recorded by keyboard alone, guarded, kept through a crash, found, changed, let go.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './support/launch-app.ts';
import { foundOffice, go, openOffice, sampleOffice } from './support/office.ts';
import { askHost } from './support/writing.ts';

let running: RunningApp | undefined;
async function launch(options?: LaunchOptions): Promise<RunningApp> {
  running = await launchApp(options);
  return running;
}
afterEach(async () => {
  await running?.kill();
  running = undefined;
});

async function sample(options: LaunchOptions = {}): Promise<RunningApp> {
  const app = await launch({ ...options, sample: true });
  await sampleOffice(app);
  return app;
}

/** Presses keys one by one, as a person does, and answers how many they were. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

const focusedName = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('label, fieldset')?.textContent ?? '');
const contactsSaved = async (page: Page): Promise<number> =>
  (await askHost<{ readonly total: number }>(page, 'contacts.list', {})).total;
const saved = (page: Page, said: RegExp = /^Gespeichert: /) =>
  page.getByRole('form', { name: 'Neuer Kontakt' }).getByText(said);

describe('the ten-second contact', () => {
  test('an office without services is told how to add the first, and a digit picks it from then on', async () => {
    const app = await launch();
    const { page } = app;
    await foundOffice(app);
    await go(app, '#/contacts/new');
    await page.getByText('Noch gibt es keine Leistungen').waitFor();
    await expectAccessible(page, 'contact form without services');
    expect(await page.getByRole('link', { name: 'Zu den Einstellungen' }).getAttribute('href')).toBe(
      '#/settings/services',
    );

    const service = page.getByRole('combobox', { name: 'Leistung', exact: true });
    await service.fill('1');
    await page.getByText('Keine Leistung gefunden').waitFor();
    expect(await page.getByRole('option').count()).toBe(0);
    await service.fill('Personalausweis');
    await page.getByRole('option', { name: 'Neue Leistung „Personalausweis“ anlegen' }).waitFor();
    await press(page, 'ArrowDown', 'Enter');
    await page.getByRole('radio', { name: 'Personalausweis', checked: true }).waitFor();
    await page.getByText('Noch gibt es keine Leistungen').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Leeren' }).click();
    await page.getByRole('radio', { checked: true }).waitFor({ state: 'detached' });
    await page.getByRole('radio', { name: 'Schalter' }).focus();
    await press(page, '1', '1', 'Enter');
    await saved(page, /^Gespeichert: Schalter · Personalausweis$/).waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('three keys record a plain contact, a letter search takes few more, and two keys repeat it', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts/new');
    await page.getByRole('radio', { name: 'Telefon' }).waitFor();
    await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();

    expect(await press(page, '2', '1', 'Enter')).toBeLessThanOrEqual(12);
    await saved(page, /^Gespeichert: Telefon · Führungszeugnis$/).waitFor();
    // The next one can begin at once: empty, and with the focus where it starts.
    await expect.poll(() => page.getByRole('radio', { checked: true }).count()).toBe(0);
    await expect.poll(() => focusedName(page)).toContain('Schalter');

    expect(await press(page, '4', 'u', 'm', 'z', 'u', 'g', 'Enter', 'Enter')).toBeLessThanOrEqual(12);
    await saved(page, /^Gespeichert: Brief · /).waitFor();
    const asSaved = (await saved(page).textContent()) ?? '';

    // A colleague's comes in by itself meanwhile; "wie eben" means one's own.
    const [service] = (await askHost<{ ids: string[] }>(page, 'contacts.frequentServices')).ids;
    await askHost(page, 'contacts.save', { fields: { channel: 'online', service } });
    await expect.poll(() => contactsSaved(page)).toBe(303);
    await press(page, '0', 'Enter');
    await expect.poll(() => contactsSaved(page)).toBe(304);
    await page.getByRole('radio', { checked: true }).first().waitFor({ state: 'detached' });
    expect(await saved(page).textContent()).toBe(asSaved);

    await go(app, '#/contacts');
    const rows = page.getByRole('grid').getByRole('row');
    await page.getByRole('main').getByText('304 Kontakte').waitFor();
    await rows.nth(1).getByText('Brief').waitFor();
    await rows.nth(4).getByText('Führungszeugnis').waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('what is missing is said beside its field, which takes the focus', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts/new');
    await page.getByRole('radio', { name: 'Schalter' }).waitFor();
    await press(page, '1', 'Enter');
    await page.getByText('Diese Angabe fehlt.').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('role')))
      .toBe('combobox');
    await expectAccessible(page, 'incomplete contact');
    await press(page, '3');
    await page.getByText('Diese Angabe fehlt.').waitFor({ state: 'detached' });
    await press(page, 'Enter');
    await saved(page).waitFor();
  });

  test('everything else is one Tab away: forwarded to, a follow-up in words, the office’s own form', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts/new');
    await page.getByRole('radio', { name: 'Personalausweis beantragen' }).waitFor();
    await press(page, '1', '4', 'Tab');
    await page.keyboard.type('Ausweis verloren und gleich gemeldet');
    await page
      .getByRole('group', { name: 'Passt dazu' })
      .getByText(/verloren/i)
      .first()
      .waitFor();
    await page
      .getByRole('checkbox', { name: /verloren/i })
      .first()
      .check();

    await page.getByRole('radio', { name: 'erledigt' }).focus();
    await press(page, '2');
    await page.getByLabel('Weitergeleitet an').fill('Fundbüro');
    await page.getByRole('radio', { name: 'sehr unzufrieden' }).focus();
    await press(page, '4');
    await page.getByLabel('Wann?').fill('28.11.2026');
    await page.getByText(/Sa., 28.11.2026 ist frei oder geschlossen, darum Mo., 30.11.2026/).waitFor();
    await page.getByLabel('Wann?').fill('irgendwann');
    await page.getByText('Diesen Tag verstehe ich nicht').waitFor();
    await page.getByLabel('Wann?').fill('2 Wochen');
    await page.getByLabel('Was ist zu tun?').fill('Fund nachfragen');

    await page.getByRole('button', { name: /Ausweis verloren oder gestohlen.* ausfüllen/ }).click();
    await page.getByRole('button', { name: 'Kontakt speichern' }).click();
    await page.getByText('Diese Angabe fehlt.').first().waitFor();
    await expectAccessible(page, 'contact with a form half filled in');
    await page.getByRole('checkbox', { name: 'Personalausweis' }).check();
    await page.getByRole('radio', { name: 'Gestohlen' }).check();
    await page
      .getByRole('group', { name: /Anzeige bei der Polizei/ })
      .getByRole('radio', { name: 'Ja' })
      .check();
    await page.getByLabel('Wann etwa?').fill('20.11.2026');
    await page
      .getByRole('group', { name: /Im Ausland/ })
      .getByRole('radio', { name: 'Nein' })
      .check();
    await page.keyboard.press('Control+Enter');
    await saved(page, /^Gespeichert: .*, Wiedervorlage am /).waitFor();

    await page.getByRole('link', { name: 'Ansehen' }).click();
    await page.getByText('weitergeleitet: Fundbüro').waitFor();
    await page.getByText('4 von 5: zufrieden').waitFor();
    await page.getByText('20.11.2026', { exact: false }).first().waitFor();
    await page.getByText('Fund nachfragen').waitFor();
    await page.getByRole('heading', { name: 'Personalausweis beantragen' }).waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('speaks English, in the dark as well', async () => {
    const app = await sample({ language: 'en', colorScheme: 'dark' });
    const { page } = app;
    await go(app, '#/contacts/new');
    await page.getByRole('radio', { name: 'Phone' }).waitFor();
    await page.getByLabel('When?').fill('next Tuesday');
    await page
      .getByRole('status')
      .getByText(/^Tue, /)
      .waitFor();
    await page.getByRole('textbox', { name: 'Concern' }).fill('Call back on 0171 2345678');
    await page.getByText('looks like a phone number').waitFor();
    await expectAccessible(page, 'new contact, English, dark');
    await go(app, '#/contacts');
    await page.getByRole('main').getByText('300 contacts').waitFor();
    await expectAccessible(page, 'contact list, English, dark');
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('personal data', () => {
  test('is underlined while typing and moves to the expiring part, where it can be erased', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts/new');
    await page.getByRole('radio', { name: 'Telefon' }).waitFor();
    await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
    await press(page, '2', '1', 'Tab');
    await page.keyboard.type(
      'Frau Schulze bittet um Rückruf unter 0171 2345678 oder frau.schulze@example.org',
    );
    await expect
      .poll(() => page.locator('mark').allTextContents())
      .toEqual(['Frau Schulze', '0171 2345678', 'frau.schulze@example.org']);
    await expectAccessible(page, 'contact with findings');

    await page.getByRole('button', { name: /^In die Personenangaben verschieben: .0171/ }).click();
    await page.getByRole('button', { name: /^Entfernen: .frau\.schulze/ }).click();
    await page.getByRole('button', { name: /^So lassen: .Frau Schulze/ }).click();
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Anliegen' }).inputValue())
      .toBe('Frau Schulze bittet um Rückruf unter oder');
    await expect.poll(() => page.getByLabel('Erreichbar unter').inputValue()).toBe('0171 2345678');
    // Nobody but the citizen can consent: it is asked for, and offered, and never filled in.
    const purpose = page.getByRole('combobox', { name: 'Wofür wurde eingewilligt?' });
    expect(await purpose.inputValue()).toBe('');
    await purpose.fill('Rück');
    await page.getByRole('option', { name: 'Rückruf' }).click();

    // Without a day the details would have no end, so it is asked for.
    await page.keyboard.press('Control+Enter');
    await page.getByText('Bitte einen Tag für die Wiedervorlage nennen').waitFor();
    await page.locator('input:focus').and(page.getByLabel('Wann?')).waitFor();
    await page.getByLabel('Wann?').fill('in 2 Wochen');
    await page.getByText(/^Wird am \d\d\.\d\d\.\d{4} gelöscht\.$/).waitFor();
    await page.keyboard.press('Control+Enter');
    await saved(page).waitFor();

    await page.getByRole('link', { name: 'Ansehen' }).click();
    await page.getByRole('heading', { name: 'Personenangaben' }).waitFor();
    await page.getByText('0171 2345678').waitFor();
    await page.getByText(/Wird am .* gelöscht, in \d+ Tagen\./).waitFor();
    await expectAccessible(page, 'contact with its person part');
    await page.getByRole('button', { name: 'Für die Akte kopieren' }).click();
    await page.getByRole('status').getByText('Zwischenablage').waitFor();
    const copied = app.effects.findLast(({ kind }) => kind === 'clipboard');
    expect(String(copied?.value)).toContain('Kanal: Telefon');
    expect(String(copied?.value)).not.toContain('0171');

    await page.getByRole('button', { name: 'Jetzt löschen' }).click();
    await expectAccessible(page, 'question before erasing a person');
    await page.getByRole('dialog').getByRole('button', { name: 'Jetzt löschen' }).click();
    await page.getByText('0171 2345678').waitFor({ state: 'detached' });
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('a half-filled contact', () => {
  test('survives kill -9 and comes back with a notice; a new office makes its first service on the way', async () => {
    const profile = mkdtempSync(join(tmpdir(), 'tresen-draft-'));
    try {
      const first = await launch({ profile });
      await foundOffice(first);
      await go(first, '#/contacts/new');
      await first.page.getByRole('radio', { name: 'Schalter' }).waitFor();
      await press(first.page, '1');
      await first.page.keyboard.type('Fischereischein');
      await press(first.page, 'ArrowDown', 'Enter', 'Tab');
      await first.page.keyboard.type('Der See ist zugefroren');
      await expect
        .poll(() => askHost<object | null>(first.page, 'drafts.get', { key: 'contact' }))
        .toMatchObject({ value: { concern: 'Der See ist zugefroren' } });
      await first.kill();

      const second = await launch({ profile });
      await openOffice(second);
      const { page } = second;
      await page.getByText(/^Entwurf vom .* wiederhergestellt\.$/).waitFor();
      await expect
        .poll(() => page.getByRole('textbox', { name: 'Anliegen' }).inputValue())
        .toBe('Der See ist zugefroren');
      await expect
        .poll(() => page.getByRole('combobox', { name: 'Leistung' }).inputValue())
        .toBe('Fischereischein');
      await expectAccessible(page, 'today with a restored draft');
      await page.keyboard.press('Control+Enter');
      await saved(page, /^Gespeichert: Schalter · Fischereischein$/).waitFor();
      await second.close();

      const third = await launch({ profile });
      await openOffice(third);
      await third.page.getByRole('radio', { name: 'Schalter' }).waitFor();
      await go(third, '#/contacts');
      await third.page.getByRole('main').getByText('Ein Kontakt').waitFor();
      await go(third, '#/contacts/new');
      await third.page.getByRole('radio', { name: 'Schalter' }).waitFor();
      expect(await third.page.getByText(/wiederhergestellt/).count()).toBe(0);
      await third.close();
    } finally {
      rmSync(profile, { recursive: true, force: true });
    }
  });
});

// Contacts without a mouse, in a hurry: what vanishes from under the hand gives the focus to what is nearest, and nothing
// that was typed goes where it wasn't meant.
import type { Page } from 'playwright-core';
import { afterEach, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { go, sampleOffice } from './support/office.ts';

let running: RunningApp | undefined;
async function sample(): Promise<RunningApp> {
  running = await launchApp({ sample: true });
  await sampleOffice(running);
  return running;
}
afterEach(async () => {
  await running?.kill();
  running = undefined;
});

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** Presses a button by the keyboard. */
async function pressButton(page: Page, name: string | RegExp): Promise<void> {
  const button = page.getByRole('button', { name }).first();
  await button.focus();
  await page.keyboard.press('Enter');
}

test('a service chosen by its digit is replaced, not lengthened, by what is typed next, and that is said', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts/new');
  await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
  // The services can be there before the focus is.
  await page.getByRole('radio', { name: 'Schalter' }).and(page.locator(':focus')).waitFor();
  const service = page.getByRole('combobox', { name: 'Leistung', exact: true });
  await press(page, '2', '1');
  await page.getByRole('radio', { name: 'Führungszeugnis', checked: true }).waitFor();
  await expect.poll(() => service.inputValue()).toBe('Führungszeugnis');
  await page.keyboard.type('Im Zug liegen geblieben');
  await expect.poll(() => service.inputValue()).toBe('Im Zug liegen geblieben');
  await press(page, 'Tab', 'Control+Enter');
  await page.getByText('So heißt keine Leistung. Bitte wählen Sie eine aus der Liste.').waitFor();
  await expectAccessible(page, 'a service that there is not');
  expect(app.consoleErrors).toEqual([]);
});

test('what is folded out of the contact form, and away again, keeps the focus', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts/new');
  await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
  await pressButton(page, 'Personenangaben für die Wiedervorlage');
  await page.getByRole('textbox', { name: 'Name' }).and(page.locator(':focus')).waitFor();
  await pressButton(page, 'Personenangaben entfernen');
  await page
    .getByRole('button', { name: 'Personenangaben für die Wiedervorlage' })
    .and(page.locator(':focus'))
    .waitFor();
  await page.getByRole('radio', { name: 'Verlust oder Diebstahl' }).check();
  await pressButton(page, /„Ausweis verloren oder gestohlen“ ausfüllen/);
  await page.getByRole('checkbox', { name: 'Personalausweis' }).and(page.locator(':focus')).waitFor();
  await pressButton(page, 'Ohne Formular');
  await page
    .getByRole('button', { name: /ausfüllen$/ })
    .and(page.locator(':focus'))
    .waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('a form that was emptied by mistake comes back as it was', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts/new');
  await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
  await press(page, '2', '1', 'Tab');
  await page.keyboard.type('Eine lange Geschichte');
  await pressButton(page, 'Leeren');
  const told = page.getByRole('form').getByText('Entwurf verworfen. Das Formular ist leer.');
  await told.waitFor();
  await expect
    .poll(async () => {
      const place = await told.boundingBox();
      return place && place.y > 0 && place.y + place.height < 720;
    })
    .toBe(true);
  await expectAccessible(page, 'an emptied contact form');
  await pressButton(page, 'Rückgängig');
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Anliegen' }).inputValue())
    .toBe('Eine lange Geschichte');
  await page.getByRole('radio', { name: 'Telefon', checked: true }).and(page.locator(':focus')).waitFor();
  await pressButton(page, 'Kontakt speichern');
  await page
    .getByRole('main')
    .getByText(/^Gespeichert: Telefon · Führungszeugnis$/)
    .waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('a filter that is reset leads back to its text, and a period that ends before it begins is named', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts');
  await page.getByRole('main').getByText('300 Kontakte').waitFor();
  await page.getByLabel('Zeitraum').selectOption({ label: 'Eigener Zeitraum' });
  await page.getByLabel('Von').fill('01.10.2026');
  await page.getByLabel('Bis').fill('01.09.2026');
  await press(page, 'Tab');
  await page.getByText('„Bis“ liegt vor „Von“').waitFor();
  const clipped = await page.getByLabel('Von').evaluate((field) => field.scrollWidth > field.clientWidth);
  expect(clipped).toBe(false);
  await pressButton(page, 'Filter zurücksetzen');
  await page.getByRole('searchbox', { name: 'Text' }).and(page.locator(':focus')).waitFor();
  await page.getByRole('main').getByText('300 Kontakte').waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('a follow-up put off says where it went, and one key brings it back', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts/follow-ups');
  const overdue = page.getByRole('region', { name: 'Überfällig' });
  const first = overdue.getByRole('listitem').first();
  const note = (await first.getByRole('paragraph').first().textContent()) ?? '';
  const count = await overdue.getByRole('listitem').count();
  await first.getByRole('button', { name: /^Verschieben/ }).focus();
  await press(page, 'Enter');
  await page.keyboard.type('in 2 Wochen');
  await press(page, 'Enter');
  const said = page.getByRole('main').getByText(/^Verschoben auf \S+ \d\d\.\d\d\.\d{4}: /);
  await expect.poll(() => said.textContent()).toContain(note);
  await page.getByRole('button', { name: 'Rückgängig' }).and(page.locator(':focus')).waitFor();
  await expectAccessible(page, 'a follow-up that was put off');
  await press(page, 'Enter');
  await overdue.getByText(note).waitFor();
  await expect.poll(() => overdue.getByRole('listitem').count()).toBe(count);
  await overdue
    .getByRole('button', { name: `Erledigt: ${note}` })
    .and(page.locator(':focus'))
    .waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('on its page a contact is edited by the keyboard: the time in the window’s language, documents, and a name that moves', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts');
  await page.getByRole('main').getByText('300 Kontakte').waitFor();
  await page.getByRole('grid').focus();
  await press(page, 'Enter');
  await page.getByRole('heading', { name: 'Angaben', exact: true }).waitFor();

  await pressButton(page, 'Zeitpunkt bearbeiten');
  const time = page.getByRole('textbox', { name: 'Uhrzeit' });
  await time.fill('25:00');
  await press(page, 'Enter');
  await page.getByText('Bitte als Uhrzeit, zum Beispiel 9:30.').waitFor();
  await time.and(page.locator(':focus')).waitFor();
  await time.fill('15.05');
  await press(page, 'Enter');
  await page
    .getByText(/, 15:05 Uhr$/)
    .first()
    .waitFor();

  const documents = page.getByRole('button', { name: 'Dokumente bearbeiten' });
  if (!(await documents.isVisible())) await pressButton(page, 'Weitere Angaben machen');
  await pressButton(page, 'Dokumente bearbeiten');
  await press(page, 'Escape');
  await documents.and(page.locator(':focus')).waitFor();

  const followUps = page.getByRole('region', { name: 'Wiedervorlagen' });
  await pressButton(page, 'Neue Wiedervorlage');
  await followUps.getByLabel('Wann?').fill('in 3 Tagen');
  await press(page, 'Enter');
  await pressButton(page, 'Anliegen bearbeiten');
  await page.getByRole('textbox', { name: 'Anliegen' }).fill('Frau Kowalski fragt nach dem Ausweis');
  await pressButton(page, /^In die Personenangaben verschieben: „Frau Kowalski“/);
  const dialog = page.getByRole('dialog');
  await expect.poll(() => dialog.getByLabel('Name', { exact: true }).inputValue()).toContain('Frau Kowalski');
  await dialog.getByRole('combobox', { name: 'Wofür wurde eingewilligt?' }).fill('Rückruf');
  await expectAccessible(page, 'a name on its way to the person part');
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('region', { name: 'Personenangaben' }).getByText('Frau Kowalski').waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Anliegen' }).inputValue())
    .toBe('fragt nach dem Ausweis');
  await page.getByRole('textbox', { name: 'Anliegen' }).and(page.locator(':focus')).waitFor();
  await press(page, 'Control+Enter');
  await page.getByRole('definition').getByText('fragt nach dem Ausweis').first().waitFor();
  expect(app.consoleErrors).toEqual([]);
});

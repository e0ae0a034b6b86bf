// What a lead sets up for the office: forms with their versions, closing days, the team; in both languages, by keyboard.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './support/launch-app.ts';
import { foundOffice, go, sampleOffice } from './support/office.ts';
import { askHost } from './support/writing.ts';

let running: RunningApp | undefined;
async function sample(options: LaunchOptions = {}): Promise<RunningApp> {
  running = await launchApp({ sample: true, ...options });
  await sampleOffice(running);
  return running;
}
afterEach(async () => {
  await running?.kill();
  running = undefined;
});

/** Presses keys one by one, as a person does. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}
/** Into the question that was just added: it is empty and has the focus. */
async function typeQuestion(page: Page, words: string): Promise<void> {
  const added = page.getByRole('textbox', { name: /^(Frage|Question)/ }).and(page.locator(':focus'));
  await expect.poll(() => added.inputValue()).toBe('');
  await page.keyboard.type(words);
}
/** Of February: no holiday of any state, and no weekend. */
function firstMonday(year: number): string {
  const day = 1 + ((8 - new Date(Date.UTC(year, 1, 1)).getUTCDay()) % 7);
  return `0${day}.02.${year}`;
}
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

test('a short notice takes the place of the one before: together they would lie over what comes next', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/settings/services');
  const notice = page.locator('.mantine-Notification-root');
  for (const name of ['Hundesteuer', 'Fundbüro']) {
    await button(page, 'Neue Leistung').press('Enter');
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
    await button(page, 'Speichern').press('Enter');
    await notice.filter({ hasText: name }).waitFor();
    // None goes by itself while a person points at it.
    await notice.last().hover();
  }
  await expect.poll(() => notice.count()).toBe(1);
  await expect.poll(() => notice.textContent()).toContain('Fundbüro');
});

describe('every page of the settings', () => {
  const looks: readonly LaunchOptions[] = [
    { language: 'de', colorScheme: 'light', viewport: { width: 1280, height: 720 } },
    { language: 'en', colorScheme: 'dark', viewport: { width: 640, height: 720 } },
  ];
  test.each(looks)('is accessible in $language, $colorScheme', async (options) => {
    const app = await sample(options);
    const { page } = app;
    const german = options.language === 'de';
    for (const route of ['', '/office', '/services', '/forms', '/team', '/storage']) {
      await go(app, `#/settings${route}`);
      await page.getByRole('navigation', { name: german ? 'Einstellungen' : 'Settings' }).waitFor();
      await expectAccessible(page, `settings${route}`);
    }
    await go(app, '#/settings/office');
    await button(page, german ? 'Gesetzliche Feiertage übernehmen' : 'Take over public holidays').click();
    await page.getByRole('combobox', { name: german ? 'Bundesland' : 'German state' }).selectOption('SN');
    await page.getByText('Buß- und Bettag').waitFor();
    await expectAccessible(page, 'public holidays');
    await press(page, 'Escape');
    await go(app, '#/settings/forms');
    await page.getByRole('link', { name: 'Ausweis verloren oder gestohlen' }).click();
    for (const name of [/^Was fehlt\?/, /^In welchem Land\?/]) {
      await page.getByRole('button', { name, expanded: false }).click();
      await expectAccessible(page, 'the editor of a form');
    }
    await go(app, '#/settings/new-form');
    await button(page, german ? 'Frage hinzufügen' : 'Add a question').click();
    await typeQuestion(page, 'E-Mail');
    await page
      .getByText(german ? /klingt nach einer E-Mail-Adresse/ : /sounds like an e-mail/)
      .first()
      .waitFor();
    await button(page, german ? 'Speichern' : 'Save').click();
    await page
      .getByRole('textbox', { name: german ? 'Titel' : 'Title' })
      .and(page.locator(':focus'))
      .waitFor();
    await expectAccessible(page, 'a refused form');
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('forms', () => {
  test('are made by keyboard, filled in at the counter, and old answers keep their questions', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/settings/new-form');
    await page.getByRole('textbox', { name: 'Titel' }).fill('Führungszeugnis: wofür');
    await page.getByRole('combobox', { name: 'Zu welchen Leistungen' }).fill('Führungs');
    await press(page, 'ArrowDown', 'Enter');

    await button(page, 'Frage hinzufügen').focus();
    await press(page, 'Enter');
    await typeQuestion(page, 'Wie viele?');
    await page.getByRole('combobox', { name: 'Antwort', exact: true }).selectOption('number');
    await page.getByRole('textbox', { name: 'Höchstens' }).fill('5');
    await button(page, 'Frage hinzufügen').click();
    await typeQuestion(page, 'Ehrenamt?');
    await page.getByRole('combobox', { name: 'Antwort', exact: true }).selectOption('yesNo');
    await button(page, '„Ehrenamt?“ nach oben').focus();
    await press(page, 'Enter');
    await expect.poll(() => focused(page)).toBe('„Ehrenamt?“ nach oben');
    await press(page, 'Enter');
    await page.getByRole('button', { name: /^Wie viele\?/ }).click();
    await page.getByRole('combobox', { name: 'Nur zeigen' }).selectOption({ index: 1 });

    const preview = page.getByRole('region', { name: 'So sieht es am Schalter aus' });
    await preview.getByRole('group', { name: 'Ehrenamt?' }).waitFor();
    expect(await preview.getByLabel('Wie viele?').count()).toBe(0);
    await preview.getByRole('radio', { name: 'Ja' }).check();
    await preview.getByLabel('Wie viele?').waitFor();

    await button(page, 'Speichern').click();
    await page.getByText('„Führungszeugnis: wofür“ ist gespeichert.').waitFor();
    await expect.poll(() => page.url()).not.toContain('new-form');
    const form = new URL(page.url()).hash;

    await go(app, '#/contacts/new');
    await page.getByRole('radio', { name: 'Telefon' }).focus();
    await page.getByRole('radio', { name: 'Führungszeugnis' }).waitFor();
    await press(page, '2', '1');
    await button(page, '„Führungszeugnis: wofür“ ausfüllen').click();
    await page.getByRole('group', { name: 'Ehrenamt?' }).getByRole('radio', { name: 'Ja' }).check();
    await page.getByLabel('Wie viele?').fill('3');
    await press(page, 'Control+Enter');
    await page
      .getByText(/^Gespeichert: Telefon · Führungszeugnis$/)
      .first()
      .waitFor();
    await page.getByRole('link', { name: 'Ansehen' }).click();
    await page.getByText('Wie viele? 3').waitFor();
    const contact = new URL(page.url()).hash;

    await go(app, form);
    await button(page, '„Wie viele?“ entfernen').click();
    await page.getByText(/Mit dem Speichern entsteht Stand 2/).waitFor();
    await button(page, 'Speichern').click();
    await page.getByText(/Mit dem Speichern entsteht/).waitFor({ state: 'detached' });
    await go(app, contact);
    await page.getByText('Wie viele? 3').waitFor();
    await go(app, '#/settings/forms');
    await page.getByText('eine Frage · Stand 2 · Führungszeugnis').waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('that are half edited wait for whoever comes back, and can be let go', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/settings/forms');
    await page.getByRole('link', { name: 'Umzug: an alles gedacht?' }).click();
    await page.getByRole('textbox', { name: 'Titel' }).fill('Umzug halb fertig');
    await go(app, '#/');
    await page.getByRole('heading', { level: 1, name: 'Heute' }).waitFor();
    await page.goBack();
    await page.getByText(/Angefangene Änderungen von .* sind wieder da/).waitFor();
    const title = page.getByRole('textbox', { name: 'Titel' });
    await expect.poll(() => title.inputValue()).toBe('Umzug halb fertig');
    await button(page, 'Änderungen verwerfen').click();
    await expect.poll(() => title.inputValue()).toBe('Umzug: an alles gedacht?');
    await page.reload();
    await expect.poll(() => title.inputValue()).toBe('Umzug: an alles gedacht?');
    expect(await page.getByText(/Angefangene Änderungen/).count()).toBe(0);
    expect(app.consoleErrors).toEqual([]);
  });
});

test('whoever is no lead reads all of it, changes nothing of the office, and may still say how they are called', async () => {
  running = await launchApp();
  const app = running;
  const { page } = app;
  await foundOffice(app, 'Schalter');
  await go(app, '#/settings/forms');
  await page.getByText('Formulare legt die Teamleitung an.').waitFor();
  await go(app, '#/settings/new-form');
  await page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
  await go(app, '#/settings/office');
  await page.getByText('Diese Angaben ändert die Teamleitung.').waitFor();
  expect(await button(page, 'Gesetzliche Feiertage übernehmen').count()).toBe(0);
  await expectAccessible(page, 'the office, read only');
  await go(app, '#/settings/team');
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Jana Lemke-Ott');
  await press(page, 'Enter');
  await page.getByText('Jana Lemke-Ott · Schalter').waitFor();
  expect(app.consoleErrors).toEqual([]);
});

describe('the office', () => {
  test('closes on the holidays of its state and on days of its own', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/settings/office');
    const days = page.getByLabel('Personenangaben löschen');
    await days.fill('');
    await page.getByLabel('Name des Amts').press('Enter');
    await days.and(page.locator(':focus')).waitFor();
    await page.getByText('Diese Angabe fehlt.', { exact: true }).waitFor();
    const panel = page.getByRole('region', { name: 'Feiertage und Schließtage' });
    await button(page, 'Gesetzliche Feiertage übernehmen').click();
    // The sample's calendar ends with the next year.
    const year = new Date().getFullYear() + 2;
    const workday = firstMonday(year);
    await page.getByRole('combobox', { name: 'Bundesland' }).selectOption({ label: 'Bayern' });
    await page.getByRole('combobox', { name: 'Jahr' }).selectOption(String(year));
    await page.getByRole('button', { name: /^13 Tage übernehmen$/ }).click();
    await panel.getByText('Fronleichnam').waitFor();
    await button(page, `06.01.${year} entfernen`).click();
    await panel.getByText('Heilige Drei Könige').waitFor({ state: 'detached' });
    await panel.getByLabel('Tag', { exact: true }).fill(workday);
    await panel.getByLabel('Bezeichnung').fill('Klausurtag');
    await press(page, 'Enter');
    await panel.getByRole('cell', { name: 'Klausurtag' }).waitFor();
    const day = panel.getByRole('textbox', { name: 'Tag', exact: true });
    await day.and(page.locator(':focus')).waitFor();
    await expect.poll(() => day.inputValue()).toBe('');
    // What is no day is called so, and nothing else is taken for it.
    await day.fill(workday);
    await day.fill('31.11.');
    await panel.getByLabel('Bezeichnung').fill('Betriebsausflug');
    await press(page, 'Enter');
    await panel.getByText('„31.11.“ ist kein Tag.').waitFor();
    await day.and(page.locator(':focus')).waitFor();
    expect(await panel.getByRole('cell', { name: 'Betriebsausflug' }).count()).toBe(0);
    await expectAccessible(page, 'closing days');

    await go(app, '#/contacts/follow-ups');
    await button(page, 'Neue Wiedervorlage').click();
    await page.getByLabel('Wann?').fill(workday);
    await page
      .getByText(/ist frei oder geschlossen, darum/)
      .first()
      .waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('has a team whose names and roles are shown, and a notice does not outstay its language', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tresen-team-'));
    const file = join(folder, 'team.ndjson');
    const id = '01900000-0000-7000-8000-00000000beef';
    writeFileSync(
      file,
      `${JSON.stringify({ type: 'member', id, fields: { name: 'Jonas Beck', role: 'counter' } })}\n`,
    );
    const app = await sample();
    const { page } = app;
    await go(app, '#/settings/team');
    await page.getByText('Bis jetzt arbeiten Sie allein mit diesem Tresor.').waitFor();
    await go(app, '#/settings');
    app.answerDialog(file);
    await button(page, 'Datei einlesen').click();
    await page.getByText('Eingelesen: 1 neu').waitFor();
    rmSync(folder, { recursive: true, force: true });

    await go(app, '#/settings/team');
    await page.getByRole('combobox', { name: 'Rolle von Jonas Beck' }).selectOption('lead');
    await page.getByText('Jonas Beck hat jetzt die Rolle Teamleitung.').waitFor();
    await expect.poll(() => page.getByRole('combobox', { name: /^Rolle von/ }).count()).toBe(1);
    await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Alex Neumann');
    await press(page, 'Enter');
    await page.getByText('Der Name ist geändert.').waitFor();
    await page.getByText('Alex Neumann · Teamleitung').waitFor();
    // Under the pointer, a notice doesn't go by itself.
    const notice = page.getByText('Der Name ist geändert.');
    await notice.hover();
    await expectAccessible(page, 'team');

    await go(app, '#/settings');
    await page.getByRole('combobox', { name: 'Sprache' }).waitFor();
    await notice.waitFor();
    await askHost(page, 'settings.set', { language: 'en' });
    await notice.waitFor({ state: 'detached' });
    expect(app.consoleErrors).toEqual([]);
  });
});

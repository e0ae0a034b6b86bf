// Contacts that are there: narrowed and walked in their list, changed in place, with their past, and let go.

import type { Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
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

/** Presses keys one by one, as a person does. */
async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

describe('the contact list', () => {
  test('is narrowed, walked and opened without a mouse, and helps where nothing is left', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts');
    await page.getByRole('main').getByText('300 Kontakte').waitFor();
    await expectAccessible(page, 'contact list');
    await page.getByRole('searchbox', { name: 'Text' }).fill('foto');
    await page.getByRole('main').getByText('300 Kontakte').waitFor({ state: 'detached' });
    await page.getByRole('combobox', { name: 'Kanal' }).click();
    await page.getByRole('option', { name: 'Schalter' }).click();
    await page.keyboard.press('Escape');
    const rows = page.getByRole('grid').getByRole('row');
    const others = rows.filter({ hasNotText: 'Schalter' });
    // The row of headings is left.
    await expect.poll(() => others.count()).toBe(1);
    expect(await rows.count()).toBeGreaterThan(3);

    await page.getByRole('searchbox', { name: 'Text' }).focus();
    await press(page, 'ArrowDown', 'ArrowDown', 'End', 'Home', 'ArrowDown');
    const selected = page.getByRole('row', { selected: true });
    await expect.poll(() => selected.getAttribute('aria-rowindex')).toBe('3');
    const chosen = (await selected.textContent()) ?? '';
    expect(chosen).toMatch(/\d\d\.\d\d\.\d{4}, (vor|nach)mittags/);
    await press(page, 'Enter');
    await page.getByRole('heading', { name: 'Angaben' }).waitFor();
    await page.goBack();
    await expect.poll(() => selected.textContent()).toBe(chosen);

    // Whoever comes back goes on from where they were.
    await page.getByRole('grid').and(page.locator(':focus')).waitFor();

    await page.getByRole('searchbox', { name: 'Text' }).fill('qqqqqqqq');
    await page.getByText('Kein Kontakt passt dazu').waitFor();
    await expectAccessible(page, 'contact list without a match');
    await page.getByRole('button', { name: 'Filter zurücksetzen' }).first().click();
    await page.getByRole('main').getByText('300 Kontakte').waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('that is narrowed begins with the newest, though somebody stood far down; a choice is typed and taken with Enter', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts');
    await page.getByRole('main').getByText('300 Kontakte').waitFor();
    await page.getByRole('grid').focus();
    await press(page, 'End');
    await page.locator('[role=row][aria-rowindex="301"][aria-selected=true]').waitFor();

    await page.getByRole('combobox', { name: 'Kanal' }).focus();
    await page.keyboard.type('Tele');
    await page.getByRole('option', { name: 'Telefon' }).waitFor();
    await press(page, 'Enter');
    await page.getByRole('main').getByText('300 Kontakte').waitFor({ state: 'detached' });
    await page.locator('[role=row][aria-rowindex="2"][aria-selected=true]').getByText('Telefon').waitFor();
    await page.keyboard.type('xyz');
    await page.getByText('Nichts gefunden', { exact: true }).waitFor();
    await press(page, 'Escape');

    await page.getByRole('grid').focus();
    await press(page, 'End');
    await page.getByRole('searchbox', { name: 'Text' }).fill('wohnung');
    await page.locator('[role=row][aria-rowindex="2"][aria-selected=true]').waitFor();
    await expect.poll(() => page.getByRole('grid').evaluate((grid) => grid.scrollTop)).toBe(0);
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('a contact', () => {
  test('is changed in place, remembers what it was, and is removed or erased with the difference explained', async () => {
    const app = await sample();
    const { page } = app;
    await go(app, '#/contacts');
    await page.getByRole('main').getByText('300 Kontakte').waitFor();
    await page.getByRole('grid').focus();
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Ergebnis bearbeiten' }).click();
    await press(page, '1', 'Enter');
    await page.getByRole('button', { name: 'Ergebnis bearbeiten' }).waitFor();
    await page.getByRole('button', { name: 'Ergebnis bearbeiten' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: 'Weitere Angaben machen' }).focus();
    await press(page, 'Enter');
    await page.locator('[data-edits]:focus').waitFor();
    const history = page.getByRole('region', { name: 'Verlauf' });
    await history.getByText('nachher: erledigt').waitFor();
    await history.getByText('vorher: offen').waitFor();

    await page.getByRole('button', { name: 'Anliegen bearbeiten' }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Neu gefasst');
    await expectAccessible(page, 'contact with an open editor');
    await press(page, 'Escape');
    await page.getByText('Neu gefasst').waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Zeitpunkt bearbeiten' }).click();
    await page.getByLabel('Uhrzeit').fill('10:05');
    await page.getByRole('button', { name: 'Speichern', exact: true }).click();
    await page
      .getByRole('region', { name: 'Angaben' })
      .getByText(/, 10:05 Uhr/)
      .waitFor();

    await page.getByRole('button', { name: 'Endgültig löschen' }).click();
    await page.getByRole('dialog').getByText('unwiderruflich').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Endgültig löschen' }).click();
    await page.getByRole('main').getByText('299 Kontakte').waitFor();
    await page.getByRole('grid').focus();
    await press(page, 'Enter');
    await page.getByRole('button', { name: 'Aus der Liste entfernen' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Aus der Liste entfernen' }).click();
    await page.getByRole('main').getByText('298 Kontakte').waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('that is gone says so', async () => {
    const app = await sample();
    await go(app, '#/contacts/01900000-0000-7000-8000-000000000000');
    await app.page.getByRole('heading', { name: 'Diese Seite gibt es nicht' }).waitFor();
  });
});

test('a period of the list is typed as offices say days', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts');
  await page.getByRole('combobox', { name: 'Zeitraum' }).selectOption('Eigener Zeitraum');
  for (const [name, words] of [
    ['Von', '1.10.'],
    ['Bis', 'heute'],
  ] as const) {
    const day = page.getByRole('textbox', { name, exact: true });
    await day.fill(words);
    await day.press('Tab');
    await expect
      .poll(() => day.inputValue())
      .toMatch(name === 'Von' ? /^01\.10\.\d{4}$/ : /^\d\d\.\d\d\.\d{4}$/);
  }
  const until = page.getByRole('textbox', { name: 'Bis', exact: true });
  await until.fill('31.11.');
  await page.getByRole('button', { name: 'Nächster Monat' }).waitFor();
  await until.press('Enter');
  await page.getByText('„31.11.“ ist kein Tag.').waitFor();
  // The calendar doesn't lie over what is said below the field.
  await page.getByRole('button', { name: 'Nächster Monat' }).waitFor({ state: 'detached' });
});

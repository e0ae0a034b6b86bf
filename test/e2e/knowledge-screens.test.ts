// The knowledge screens in the built program: list, writing by keyboard, versions and editions, each state accessible.
import { resolve } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { nativeArgon2 } from '../support/child.ts';
import { expectAccessible } from './support/axe.ts';
import type { LaunchOptions, RunningApp } from './support/launch-app.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';
import { createSharedApp } from './support/shared-app.ts';
import {
  askHost,
  editorOf,
  goTo,
  launchOffice,
  newDocument,
  openForWriting,
  storedText,
  writeAtEnd,
} from './support/writing.ts';

const newProfile = createProfiles('knowledge');
const launch = createLauncher().office;

/** One office for the tests that don't need a profile of their own. */
const sharedApp = createSharedApp(() => launchOffice(newProfile()));
let app: RunningApp;
beforeEach(() => {
  app = sharedApp();
});

describe('the list', () => {
  test('is found by words from the text, narrowed by filters, and says when nothing is left', async () => {
    const { page } = app;
    await goTo(page, '#/knowledge');
    await page.getByText('Noch kein Dokument').waitFor();
    await expectAccessible(page, 'the empty list');
    const id = await newDocument(page, 'Sonderfall Namensänderung');
    await writeAtEnd(page, 'Beurkundung im Standesamt');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('link', { name: 'Alle Dokumente' }).click();
    await page.getByRole('link', { name: 'Sonderfall Namensänderung' }).and(page.locator(':focus')).waitFor();
    await page.getByLabel('In Dokumenten suchen').fill('standes');
    await page.getByRole('link', { name: 'Sonderfall Namensänderung' }).waitFor();
    await expectAccessible(page, 'the list with a result');
    await page.getByLabel('In Dokumenten suchen').fill('xyzxyz');
    await page.getByText('Kein Dokument passt').waitFor();
    await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
    await page.getByRole('link', { name: 'Sonderfall Namensänderung' }).click();
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'Löschen' }).click();
    await expectAccessible(page, 'the question before deleting');
    await page.getByRole('dialog').getByRole('button', { name: 'Löschen' }).click();
    await page.getByText('Noch kein Dokument').waitFor();
    await goTo(page, `#/knowledge/${id}`);
    await page.getByText('Diese Seite gibt es nicht').waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test.each(['de', 'en'] as const)(
    'says in whole words what its search looks through, in %s',
    async (language) => {
      const { page } = await launch(newProfile(), { viewport: { width: 1280, height: 720 } });
      await askHost(page, 'settings.set', { language });
      await goTo(page, '#/knowledge');
      const room = await page.locator('main input[type=search]').evaluate((field: HTMLInputElement) => {
        const style = getComputedStyle(field);
        const pen = document.createElement('canvas').getContext('2d');
        if (!pen) return Number.NaN;
        pen.font = `${style.fontSize} ${style.fontFamily}`;
        const inside =
          field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
        return inside - pen.measureText(field.placeholder).width;
      });
      expect(room).toBeGreaterThan(0);
    },
  );

  test('and every state of a document is accessible in the dark as well', async () => {
    const { page, consoleErrors } = await launch(newProfile(), { colorScheme: 'dark' });
    await goTo(page, '#/knowledge/new');
    await page.getByRole('button', { name: 'Anlegen und schreiben' }).click();
    await page.getByText('Bitte geben Sie dem Dokument einen Titel.').waitFor();
    await expectAccessible(page, 'the form for a new document with its error');
    await newDocument(page, 'Zugänglich');
    await expectAccessible(page, 'the editor');
    await writeAtEnd(page, 'Ein Satz.');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByText('Ein Satz.').waitFor();
    await expectAccessible(page, 'a document for reading');
    await goTo(page, '#/knowledge');
    await page.getByRole('link', { name: 'Zugänglich' }).waitFor();
    await expectAccessible(page, 'the list');
    expect(consoleErrors).toEqual([]);
  });
});

describe('a review that is due', () => {
  test('is shown, confirmed with one click, and off the list for a year', async () => {
    const { page } = app;
    const id = await newDocument(page, 'Prüfen bitte');
    await askHost(page, 'records.save', { type: 'document', id, fields: { reviewOn: '2020-01-31' } });
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByText('Seit dem 31.01.2020').waitFor();
    await expectAccessible(page, 'a document whose review is due');
    await page.getByRole('button', { name: 'Stimmt noch' }).click();
    await page.getByText('Seit dem 31.01.2020').waitFor({ state: 'detached' });
    await goTo(page, '#/knowledge');
    await page.getByRole('link', { name: 'Prüfen bitte' }).waitFor();
    await page.getByLabel('Prüfung fällig').check();
    await page.getByText('Kein Dokument passt').waitFor();
    await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('writing by keyboard alone', () => {
  test('template, heading, list, table, link to another document, undo and redo', async () => {
    const { page } = app;
    const target = await newDocument(page, 'Gebührenordnung');
    await page.getByRole('button', { name: 'Fertig' }).click();
    const id = await newDocument(page, 'Anleitung für alle');
    await expect.poll(() => editorOf(page).locator('h2').allTextContents()).toContain('Schritt für Schritt');
    await writeAtEnd(page, 'Letzte Zeile');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Shift+1');
    await page.keyboard.type('Neue Überschrift');
    await page.keyboard.press('Enter');
    await page.keyboard.type('- Foto');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Geburtsurkunde');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    // The toolbar is one stop; arrows walk along it and Escape leads back.
    await page.keyboard.press('Alt+F10');
    await expect.poll(focusedName).toBe('Rückgängig');
    await page.getByRole('button', { name: 'Fett', pressed: false }).waitFor();
    await page.keyboard.press('Tab');
    await expect.poll(focusedName).toBe('Text: Anleitung für alle');
    await page.keyboard.press('Shift+Tab');
    await expect.poll(focusedName).toBe('Rückgängig');
    await page.keyboard.press('End');
    await expect.poll(focusedName).toBe('Im Text suchen');
    for (let step = 0; step < 2; step++) await page.keyboard.press('ArrowLeft');
    await expect.poll(focusedName).toBe('Tabelle einfügen');
    await page.keyboard.press('Enter');
    await editorOf(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Leistung');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Gebühr');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Frist');
    await page.getByRole('group', { name: 'Tabelle' }).waitFor();
    await expectAccessible(page, 'the editor in a table');
    const rows = () => editorOf(page).locator('tr').count();
    await page.getByRole('button', { name: 'Zeile darunter einfügen' }).click();
    await expect.poll(rows).toBe(4);
    await editorOf(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(rows).toBe(3);
    await page.keyboard.press('Control+y');
    await expect.poll(rows).toBe(4);
    await page.keyboard.press('Control+Shift+l');
    const dialog = page.getByRole('dialog', { name: 'Verweis' });
    await dialog.getByLabel('Wohin soll der Verweis führen?').fill('Gebührenordnung');
    await dialog.getByRole('option').first().waitFor();
    await expectAccessible(page, 'the link dialog');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.keyboard.press('Control+e');
    const link = page.getByRole('article').getByRole('link', { name: 'Gebührenordnung' });
    await link.waitFor();
    expect(await page.getByRole('columnheader', { name: /Leistung/ }).count()).toBe(1);
    expect(await page.getByRole('listitem').filter({ hasText: 'Geburtsurkunde' }).count()).toBeGreaterThan(0);
    expect(await storedText(page, id)).toContain(`app://tresen/document/${target}`);
    await expectAccessible(page, 'a document for reading');
    await link.click();
    await page.getByRole('heading', { name: 'Gebührenordnung', level: 1 }).waitFor();
    expect(app.consoleErrors).toEqual([]);
  });

  test('a new table asks for its headings, and the cursor gets out behind it', async () => {
    const { page } = app;
    const id = await newDocument(page, 'Tabelle am Ende');
    await writeAtEnd(page, 'Davor');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Tabelle einfügen' }).click();
    await expectAccessible(page, 'a new table');
    await editorOf(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Leistung');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Danach');
    await page.getByRole('button', { name: 'Fertig' }).click();
    const below = page.getByRole('article').locator('.tableWrapper + p');
    await expect.poll(() => below.textContent()).toBe('Danach');
    // Of the template, only what was written is read.
    await expect.poll(() => page.getByRole('article').getByRole('heading', { level: 2 }).count()).toBe(1);
    await expect.poll(() => page.getByRole('columnheader').allTextContents()).toEqual(['Leistung']);
    await expectAccessible(page, 'a table with one heading');
    expect(await storedText(page, id)).not.toContain('Überschrift');
    expect(app.consoleErrors).toEqual([]);
  });

  test('finding words in the text', async () => {
    const { page } = app;
    await newDocument(page, 'Suchen');
    await writeAtEnd(page, 'Antrag hier, Antrag da, und kein Ende');
    await page.keyboard.press('Control+f');
    await page.getByLabel('Im Text suchen', { exact: true }).and(page.locator('input')).fill('antrag');
    await page.getByText('von 2').waitFor();
    await expectAccessible(page, 'the find bar');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.getByText('von 2').count()).toBe(0);
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('versions and editions', () => {
  const anHourLater: LaunchOptions = {
    env: {
      NODE_OPTIONS: `${nativeArgon2.NODE_OPTIONS} --import=${resolve(import.meta.dirname, 'support/an-hour-later.mjs')}`,
    },
  };

  test('an earlier version is compared and restored; the present one stays in the list', async () => {
    const profile = newProfile();
    const earlier = await launch(profile, { role: 'counter' });
    const id = await newDocument(earlier.page, 'Gebühren');
    await writeAtEnd(earlier.page, 'Die Gebühr beträgt 37 Euro.');
    await earlier.close();
    const { page, consoleErrors } = await launch(profile, anHourLater);
    await openForWriting(page, id);
    await page.keyboard.press('Control+End');
    await editorOf(page).getByText('37 Euro').click();
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('Die Gebühr beträgt 70 Euro.');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('button', { name: 'Frühere Fassungen' }).click();
    const comparison = page.getByRole('region', { name: 'Vergleich der Fassungen' });
    await comparison.waitFor();
    expect(await comparison.locator('del').textContent()).toContain('37');
    expect(await comparison.locator('ins').textContent()).toContain('70');
    await expectAccessible(page, 'the comparison of versions');
    await page.getByRole('button', { name: 'Diese Fassung wiederherstellen' }).click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'the question before restoring');
    await dialog.getByRole('button', { name: 'Diese Fassung wiederherstellen' }).click();
    await expect.poll(() => storedText(page, id)).toContain('37 Euro');
    await expect.poll(() => storedText(page, id)).not.toContain('70 Euro');
    const versions = await askHost<readonly unknown[]>(page, 'texts.versions', {
      type: 'document',
      id,
      field: 'body',
    });
    expect(versions.length).toBeGreaterThanOrEqual(2);
    expect(consoleErrors).toEqual([]);
  });

  test('a lead publishes an edition and sees what was changed after it', async () => {
    const { page } = app;
    const id = await newDocument(page, 'Öffnungszeiten');
    await writeAtEnd(page, 'Montags bis 18 Uhr.');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('button', { name: 'Veröffentlichen …' }).click();
    const dialog = page.getByRole('dialog', { name: 'Ausgabe veröffentlichen' });
    await dialog.getByLabel('Prüfen am').fill('30.06.2031');
    await expectAccessible(page, 'the dialog for publishing, a calendar open in it');
    await dialog.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByText(/^Ausgabe 1, gültig ab/).waitFor();
    await page.getByText('30.06.2031').waitFor();
    const changed = page.getByRole('region', { name: 'Seitdem geändert' });
    expect(await changed.count()).toBe(0);
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await expectAccessible(page, 'the menu of a document');
    await page.keyboard.press('Escape');
    await openForWriting(page, id);
    // Published is what an edition makes so, not what somebody chooses.
    await page.getByRole('combobox', { name: 'Status' }).click();
    expect(await page.getByRole('option').allTextContents()).toEqual(['veröffentlicht', 'abgelegt']);
    await page.keyboard.press('Escape');
    await writeAtEnd(page, ' Freitags bis 12 Uhr.');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await changed.getByText(/^Seit Ausgabe 1 geändert/).waitFor();
    await changed.getByRole('button', { name: 'Änderungen ansehen' }).click();
    expect(await page.getByRole('dialog').locator('ins').textContent()).toContain('Freitags');
    await expectAccessible(page, 'the changes since an edition');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Neu veröffentlichen …' }).click();
    await dialog.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByText(/^Ausgabe 2, gültig ab/).waitFor();
    await changed.waitFor({ state: 'detached' });
    expect(app.consoleErrors).toEqual([]);
  });

  test('at the counter a document can be written, but not published', async () => {
    const { page, consoleErrors } = await launch(newProfile(), { role: 'counter' });
    await newDocument(page, 'Vom Schalter');
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'in Prüfung' }).waitFor();
    expect(await page.getByRole('option').allTextContents()).toEqual(['Entwurf', 'in Prüfung']);
    await page.getByRole('option', { name: 'in Prüfung' }).click();
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByText('in Prüfung', { exact: true }).waitFor();
    expect(await page.getByRole('button', { name: 'Veröffentlichen …' }).count()).toBe(0);
    expect(consoleErrors).toEqual([]);
  });
});

/** Name of the element that has the focus. */
const focusedName = () => app.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));

// Links, pictures and found words in a document, and what keeps somebody from doing what can’t be taken back.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { createSharedApp } from './support/shared-app.ts';
import { editorOf, goTo, newDocument, openForWriting, storedText, writeAtEnd } from './support/writing.ts';

const sharedApp = createSharedApp(() => launchApp({ sample: true }));
let app: RunningApp;
let page: Page;
beforeEach(() => {
  app = sharedApp();
  page = app.page;
});

const linkDialog = () => page.getByRole('dialog', { name: 'Verweis' });
const target = () => linkDialog().getByLabel('Wohin soll der Verweis führen?');
const options = () => linkDialog().getByRole('option');

async function openLinkDialog(words: string): Promise<void> {
  await page.keyboard.press('Control+Shift+l');
  await target().fill(words);
  await options().first().waitFor();
}

describe('a link', () => {
  test('leads to the one contact that was meant, chosen by keys', async () => {
    const id = await newDocument(page, 'Wegzug: worauf wir achten');
    await openLinkDialog('wegzug');
    await expect.poll(async () => (await options().allInnerTexts()).join()).toContain('Kontakt');
    const names = await options().allInnerTexts();
    expect(new Set(names).size).toBe(names.length);
    // A text doesn't lead to itself.
    expect(names.join()).not.toContain('worauf wir achten');
    expect(names.some((name) => /\d\d\.\d\d\.\d{4}/.test(name))).toBe(true);
    await expectAccessible(page, 'targets of a link');
    await page.keyboard.press('ArrowDown');
    const chosen = await linkDialog().getByRole('option', { selected: true }).innerText();
    expect(chosen).toBe(names[1]);
    await page.keyboard.press('Enter');
    await linkDialog().waitFor({ state: 'detached' });
    const link = editorOf(page).getByRole('link');
    expect(chosen).toContain(await link.innerText());
    await expect.poll(() => storedText(page, id)).toContain('app://tresen/');
  });

  test('leads where the whole words lead, however fast Enter comes after them', async () => {
    await newDocument(page, 'Schnell verwiesen');
    await writeAtEnd(page, 'Siehe ');
    await page.keyboard.press('Control+Shift+l');
    await target().and(page.locator(':focus')).waitFor();
    await page.keyboard.type('der');
    await options().nth(1).waitFor();
    await page.keyboard.type(' erste Tag am Tresen');
    await page.keyboard.press('Enter');
    await linkDialog().waitFor({ state: 'detached' });
    await expect.poll(() => editorOf(page).getByRole('link').innerText()).toBe('Der erste Tag am Tresen');
  });

  test('gets other words and keeps its target, or stays as it is', async () => {
    await newDocument(page, 'Fundsachen annehmen');
    await writeAtEnd(page, 'Siehe ');
    await openLinkDialog('Der erste Tag am Tresen');
    await page.keyboard.press('Enter');
    const link = editorOf(page).getByRole('link');
    await expect.poll(() => link.innerText()).toBe('Der erste Tag am Tresen');
    const address = await link.getAttribute('href');
    await page.keyboard.press('ArrowLeft');
    await page.getByRole('button', { name: 'Verweis ändern' }).click();
    await linkDialog()
      .getByRole('option', { name: /Der erste Tag am Tresen.*wie bisher/s })
      .waitFor();
    await expect.poll(() => target().inputValue()).toBe('');
    await expectAccessible(page, 'a link that is changed');
    await page.keyboard.press('Escape');
    await editorOf(page).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('n');
    await expect.poll(() => link.innerText()).toBe('Der erste Tag am Tresenn');
    await page.keyboard.press('Backspace');
    await page.getByRole('button', { name: 'Verweis ändern' }).click();
    await linkDialog().getByLabel('Angezeigter Text').fill('Einarbeitung');
    await linkDialog().getByRole('button', { name: 'Verweis setzen' }).click();
    await expect.poll(() => link.innerText()).toBe('Einarbeitung');
    expect(await link.getAttribute('href')).toBe(address);
    expect(app.consoleErrors).toEqual([]);
  });
});

test('who followed a link to something that is gone gets back to where it stood', async () => {
  await goTo(page, '#/knowledge');
  await page.getByRole('heading', { name: 'Wissen', level: 1 }).waitFor();
  await goTo(page, '#/knowledge/01900000-0000-7000-8000-000000000001');
  await page.getByText('Diese Seite gibt es nicht').waitFor();
  await expectAccessible(page, 'a page that is gone');
  await page.getByRole('button', { name: 'Zurück', exact: true }).click();
  await page.getByRole('heading', { name: 'Wissen', level: 1 }).waitFor();
});

describe('pictures', () => {
  const drop = (names: readonly string[]) =>
    editorOf(page).evaluate(async (element, wanted) => {
      const clipboardData = new DataTransfer();
      for (const name of wanted) {
        const canvas = document.createElement('canvas');
        canvas.width = 40;
        const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
        clipboardData.items.add(new File([blob ?? ''], name, { type: 'image/png' }));
      }
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, names);

  test('several at once: each is asked about, and they stand in their order', async () => {
    await newDocument(page, 'Zwei Bilder');
    await drop(['bild.png', 'bild.png']);
    const description = page.getByRole('dialog').getByLabel('Was ist auf dem Bild zu sehen?');
    await description.fill('Erstes');
    await page.keyboard.press('Enter');
    await expect.poll(() => description.inputValue()).toBe('');
    await description.fill('Zweites');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const pictures = editorOf(page).getByRole('img');
    await expect
      .poll(() => pictures.evaluateAll((all) => all.map((one) => one.getAttribute('alt'))))
      .toEqual(['Erstes', 'Zweites']);
    expect(app.consoleErrors).toEqual([]);
  });
});

test('the toolbar stays in sight and in reach over a long list of tasks', async () => {
  await newDocument(page, 'Lange Liste');
  await editorOf(page).focus();
  await page.keyboard.type('[ ] Erste Aufgabe');
  for (let line = 0; line < 30; line++) {
    await page.keyboard.press('Enter');
    await page.keyboard.type(`Aufgabe ${line}`);
  }
  const toolbar = page.getByRole('toolbar');
  const atTop = () =>
    toolbar.evaluate((bar) => {
      const { left, top, height, width } = bar.getBoundingClientRect();
      const rows = Array.from({ length: 20 }, (_, step) => left + (width * (step + 0.5)) / 20);
      return rows.every((x) => bar.contains(document.elementFromPoint(x, top + height / 2)));
    });
  await expect.poll(atTop).toBe(true);
});

describe('what can’t be taken back', () => {
  test('a document without a word is not published', async () => {
    await newDocument(page, 'Noch leer');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByText('Dieses Dokument hat noch keinen Text.').waitFor();
    expect(await page.getByText('Lesezeit').count()).toBe(0);
    // What a template brought along isn't read before somebody has written something below it, and that is said.
    await page.getByText('fehlen beim Lesen und Drucken').waitFor();
    expect(await page.getByRole('button', { name: 'Veröffentlichen …' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Text schreiben' }).click();
    await writeAtEnd(page, 'Nun steht etwas da.');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('button', { name: 'Veröffentlichen …' }).waitFor();
  });

  test('who wants to delete can put aside instead, and bring it back', async () => {
    const id = await newDocument(page, 'Überholt');
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByRole('button', { name: 'Weitere Aktionen' }).click();
    await page.getByRole('menuitem', { name: 'Löschen' }).click();
    const dialog = page.getByRole('dialog', { name: 'Dokument löschen' });
    await dialog.getByText('nicht rückgängig').waitFor();
    await expectAccessible(page, 'the question before deleting, with another way');
    await dialog.getByRole('button', { name: 'Nur ablegen' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('abgelegt', { exact: true }).waitFor();
    await goTo(page, '#/knowledge');
    await openForWriting(page, id);
    await page.getByRole('combobox', { name: 'Status' }).click();
    await page.getByRole('option', { name: 'Entwurf' }).click();
    await page.getByRole('button', { name: 'Fertig' }).click();
    await page.getByText('Entwurf', { exact: true }).waitFor();
    expect(app.consoleErrors).toEqual([]);
  });
});

test('words are found in a document that is read, by the keys that everybody knows', async () => {
  await goTo(page, '#/knowledge');
  await page.getByRole('link', { name: 'Barrierefrei am Tresen' }).click();
  await page.getByRole('article').getByText('fragen, bevor man hilft').waitFor();
  await page.getByRole('button', { name: 'Frühere Fassungen' }).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type('horschleife');
  const state = page.getByRole('search').getByRole('status');
  await expect.poll(() => state.innerText()).toMatch(/^1 von \d+$/);
  const marked = () =>
    page.evaluate(() => [...(CSS.highlights.get('found-present') ?? [])].map((range) => range.toString()));
  await expect.poll(async () => (await marked()).join()).toMatch(/hörschleife/i);
  await expectAccessible(page, 'words found in a document');
  await page.keyboard.type(' gibt es hier nicht');
  await page.getByText('Nichts gefunden').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('search').waitFor({ state: 'detached' });
  await expect.poll(marked).toEqual([]);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Frühere Fassungen');
});

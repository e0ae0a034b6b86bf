// Umgang in the built program: read, find, acknowledge; publish, and be asked again with what has changed.
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './support/launch-app.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';
import { createSharedApp } from './support/shared-app.ts';
import { askHost, goTo } from './support/writing.ts';

const newProfile = createProfiles('conduct');

const contents = (page: Page, name = 'Leitlinien') =>
  page.getByRole('navigation', { name }).getByRole('link');
const title = (page: Page) => page.getByRole('article').getByRole('heading', { level: 2 });
const idOf = (page: Page) => page.evaluate(() => location.hash.split('/')[2] ?? '');

async function openBook(app: RunningApp): Promise<Page> {
  await goTo(app.page, '#/conduct');
  await app.page.getByRole('article').waitFor();
  return app.page;
}

describe('a reader of the sample office', () => {
  const sharedApp = createSharedApp(async () => {
    const started = await launchApp({ sample: true });
    await openBook(started);
    return started;
  });
  let app: RunningApp;
  let page: Page;
  beforeEach(() => {
    app = sharedApp();
    page = app.page;
  });

  test('leafs by keys and links, and hears where the book is open', async () => {
    await contents(page).nth(1).waitFor();
    const [first, second] = await contents(page).allInnerTexts();
    await expect.poll(() => title(page).innerText()).toBe(first);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => title(page).innerText()).toBe(second);
    await expect.poll(() => title(page).evaluate((heading) => heading === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => title(page).innerText()).toBe(first);
    await page.getByRole('link', { name: /Nächste Leitlinie/ }).click();
    await expect.poll(() => title(page).innerText()).toBe(second);
    await expectAccessible(page, 'a guideline');
    await page.keyboard.press('?');
    const keys = page.getByRole('dialog', { name: 'Tastenkürzel' });
    await keys.getByText('Pfeil rechts').waitFor();
    expect(await keys.innerText()).not.toContain('Arrow');
    await page.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
  });

  test('finds words in all guidelines, and goes from hit to hit across them', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('gruss');
    const state = page.getByRole('search').getByRole('status');
    await expect.poll(() => state.innerText()).toMatch(/Treffer/);
    const marked = () =>
      page.evaluate(() => [...(CSS.highlights.get('found-present') ?? [])].map((range) => range.toString()));
    await page.keyboard.press('Enter');
    await expect.poll(() => state.innerText()).toMatch(/^Treffer \d+ von \d+$/);
    await expect.poll(async () => (await marked())[0]).toMatch(/^gr[uü](ß|ss)$/i);
    const [, at = '0', total = '0'] = /(\d+) von (\d+)/.exec(await state.innerText()) ?? [];
    expect(Number(total)).toBeGreaterThan(1);
    const next = (Number(at) % Number(total)) + 1;
    await page.keyboard.press('Enter');
    await expect.poll(() => state.innerText()).toBe(`Treffer ${next} von ${total}`);
    await expect.poll(async () => (await marked()).length).toBe(1);
    await expectAccessible(page, 'hits');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('says honestly that the plain-language variant was not checked', async () => {
    await page.getByRole('switch', { name: 'Leichte Sprache' }).check();
    await page.getByText('noch nicht von Prüfleserinnen und Prüflesern geprüft').waitFor();
    await expectAccessible(page, 'plain language');
    await page.getByRole('switch', { name: 'Leichte Sprache' }).uncheck();
    await page.getByRole('heading', { name: 'So machen wir es' }).waitFor();
  });

  test('is asked for every edition in force, acknowledges it once, and is offered the next', async () => {
    const notice = page.getByRole('region', { name: 'Noch zu lesen' });
    const open = async () => Number.parseInt(await notice.innerText(), 10);
    const before = await open();
    expect(before).toBeGreaterThan(3);
    const id = await idOf(page);
    await page.getByRole('button', { name: 'Gelesen und verstanden' }).click();
    await page.getByText(/Sie haben Ausgabe \d gelesen und verstanden/).waitFor();
    await expect.poll(open).toBe(before - 1);
    await expectAccessible(page, 'an acknowledged guideline');
    const next = page.getByRole('button', { name: 'Nächste ungelesene Leitlinie' });
    await expect.poll(() => next.evaluate((button) => button === document.activeElement)).toBe(true);
    const mine = await askHost<{ acknowledged: readonly string[] }>(page, 'editions.mine');
    expect(mine.acknowledged).toHaveLength(1);
    await next.click();
    await expect.poll(() => idOf(page)).not.toBe(id);
    await page.getByRole('button', { name: 'Gelesen und verstanden' }).waitFor();
  });

  test('puts the list off until later today, on this PC only, and takes it back', async () => {
    const notice = page.getByRole('region', { name: 'Noch zu lesen' });
    await notice.getByRole('button', { name: 'Nach Schalterschluss erinnern' }).click();
    await expectAccessible(page, 'times to be reminded');
    await page.getByRole('menuitem').last().click();
    await notice.getByText(/Wir erinnern Sie/).waitFor();
    await page.reload();
    await openBook(app);
    await notice.getByText(/Wir erinnern Sie/).waitFor();
    await notice.getByRole('button', { name: 'Doch jetzt zeigen' }).click();
    await notice.getByRole('button', { name: 'Jetzt lesen' }).waitFor();
  });

  test('chooses the size of letters', async () => {
    const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
    const before = await size();
    await page
      .locator('label')
      .filter({ hasText: /^Asehr groß$/ })
      .click();
    await expect.poll(size).not.toBe(before);
    await page
      .locator('label')
      .filter({ hasText: /^Anormal$/ })
      .click();
    await expect.poll(size).toBe(before);
    expect(app.consoleErrors).toEqual([]);
  });
});

describe('a lead', () => {
  const launcher = createLauncher();
  const launch = (options: LaunchOptions = {}) => launcher.office(newProfile(), options);

  const write = async (page: Page, name: string, text: string) => {
    const field = page.getByRole('textbox', { name });
    await field.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(text);
  };

  async function publish(
    page: Page,
    kind: 'Inhaltlich' | 'Redaktionell' | undefined,
    note: string,
  ): Promise<void> {
    const opener = page.getByRole('button', { name: 'Veröffentlichen …' });
    const dialog = page.getByRole('dialog');
    await opener.click();
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await opener.click();
    if (kind) await dialog.getByRole('radio', { name: kind }).check();
    await dialog.getByLabel('Anlass').fill(note);
    await expectAccessible(page, `publishing (${kind ?? 'first edition'})`);
    await dialog.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  test('writes, publishes, and everybody is asked again after a change in substance only', async () => {
    const app = await launch();
    const { page } = app;
    await goTo(page, '#/conduct');
    await page.getByText('Noch keine Leitlinien').waitFor();
    await expectAccessible(page, 'no guidelines');
    await page.getByRole('button', { name: 'Neue Leitlinie' }).click();
    await page.getByRole('dialog').getByLabel('Titel').fill('Erst grüßen');
    await page.getByRole('dialog').getByRole('button', { name: 'Neue Leitlinie' }).click();
    await page.getByRole('button', { name: 'Veröffentlichen …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
    await page.getByText('Außer dem Titel steht noch nichts da.').waitFor();
    await expectAccessible(page, 'a guideline without a word is not published');
    await page.keyboard.press('Escape');
    await page.getByLabel('Grundsatz').fill('Wir sehen auf, bevor wir tippen.');
    await write(page, 'So machen wir es', 'Wir sagen Guten Tag.');
    await expectAccessible(page, 'writing');
    await publish(page, undefined, 'Erste Ausgabe');
    await page.getByText('Ausgabe 1 · gültig ab').waitFor();
    await page.getByText('Wir sagen Guten Tag.').waitFor();
    await page.getByRole('button', { name: 'Gelesen und verstanden' }).click();
    await page.getByText('Sie haben Ausgabe 1 gelesen und verstanden.').waitFor();

    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    await write(page, 'So machen wir es', ' Wir bieten einen Platz an.');
    await publish(page, 'Inhaltlich', 'Auch Sitzen gehört dazu');
    const changes = page.getByRole('group').filter({ hasText: 'Was sich geändert hat' });
    await changes.getByText('Sie kennen Ausgabe 1. In Ausgabe 2 ist dies anders:').waitFor();
    expect((await changes.locator('ins').allInnerTexts()).join('')).toContain('Wir bieten einen Platz an.');
    expect(await changes.locator('del').count()).toBe(0);
    await expectAccessible(page, 'what has changed');
    await page.getByRole('button', { name: 'Gelesen und verstanden' }).click();
    await page.getByText('Sie haben Ausgabe 2 gelesen und verstanden.').waitFor();

    await page.getByRole('button', { name: 'Bearbeiten' }).click();
    await page.getByLabel('Grundsatz').fill('Wir sehen auf, ehe wir tippen.');
    await publish(page, 'Redaktionell', '');
    await page.getByText('Seitdem wurde sie nur redaktionell geändert.').waitFor();
    await page.getByRole('region', { name: 'Noch zu lesen' }).waitFor({ state: 'detached' });

    await page.getByRole('button', { name: 'Weitere Schritte' }).click();
    await page.getByRole('menuitem', { name: 'Ausgaben' }).click();
    await expectAccessible(page, 'editions');
    await page.getByRole('button', { name: 'Ausgabe 1 lesen' }).click();
    await page.getByText('Sie lesen Ausgabe 1. Das ist nicht die Ausgabe, die heute gilt.').waitFor();
    await page.getByText('Wir bieten einen Platz an.').waitFor({ state: 'detached' });
    expect(app.consoleErrors).toEqual([]);
  });

  test('orders, archives and brings back', async () => {
    const { page } = await launch({ colorScheme: 'dark' });
    const ids: string[] = [];
    for (const [index, name] of ['Erste', 'Zweite', 'Dritte'].entries()) {
      const fields = { title: name, order: (index + 1) * 10 };
      ids.push((await askHost<{ id: string }>(page, 'records.save', { type: 'guideline', fields })).id);
    }
    await goTo(page, `#/conduct/${ids[2]}`);
    const order = () =>
      contents(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/')[2]));
    await expect.poll(order).toEqual(ids);
    await page.getByRole('button', { name: 'Nach oben' }).click();
    await expect.poll(order).toEqual([ids[0], ids[2], ids[1]]);
    await page.getByRole('button', { name: 'Weitere Schritte' }).click();
    await page.getByRole('menuitem', { name: 'Ablegen …' }).click();
    await expectAccessible(page, 'archiving');
    await page.getByRole('dialog').getByRole('button', { name: 'Ablegen' }).click();
    await page.getByRole('button', { name: 'Zurückholen' }).waitFor();
    await expect.poll(order).toEqual([ids[0], ids[1], ids[2]]);
    await expectAccessible(page, 'an archived guideline');
    await page.getByRole('button', { name: 'Zurückholen' }).click();
    await expect.poll(order).toEqual([ids[0], ids[2], ids[1]]);
  });

  test('is told what is over, what is still to come, and what will replace it', async () => {
    const { page } = await launch();
    const fields = { title: 'Erst grüßen', order: 10, principle: 'Wir sehen auf.' };
    const { id: target } = await askHost<{ id: string }>(page, 'records.save', { type: 'guideline', fields });
    const publishFor = (effectiveFrom: string, validUntil?: string) =>
      askHost(page, 'editions.publish', {
        target,
        targetType: 'guideline',
        effectiveFrom,
        ...(validUntil && { validUntil }),
        change: 'material',
        note: '',
      });
    await publishFor('2190-01-01');
    await goTo(page, `#/conduct/${target}`);
    await page.getByText('Diese Ausgabe gilt erst ab dem 01.01.2190.').waitFor();
    expect(await page.getByRole('button', { name: 'Gelesen und verstanden' }).count()).toBe(0);
    await publishFor('2020-01-01', '2020-12-31');
    await page.getByText('Diese Ausgabe ist am 31.12.2020 abgelaufen.').waitFor();
    await page.getByRole('button', { name: 'Gelesen und verstanden' }).waitFor({ state: 'detached' });
    await expectAccessible(page, 'an expired guideline');
    await publishFor('2021-01-01');
    await page.getByRole('button', { name: 'Gelesen und verstanden' }).waitFor();
    await publishFor('2190-06-01');
    await page.getByText('Ab dem 01.06.2190 gilt Ausgabe 4.').waitFor();
    await page.getByRole('button', { name: 'Ausgabe 4 lesen' }).click();
    await page.getByText('Sie lesen Ausgabe 4.').waitFor();
  });

  test('reads the same in English, in dark colours and a narrow window', async () => {
    const app = await launcher.app({
      sample: true,
      language: 'en',
      colorScheme: 'dark',
      viewport: { width: 640, height: 900 },
    });
    const page = await openBook(app);
    await page.getByRole('heading', { name: 'How we do it' }).waitFor();
    await expectAccessible(page, 'a narrow page');
    const sideways = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    await expect.poll(sideways).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 640, height: 620 });
    await page.getByRole('link', { name: 'Ausreden lassen, dann nachfragen' }).click();
    const chosen = page.getByRole('heading', { name: 'Ausreden lassen, dann nachfragen' });
    await expect.poll(async () => (await chosen.boundingBox())?.y ?? 620).toBeLessThan(310);
    await page.getByRole('button', { name: 'Publish …' }).click();
    await page.getByRole('dialog').waitFor();
    await expectAccessible(page, 'publishing in English');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Print' }).click();
    await page.getByRole('menuitem').first().click();
    await page
      .getByText(/Page 1 of \d/)
      .first()
      .waitFor();
    await expectAccessible(page, 'the preview in English');
    expect(app.consoleErrors).toEqual([]);
  });
});

// Search over everything: by the keyboard, at any speed, to whatever was meant.
import { expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { hashOf } from './support/office.ts';
import { createLauncher } from './support/profiles.ts';
import { askHost } from './support/writing.ts';

const launch = createLauncher().app;

test('finds over everything by keyboard alone, and Escape gives the focus back', async () => {
  const app = await launch({ sample: true });
  const { page } = app;
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  const box = page.getByRole('combobox', { name: 'Wonach suchen Sie?' });
  await page.keyboard.type('ausweis');
  await page.getByRole('option').first().locator('mark').first().waitFor();
  await expectAccessible(page, 'search');
  const selected = page.getByRole('option', { selected: true });
  await expect.poll(() => selected.count()).toBe(1);
  const first = await selected.getAttribute('id');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => selected.getAttribute('id')).not.toBe(first);
  expect(await box.getAttribute('aria-activedescendant')).toBe(await selected.getAttribute('id'));
  await page.keyboard.press('Enter');
  await expect.poll(() => hashOf(page)).toMatch(/^#\/(knowledge|conduct|contacts)\/[0-9a-f-]{36}$/);
  const edit = page.getByRole('button', { name: 'Bearbeiten' });
  await edit.focus();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'detached' });
  await edit.and(page.locator(':focus')).waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('opens what the whole words find, however fast Enter comes after them', async () => {
  const { page } = await launch({ sample: true });
  // The first screen may be on its way still, and takes no key from the search when it comes.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('der');
  await page.getByRole('option').nth(2).waitFor();
  await page.keyboard.type(' erste Tag am Tresen');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Der erste Tag am Tresen', level: 1 }).waitFor();
});

test('leads to the contacts of a service, to an impression, and to a screen by its name', async () => {
  const { page, consoleErrors } = await launch({ sample: true });
  const [impression] = await askHost<{
    hits: readonly { id: string; title: readonly { text: string }[] }[];
  }>(page, 'search.query', { text: 'der', types: ['impression'], limit: 200 }).then(({ hits }) =>
    hits.slice(-1),
  );
  const line = impression?.title.map(({ text }) => text).join('') ?? '';
  const open = async (typed: string, group: string) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type(typed);
    await page.getByRole('group', { name: group }).getByRole('option').first().click();
  };
  await open('Personalausweis beantragen', 'Kontakte zu einer Leistung');
  await expect.poll(() => hashOf(page)).toBe('#/contacts');
  await page.getByRole('row').nth(3).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(line);
  await expectAccessible(page, 'search with an impression');
  await page.getByRole('group', { name: 'Stimmen' }).getByRole('option').first().click();
  await expect.poll(() => hashOf(page)).toMatch(/^#\/today\/./);
  await page.getByRole('listitem').filter({ hasText: line }).waitFor();
  await expectAccessible(page, 'an impression that was found');
  await open('einstell', 'Gehe zu');
  await expect.poll(() => hashOf(page)).toBe('#/settings');
  for (const [typed, hash] of [
    ['neuer kontakt', '#/contacts/new'],
    ['wiedervorlagen', '#/contacts/follow-ups'],
    ['sicherung', '#/settings'],
    ['ubergabe', '#/settings/storage'],
  ] as const) {
    await open(typed, 'Gehe zu');
    await expect.poll(() => hashOf(page)).toBe(hash);
  }
  expect(consoleErrors).toEqual([]);
});

// What is shown until it is kept. Whoever closes the window over the vault's recovery code is told, for as long as nothing
// else would open the vault; the office's recovery key, of which no other is ever made, is shown again.
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { foundUntilCode, go, keepCode, officePassphrase, openOffice } from './support/office.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';
import { exactly, probeFolder } from './support/team.ts';

const launcher = createLauncher();
const launch = launcher.app;
const freshProfile = createProfiles('recovery-code');

test('a code that nobody kept before the window closed is reminded of until a new one is kept', async () => {
  const profile = freshProfile();
  const first = await launch({ profile });
  await foundUntilCode(first);
  await first.page.getByRole('button', { name: 'Ich habe den Code verwahrt' }).click();
  await first.page.getByText('Das stimmt nicht mit dem Code überein.').waitFor();
  await first.page.getByLabel('Zur Probe').and(first.page.locator(':focus')).waitFor();
  await first.kill();
  const app = await launch({ profile });
  const { page } = app;
  await openOffice(app);
  const reminder = page.getByText('Der Wiederherstellungscode ist noch nicht verwahrt');
  await reminder.waitFor();
  await expectAccessible(page, 'today without a kept recovery code');
  await page.getByRole('note').getByRole('link', { name: 'Zu den Einstellungen' }).click();
  await page.getByRole('button', { name: 'Neuer Wiederherstellungscode' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(officePassphrase);
  await page.getByRole('button', { name: 'Neuen Code erzeugen' }).click();
  await keepCode(app);
  await reminder.waitFor({ state: 'detached' });
  expect(app.consoleErrors).toEqual([]);
});

test('the key of an office comes back after a power cut, until somebody has put it away', async () => {
  const profile = freshProfile();
  const folder = freshProfile();
  const first = await launcher.office(profile);
  await probeFolder(first, folder);
  await exactly(first.page, 'Ablage hier gründen').click();
  const key = (page: Page) => page.getByRole('list', { name: 'Notfallschlüssel' }).getByRole('listitem');
  await key(first.page).last().waitFor();
  const shown = await key(first.page).allTextContents();
  expect(shown.map((group) => group.length)).toEqual(Array(11).fill(5));
  await first.kill();

  const second = await launcher.office(profile);
  const { page } = second;
  // Citizens may stand in front of the screen: it is asked for first, now or later.
  const show = exactly(page, 'Notfallschlüssel zeigen');
  await show.and(page.locator(':focus')).waitFor();
  await expectAccessible(page, 'a recovery key that is owed');
  await exactly(page, 'Später').click();
  await show.waitFor({ state: 'detached' });
  await go(second, '#/settings/storage');
  await show.click();
  await expect.poll(() => key(page).allTextContents()).toEqual(shown);
  await expectAccessible(page, 'the recovery key of the office');
  await page.getByLabel('Zur Probe').fill(shown.at(-2) ?? '');
  await exactly(page, 'Ich habe den Schlüssel verwahrt').click();
  await page.getByText('Das stimmt nicht mit dem Schlüssel überein.').waitFor();
  await page.getByLabel('Zur Probe').fill((shown.at(-1) ?? '').toLowerCase());
  await exactly(page, 'Ich habe den Schlüssel verwahrt').click();
  await key(page).first().waitFor({ state: 'detached' });
  expect(second.consoleErrors).toEqual([]);
  await second.kill();

  const third = await launcher.office(profile);
  await third.page.getByText('Alles beim Team').waitFor();
  expect(await key(third.page).count()).toBe(0);
});

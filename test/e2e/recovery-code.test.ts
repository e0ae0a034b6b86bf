// The recovery code is shown once: whoever closes the window over it is told, for as long as nothing else would open the vault.
import { expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { foundUntilCode, keepCode, officePassphrase, openOffice } from './support/office.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';

const launch = createLauncher().app;
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

// What hangs on a contact: how a person can be reached while a follow-up needs it, and the documents that were used.
import { afterEach, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { type LaunchOptions, launchApp, type RunningApp } from './support/launch-app.ts';
import { go, sampleOffice } from './support/office.ts';

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

test('a person part is noted, changed and deleted while a follow-up is open, never for longer than the rule', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/contacts');
  await page.getByRole('searchbox', { name: 'Text' }).fill('foto');
  await page.getByRole('main').getByText('300 Kontakte').waitFor({ state: 'detached' });
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Angaben', exact: true }).waitFor();
  const panel = page.getByRole('region', { name: 'Personenangaben' });
  const dialog = page.getByRole('dialog');
  const followUps = page.getByRole('region', { name: 'Wiedervorlagen' });
  await followUps.getByRole('button', { name: 'Neue Wiedervorlage' }).click();
  await followUps.getByLabel('Wann?').fill('in 3 Tagen');
  await page.keyboard.press('Enter');
  await panel.waitFor();
  const begin = panel.getByRole('button', { name: 'Personenangaben für die Wiedervorlage' });
  if (await begin.isVisible()) {
    await begin.click();
  } else await panel.getByRole('button', { name: 'Bearbeiten' }).click();
  await dialog.getByLabel('Name', { exact: true }).fill('A. Muster');
  await dialog.getByRole('combobox', { name: 'Wofür wurde eingewilligt?' }).fill('Rückruf');
  await dialog.getByLabel('Löschen am').fill('01.01.2199');
  await dialog.getByLabel('Name', { exact: true }).focus();
  await dialog.getByText(/Bitte wählen Sie einen Tag vom/).waitFor();
  await expectAccessible(page, 'a person part with a day that is too late');
  const latest = /Spätestens am (\d\d\.\d\d\.\d{4})/.exec((await dialog.textContent()) ?? '')?.[1] ?? '';
  await dialog.getByLabel('Löschen am').fill(latest);
  await dialog.getByLabel('Name', { exact: true }).focus();
  await dialog.getByRole('button', { name: 'Speichern' }).click();
  await dialog.waitFor({ state: 'detached' });
  await panel.getByText('A. Muster').waitFor();
  await panel.getByText(`Wird am ${latest} gelöscht`).waitFor();

  await panel.getByRole('button', { name: 'Bearbeiten' }).click();
  await dialog.getByLabel('Erreichbar unter').fill('030 1234');
  await page.keyboard.press('Enter');
  await panel.getByText('030 1234').waitFor();
  await panel.getByRole('button', { name: 'Jetzt löschen' }).click();
  await dialog.getByRole('button', { name: 'Jetzt löschen' }).click();
  await panel.getByText('A. Muster').waitFor({ state: 'detached' });
  expect(app.consoleErrors).toEqual([]);
});

test('the person part speaks English, in the dark and in a narrow window as well', async () => {
  const app = await sample({
    language: 'en',
    colorScheme: 'dark',
    viewport: { width: 640, height: 720 },
  });
  const { page } = app;
  await go(app, '#/contacts');
  await page.getByRole('main').getByText('300 contacts').waitFor();
  await page.getByRole('grid').focus();
  await page.keyboard.press('Enter');
  const followUps = page.getByRole('region', { name: 'Follow-ups' });
  await followUps.getByRole('button', { name: 'New follow-up' }).click();
  await followUps.getByLabel('When?').fill('in 3 days');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Personal details' });
  await panel.getByRole('button').first().click();
  await page.getByRole('dialog').getByLabel('Name').and(page.locator(':focus')).waitFor();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').getByText('This value is missing.').waitFor();
  await expectAccessible(page, 'a person part without a purpose');
  expect(app.consoleErrors).toEqual([]);
});

test('a document leads to all contacts in which it was used', async () => {
  const app = await sample();
  const { page } = app;
  await go(app, '#/knowledge');
  await page.getByLabel('In Dokumenten suchen').fill('digitale');
  await page
    .getByRole('link', { name: /digital/i })
    .first()
    .click();
  const linked = page.getByRole('region', { name: 'In Kontakten verwendet' });
  const all = linked.getByRole('link', { name: /in der Liste zeigen$/ });
  const total = /\d+/.exec((await all.textContent()) ?? '')?.[0];
  await expectAccessible(page, 'a document that was used');
  await all.click();
  await page.getByText(new RegExp(`^${total} Kontakte · verwendet wurde „.+“$`)).waitFor();
  await page.getByRole('button', { name: 'Filter zurücksetzen' }).click();
  await page.getByRole('main').getByText('300 Kontakte').waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('what suits the concern can be read meanwhile, and nothing that was typed is lost by that', async () => {
  const app = await sample();
  const { page } = app;
  const concern = page.getByRole('textbox', { name: 'Anliegen' });
  await concern.fill('Ausweis verloren, Verlust melden');
  const open = page.getByRole('group', { name: 'Passt dazu' }).getByRole('link', { name: /^Öffnen: / });
  const title = ((await open.first().getAttribute('aria-label')) ?? '').replace('Öffnen: ', '');
  await expectAccessible(page, 'suggestions that can be opened');
  await open.first().click();
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  await page.goBack();
  await page.getByText(/^Entwurf vom .* wiederhergestellt\.$/).waitFor();
  expect(await concern.inputValue()).toBe('Ausweis verloren, Verlust melden');
});

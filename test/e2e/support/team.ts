// Ways of two profiles into one team: storage is founded, a card handed over, digits read aloud and typed.
import type { Page } from 'playwright-core';
import type { RunningApp } from './launch-app.ts';
import { go, officePassphrase } from './office.ts';
import { askHost } from './writing.ts';

export const exactly = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Up to what the check of the folder showed. */
export async function probeFolder(app: RunningApp, folder: string): Promise<void> {
  const { page } = app;
  await go(app, '#/settings/storage');
  await exactly(page, 'Ablage gründen …').click();
  await page.getByRole('textbox', { name: 'Ordner', exact: true }).fill(folder);
  await exactly(page, 'Ort prüfen').click();
  await page.getByText('Schreiben und Lesen gelingen.').waitFor();
}

/** From the check to the key that was put away; answers the key. */
export async function foundHere({ page }: RunningApp): Promise<string> {
  await exactly(page, 'Ablage hier gründen').click();
  const groups = page.getByRole('list', { name: 'Notfallschlüssel' }).getByRole('listitem');
  await groups.last().waitFor();
  const key = (await groups.allTextContents()).join('');
  await page.getByLabel('Zur Probe').fill(key.slice(-5));
  await exactly(page, 'Ich habe den Schlüssel verwahrt').click();
  await page.getByRole('dialog', { name: 'Der Notfallschlüssel des Amts' }).waitFor({ state: 'detached' });
  return key;
}

export async function saveCard(app: RunningApp, file: string): Promise<void> {
  await go(app, '#/settings/storage');
  app.answerDialog(file);
  await exactly(app.page, 'Teamkarte speichern …').click();
  await app.page.getByText(`Die Teamkarte liegt in ${file}.`).waitFor();
}

/** On a PC without a vault, up to the step that asks for the card. */
export async function beginToJoin({ page }: RunningApp): Promise<void> {
  await exactly(page, 'Einem Team beitreten').click();
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(officePassphrase);
  await page.getByLabel('Passphrase wiederholen').fill(officePassphrase);
  await exactly(page, 'Tresor anlegen').click();
  const groups = page.getByRole('list', { name: 'Wiederherstellungscode' }).getByRole('listitem');
  await page.getByLabel('Zur Probe').fill((await groups.last().textContent()) ?? '');
  await exactly(page, 'Ich habe den Code verwahrt').click();
  await exactly(page, 'Teamkarte auswählen …').waitFor();
}

/** On a PC without a vault, up to the form that asks for access and name. */
export async function readCard(app: RunningApp, file: string): Promise<void> {
  const { page } = app;
  await beginToJoin(app);
  app.answerDialog(file);
  await exactly(page, 'Teamkarte auswählen …').click();
  await page.getByRole('heading', { name: /^Beitritt zu/ }).waitFor();
}

/** Asks to be let in; answers the digits as they stand on the screen, group by group. */
export async function askToJoin({ page }: RunningApp, name: string): Promise<string> {
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill(name);
  await exactly(page, 'Beitritt anfragen').click();
  return shownDigits(page);
}

export async function shownDigits(page: Page): Promise<string> {
  const groups = page.getByRole('list', { name: 'Ihre Kennziffern' }).getByRole('listitem');
  await groups.last().waitFor();
  return (await groups.allTextContents()).join(' ');
}

/** On the lead's PC. */
export async function admit(app: RunningApp, digits: string, name: string, role: string): Promise<void> {
  const { page } = app;
  await go(app, '#/settings/team');
  const panel = page.getByRole('region', { name: 'Jemanden aufnehmen' });
  await panel.getByRole('button', { name: `Den Namen ${name} übernehmen` }).click();
  await panel.getByRole('textbox', { name: 'Kennziffern' }).fill(digits);
  await panel.getByRole('combobox', { name: 'Rolle' }).selectOption({ label: role });
  await exactly(page, 'Aufnehmen').click();
  await page.getByText(`${name} gehört jetzt zum Team.`).waitFor();
}

/** A round now, from the page behind the trust line. */
export async function exchange(app: RunningApp): Promise<void> {
  await go(app, '#/settings/storage');
  await exactly(app.page, 'Jetzt abgleichen').click();
  await app.page.getByText('Der Abgleich ist durchgelaufen.').first().waitFor();
}

/** On the lead's PC: a name that is taken is rather a second PC than a second person. Leaves "Neu im Team" chosen. */
export async function takeForKnown({ page }: RunningApp, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name.toLowerCase());
  await exactly(page, `Ja, ein weiterer PC von ${name}`).click();
  const who = page.getByRole('combobox', { name: 'Wer ist das?' });
  await who
    .getByRole('option', { name: `Weiterer PC von ${name}`, selected: true })
    .waitFor({ state: 'attached' });
  await who.selectOption({ label: 'Neu im Team' });
}

/** Of the one who sits at the other PC, until they have read it. */
export async function changeRole(lead: RunningApp, other: RunningApp, role: string): Promise<void> {
  const { session } = await askHost<{ session: { memberId: string } }>(other.page, 'vault.state');
  const { memberId } = session;
  await askHost(lead.page, 'space.changeRole', { memberId, role });
  for (const { page } of [lead, other]) await askHost(page, 'sync.run');
  await closeNotice(other.page, `Sie haben jetzt die Rolle ${role === 'lead' ? 'Teamleitung' : 'Schalter'}.`);
}

/** Once it is there. */
export async function closeNotice(page: Page, words: string): Promise<void> {
  const notice = page.locator('.mantine-Notification-root').filter({ hasText: words });
  await notice.getByRole('button').click();
  await notice.waitFor({ state: 'detached' });
}

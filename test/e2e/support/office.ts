// Ways into an open office for end-to-end tests: the sample's, or a new one with a service of its own.
import type { Page } from 'playwright-core';
import type { RunningApp } from './launch-app.ts';

export const officePassphrase = 'vier Körbe voller Pflaumen 77';

/** Waits for the open sample office. */
export async function sampleOffice({ page }: RunningApp): Promise<void> {
  await page.getByRole('navigation', { name: /Bereiche|Areas/ }).waitFor();
}

/** Founds an office in a new profile; its member is a lead, or has the role named (in the words of the form). */
export async function foundOffice(app: RunningApp, role?: string): Promise<void> {
  await foundUntilCode(app, role);
  await keepCode(app);
  await app.page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
}

/** The same until the recovery code is in sight, and nobody has kept it yet. */
export async function foundUntilCode({ page }: RunningApp, role?: string): Promise<void> {
  await page.getByRole('button', { name: 'Amt einrichten' }).click();
  await page.getByLabel('Name des Amts').fill('Bürgeramt Probe');
  await page.getByLabel('Ihr Name').fill('Jana Lemke');
  if (role !== undefined) {
    await page.getByRole('combobox', { name: 'Ihre Rolle' }).click();
    await page.getByRole('option', { name: role }).click();
  }
  await page.getByRole('textbox', { name: 'Passphrase', exact: true }).fill(officePassphrase);
  await page.getByLabel('Passphrase wiederholen').fill(officePassphrase);
  await page.getByRole('button', { name: 'Tresor anlegen' }).click();
  await page.getByRole('heading', { name: 'Ihr Wiederherstellungscode' }).waitFor();
}

/** Says of the code in sight that it is kept. */
export async function keepCode({ page }: RunningApp): Promise<void> {
  const groups = page.getByRole('list', { name: 'Wiederherstellungscode' }).getByRole('listitem');
  await page.getByLabel('Zur Probe').fill((await groups.last().textContent()) ?? '');
  await page.getByRole('button', { name: 'Ich habe den Code verwahrt' }).click();
}

/** Opens the office that `foundOffice` made. */
export async function openOffice({ page }: RunningApp): Promise<void> {
  await page.getByLabel('Passphrase', { exact: true }).fill(officePassphrase);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Bereiche' }).waitFor();
}

/** Goes to a route of the page. */
export async function go({ page }: RunningApp, route: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, route);
}

/** The route that the page is at. */
export const hashOf = (page: Page): Promise<string> => page.evaluate(() => window.location.hash);

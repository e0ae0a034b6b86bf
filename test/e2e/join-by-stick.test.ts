// A newcomer whose site reaches no storage: the request goes to the lead on a stick, the digits by another way, and the
// transfer file that comes back lets them in. A folder plays the stick.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCard as parseCard, writeCard } from '../../electron/core/sync/formats/space-card.ts';
import { taken } from '../support/sync-space.ts';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { go } from './support/office.ts';
import { trouble, trustSays } from './support/storage.ts';
import { exactly, foundHere, probeFolder, readCard, saveCard, shownDigits } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let folder: string;
let stick: (name: string) => string;
let running: RunningApp[];
let service: string;
let lead: RunningApp;
let site: RunningApp;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tresen-stick-'));
  folder = join(root, 'ablage');
  stick = (name) => join(root, 'stick', name);
  for (const one of [folder, join(root, 'stick')]) mkdirSync(one);
  running = [];
});
afterEach(async () => {
  for (const app of running) await app.kill();
  rmSync(root, { recursive: true, force: true });
});

test('a site without network joins by a stick, there and back', async () => {
  await found();
  const digits = await askByStick();
  await readTooEarly();
  await admitFromStick(digits);
  await comeIn();
  await writeBack();
  await enterAccess();
  for (const { consoleErrors } of running) expect(consoleErrors).toEqual([]);
});

/** The card names a server that the site doesn't reach. */
async function found(): Promise<void> {
  lead = await launchOffice(join(root, 'lead'));
  running.push(lead);
  ({ id: service } = await askHost<{ id: string }>(lead.page, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  }));
  await probeFolder(lead, folder);
  await foundHere(lead);
  await saveCard(lead, stick('team.tresen-team'));
  const card = taken(parseCard(readFileSync(stick('team.tresen-team'))));
  const target = { kind: 'webdav', url: 'https://ablage.invalid/team/' };
  writeFileSync(stick('team.tresen-team'), writeCard({ ...card, target }));
}

async function askByStick(): Promise<string> {
  site = await launchApp({ profile: join(root, 'site') });
  running.push(site);
  const { page } = site;
  await readCard(site, stick('team.tresen-team'));
  await exactly(page, 'Mit einem USB-Stick beitreten').click();
  await page.getByRole('textbox', { name: 'Ihr Name' }).and(page.locator(':focus')).fill('Cal Ipsen');
  await expectAccessible(page, 'asking to join, with the way by stick');
  await exactly(page, 'Mit einem USB-Stick beitreten').click();
  const digits = await shownDigits(page);
  const request = stick('cal.tresen-request');
  site.answerDialog(request);
  await exactly(page, 'Anfrage speichern …').click();
  await page.getByText(`Die Anfrage liegt in ${request}.`).waitFor();
  expect(await exactly(page, 'Jetzt nachsehen').count()).toBe(0);
  await expectAccessible(page, 'a request by stick');
  await askHost(page, 'settings.set', { language: 'en', colorScheme: 'dark' });
  await page.setViewportSize({ width: 640, height: 720 });
  await page.getByText(`The request lies in ${request}.`).waitFor();
  await expectAccessible(page, 'a request by stick, English, dark, narrow');
  await askHost(page, 'settings.set', { language: 'de', colorScheme: 'light' });
  expect(readdirSync(folder).filter((name) => name.startsWith('j-'))).toEqual([]);
  return digits;
}

/** A transfer file from before the admission says what is missing, and the request stands. */
async function readTooEarly(): Promise<void> {
  await go(lead, '#/settings/storage');
  await transferOut(lead, 'zu-frueh.tresen-transfer');
  site.answerDialog(stick('zu-frueh.tresen-transfer'));
  await exactly(site.page, 'Übergabedatei einlesen …').click();
  await site.page.getByText(/^In dieser Übergabedatei ist dieser PC noch nicht aufgenommen/).waitFor();
  await expectAccessible(site.page, 'a transfer file from before the admission');
}

async function transferOut(app: RunningApp, name: string): Promise<void> {
  app.answerDialog(stick(name));
  await exactly(app.page, 'Übergabedatei schreiben …').click();
  await app.page.getByText(/^Geschrieben: /).waitFor();
}

async function admitFromStick(digits: string): Promise<void> {
  const { page } = lead;
  await go(lead, '#/settings/team');
  const panel = page.getByRole('region', { name: 'Jemanden aufnehmen' });
  lead.answerDialog(stick('team.tresen-team'));
  await exactly(page, 'Anfrage aus einer Datei lesen …').click();
  await trouble(page).waitFor();
  lead.answerDialog(stick('cal.tresen-request'));
  await exactly(page, 'Anfrage aus einer Datei lesen …').click();
  await panel.getByText(/^Anfrage von Cal Ipsen aus einer Datei/).waitFor();
  const typed = panel.getByRole('textbox', { name: 'Kennziffern' });
  await typed.fill('1'.repeat(30));
  await exactly(page, 'Aufnehmen').click();
  await panel.getByText('Die Anfrage in der Datei hat andere Ziffern.').waitFor();
  await expectAccessible(page, 'a request from a file, with other digits');
  await typed.fill(digits);
  await exactly(page, 'Aufnehmen').click();
  await page.getByText('Cal Ipsen gehört jetzt zum Team.').waitFor();
  await panel.getByText(/^Cal Ipsen ist aufgenommen, erreicht die Ablage aber nicht\./).waitFor();
  await page
    .getByRole('region', { name: 'Team', exact: true })
    .getByText('kein PC')
    .waitFor({ state: 'detached' });
  await expectAccessible(page, 'the transfer file that is owed');
  await transferOut(lead, 'antwort.tresen-transfer');
}

async function comeIn(): Promise<void> {
  const { page } = site;
  site.answerDialog(stick('antwort.tresen-transfer'));
  await exactly(page, 'Übergabedatei einlesen …').click();
  await page.getByText('Cal Ipsen · Schalter').waitFor();
  await page.getByText('Sie gehören jetzt zum Team.').first().waitFor();
}

/** What the newcomer writes goes the same way, and isn't called with the team. */
async function writeBack(): Promise<void> {
  const { page } = site;
  const { id } = await askHost<{ id: string }>(page, 'contacts.save', {
    fields: { channel: 'phone', service, concern: 'vor Ort' },
  });
  await trustSays(page, /1 Eintrag noch nur auf diesem PC.*Noch kein Zugang zur Ablage/);
  await go(site, '#/settings/storage');
  await transferOut(site, 'zurueck.tresen-transfer');
  await expectAccessible(page, 'the storage of a site without network');
  await go(lead, '#/settings/storage');
  lead.answerDialog(stick('zurueck.tresen-transfer'));
  await exactly(lead.page, 'Übergabedatei einlesen …').click();
  await lead.page.getByText(/^Eingelesen: /).waitFor();
  const rows = await askHost<unknown[]>(lead.page, 'records.get', { ids: [id] });
  expect(rows).toMatchObject([{ fields: { concern: 'vor Ort' } }]);
}

/** The site has a line at last: what waits goes out by itself from then on. */
async function enterAccess(): Promise<void> {
  const { page } = site;
  await page.getByText(/^Dieser PC kennt noch keinen Zugang zur Ablage\./).waitFor();
  await exactly(page, 'Zugang eintragen …').click();
  await page.getByText('Dieser PC kennt das Passwort noch nicht.').waitFor();
  await expectAccessible(page, 'access that is entered for the first time');
  await page.getByText('Ordner im Netz', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Ordner', exact: true }).fill(folder);
  await exactly(page, 'Übernehmen').click();
  await trustSays(page, 'Alles beim Team');
  await page
    .getByText('Der Abgleich läuft von selbst: nach jedem Speichern und alle paar Minuten.')
    .waitFor();
}

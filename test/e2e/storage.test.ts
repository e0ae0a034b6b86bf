// A team over a real WebDAV server, by the screens alone: set up with every mistake on the way, joined from a second PC,
// and through what servers answer on bad days, each with its sentence and what to do next.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { words } from '../../shared/words/words.ts';
import {
  answerWith,
  changePassword,
  type DavAnswer,
  davPassword,
  davUser,
  startApache,
} from '../servers/apache-dav.ts';
import { isInstalled, type RunningServer } from '../servers/start-server.ts';
import { runCli } from '../support/run-cli.ts';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { go, officePassphrase } from './support/office.ts';
import { saidInEach } from './support/said.ts';
import { beginToFound, field, trouble, trustSays } from './support/storage.ts';
import { admit, askToJoin, exactly, exchange, foundHere, readCard, saveCard } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let card: string;
let running: RunningApp[];
let server: RunningServer | undefined;
let lead: RunningApp;

// Before each try: a second one begins with nothing of the first, on the server neither.
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tresen-storage-'));
  card = join(root, 'team.tresen-team');
  running = [];
  if (isInstalled('apache2')) server = await startApache();
});
afterEach(async () => {
  for (const app of running) await app.kill();
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

test('a team works over WebDAV, set up by the screens', async ({ skip }) => {
  if (!server) return skip('Apache is not installed here');
  lead = await launchOffice(join(root, 'lead'));
  running.push(lead);
  await setUp(server);
  await joinFromCard();
  await changeThePassword(server);
  await goThroughBadDays(server);
  expect(lead.consoleErrors).toEqual([]);
});

/** Every address and password that people mistype has its sentence; a missing folder is made where somebody says so. */
async function setUp(apache: RunningServer): Promise<void> {
  const { page } = lead;
  await beginToFound(lead, 'Nextcloud oder WebDAV');
  const url = field(page, 'Adresse des Ordners');
  const password = field(page, 'App-Passwort');
  const alert = page.getByRole('dialog').getByRole('alert');
  const probe = exactly(page, 'Ort prüfen');
  await probe.click();
  await page.getByText('Diese Angabe darf nicht leer sein.').first().waitFor();
  const server = `127.0.0.1:${apache.port}`;
  await field(page, 'Benutzername').fill(davUser);
  await password.fill('falsch');
  for (const [address, words] of [
    ['http://cloud.example/dav', 'Die Adresse von cloud.example ist unverschlüsselt (http).'],
    ['ftp://cloud.example', 'Diese Adresse ist im Netz nicht bekannt'],
    ['http://127.0.0.1:9/dav', 'Die gemeinsame Ablage ist nicht erreichbar: 127.0.0.1:9'],
    [server, `Zu ${server} kommt keine vertrauenswürdige Verbindung zustande`],
    [`http://${server}/dav`, 'Die gemeinsame Ablage nimmt die Anmeldung nicht an.'],
  ] as const) {
    await url.fill(address);
    await probe.click();
    await alert.getByText(words).waitFor();
    await exactly(page, 'Diesen Ordner anlegen').waitFor({ state: 'detached' });
  }
  await password.fill(davPassword);
  await url.fill(`http://${server}/`);
  await probe.click();
  await alert.getByText(`Unter ${server} antwortet etwas anderes`).waitFor();
  await url.fill(`http://${server}/dav/Bürgerbüro Süd #1`);
  await probe.click();
  await alert.getByText('Der gemeinsame Ordner ist nicht da').waitFor();
  await expectAccessible(page, 'a folder that can be made');
  await exactly(page, 'Diesen Ordner anlegen').click();
  await page.getByText('Schreiben und Lesen gelingen.').waitFor();
  await page.getByText(`Geprüft: http://${server}/dav/Bürgerbüro Süd #1`).waitFor();
  await answerWith(apache, 'no-conditions');
  await probe.click();
  await saidInEach(page, (language) => [words[language].storage.findings.unguarded]);
  await expectAccessible(page, 'storage that guards no names');
  await answerWith(apache);
  await probe.click();
  await page.getByText(words.de.storage.findings.unguarded).waitFor({ state: 'detached' });
  await foundHere(lead);
  await trustSays(page, 'Alles beim Team');
}

/** The card has no user and no password; both are asked for. */
async function joinFromCard(): Promise<void> {
  await saveCard(lead, card);
  const counter = await launchApp({ profile: join(root, 'counter') });
  running.push(counter);
  const { page } = counter;
  await readCard(counter, card);
  await field(page, 'Ihr Name').fill('Ben Okoro');
  await exactly(page, 'Beitritt anfragen').click();
  await page.getByText('nimmt die Anmeldung nicht an').waitFor();
  await field(page, 'Benutzername').fill(davUser);
  await field(page, 'App-Passwort').fill(davPassword);
  const digits = await askToJoin(counter, 'Ben Okoro');
  await go(lead, '#/settings/team');
  await askHost(lead.page, 'sync.run');
  await admit(lead, digits, 'Ben Okoro', 'Schalter');
  await exchange(lead);
  await exactly(page, 'Jetzt nachsehen').click();
  await page.getByText('Ben Okoro · Schalter').waitFor();
  await trustSays(page, 'Alles beim Team');
  expect(counter.consoleErrors).toEqual([]);
  await counter.close();
  running.pop();
}

/** Only the new password is typed: by the lead in the window, for the other PC on the command line. */
async function changeThePassword(apache: RunningServer): Promise<void> {
  const { page } = lead;
  await changePassword(apache, 'neu & länger');
  await go(lead, '#/settings/storage');
  await exactly(page, 'Jetzt abgleichen').click();
  await trouble(page).getByText('Bitte tragen Sie Benutzername und App-Passwort noch einmal ein').waitFor();
  await trustSays(page, 'Abgleich braucht Ihre Hilfe');
  await expectAccessible(page, 'a password that no longer counts');
  await exactly(page, 'Zugang prüfen …').click();
  await expect.poll(() => field(page, 'Benutzername').inputValue()).toBe(davUser);
  await expectAccessible(page, 'other access');
  await field(page, 'App-Passwort').fill('neu & länger');
  await exactly(page, 'Übernehmen').click();
  await page.getByText('Der neue Zugang gilt ab sofort.').waitFor();
  await trouble(page).waitFor({ state: 'detached' });
  await trustSays(page, 'Alles beim Team');

  const passphrase = { TRESEN_PASSPHRASE: officePassphrase };
  const access = (password: string) =>
    runCli(['space', 'access', '--profile', join(root, 'counter')], '', {
      ...passphrase,
      TRESEN_STORAGE_PASSWORD: password,
    });
  expect(access('falsch')).toMatchObject({ status: 1, stderr: expect.stringContaining('Anmeldung nicht') });
  expect(access('neu & länger')).toMatchObject({ status: 0 });
}

interface BadDay {
  readonly answer: DavAnswer;
  readonly title: string;
  readonly next: string;
  /** Somebody has to do something first; the exchange goes on by itself all the same. */
  readonly asks?: true;
  /** Another address or password could help. */
  readonly mends?: true;
}

const badDays: readonly BadDay[] = [
  // A proxy's page in the storage's place.
  { answer: '200', title: 'antwortet etwas anderes', next: 'Anmeldeseite', mends: true },
  {
    answer: '403',
    title: 'erlaubt die gemeinsame Ablage',
    next: 'von der IT',
    asks: true,
    mends: true,
  },
  {
    answer: '404',
    title: 'Der gemeinsame Ordner ist nicht da',
    next: 'umbenannt',
    mends: true,
  },
  { answer: '423', title: 'beschäftigt oder gesperrt', next: 'nichts zu tun' },
  { answer: '429', title: 'beschäftigt oder gesperrt', next: 'nichts zu tun' },
  { answer: '503', title: 'beschäftigt oder gesperrt', next: 'nichts zu tun' },
  { answer: '507', title: 'kein Platz mehr', next: 'gehen danach von selbst hinaus' },
  {
    answer: 'portal',
    title: 'anmeldung.example',
    next: 'nicht dorthin geschickt',
    mends: true,
  },
];

/** The sentence, the next step and the trust line agree, and nothing of it stays once the server is well again. */
async function goThroughBadDays(apache: RunningServer): Promise<void> {
  const { page } = lead;
  await askHost(page, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  for (const { answer, title, next, asks, mends } of badDays) {
    await answerWith(apache, answer);
    await exactly(page, 'Jetzt abgleichen').click();
    await trouble(page).filter({ hasText: title }).filter({ hasText: next }).waitFor();
    await trustSays(page, asks ? 'Abgleich braucht Ihre Hilfe' : 'geht von selbst weiter');
    const shown = (part: Locator) => expect.poll(() => part.count(), { message: answer });
    await shown(page.getByText('Nächster Versuch von selbst')).toBe(1);
    await shown(exactly(page, 'Zugang prüfen …')).toBe(mends ? 1 : 0);
    await answerWith(apache);
    await exactly(page, 'Jetzt abgleichen').click();
    await trouble(page).waitFor({ state: 'detached' });
    await trustSays(page, 'Alles beim Team');
  }
  await askHost(page, 'settings.set', { language: 'en' });
  await answerWith(apache, '507');
  await exactly(page, 'Exchange now').click();
  await trouble(page)
    .getByText(/^There is no space left in the shared storage/)
    .waitFor();
  await trouble(page)
    .getByText(/go out by themselves afterwards/)
    .waitFor();
  await trustSays(page, 'goes on by itself');
  await answerWith(apache);
}

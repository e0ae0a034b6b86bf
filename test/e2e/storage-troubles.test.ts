// Storage that can only be read, that has gone silent, or that nobody vouches for, seen from a lead's window: each says what
// it is and what to do, and nothing stays of it once it is over.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { beSilent, davPassword, davUser, startApache } from '../servers/apache-dav.ts';
import { askedOf, startUntrusted } from '../servers/apache-tls.ts';
import { isInstalled } from '../servers/start-server.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { go } from './support/office.ts';
import { beginToFound, field, trouble, trustSays } from './support/storage.ts';
import { exactly, foundHere, probeFolder } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let lead: RunningApp;
/** What has to be put right again, last thing first. */
let undo: (() => unknown)[];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tresen-troubles-'));
  undo = [];
});
afterEach(async () => {
  for (const step of undo.toReversed()) await step();
  rmSync(root, { recursive: true, force: true });
});

async function openLead(): Promise<void> {
  lead = await launchOffice(join(root, 'lead'));
  undo.push(() => lead.kill());
}

const exchangeNow = async (): Promise<void> => exactly(lead.page, 'Jetzt abgleichen').click();

/** Once it is over, one more try is enough. */
async function expectWellAgain(): Promise<void> {
  await exchangeNow();
  await trouble(lead.page).waitFor({ state: 'detached' });
  await trustSays(lead.page, 'Alles beim Team');
  expect(lead.consoleErrors).toEqual([]);
}

async function enterWebdav(url: string): Promise<void> {
  await beginToFound(lead, 'Nextcloud oder WebDAV');
  await field(lead.page, 'Adresse des Ordners').fill(url);
  await field(lead.page, 'Benutzername').fill(davUser);
  await field(lead.page, 'App-Passwort').fill(davPassword);
  await exactly(lead.page, 'Ort prüfen').click();
}

const mount = (...args: readonly string[]): boolean => spawnSync('mount', args).status === 0;

test('a folder that can only be read any more is said, and what is written meanwhile waits', async ({
  skip,
}) => {
  const folder = join(root, 'ablage');
  mkdirSync(folder);
  if (!mount('--bind', folder, folder)) return skip('this user may not mount a folder');
  undo.push(() => spawnSync('umount', [folder]));
  await openLead();
  const { page } = lead;
  await probeFolder(lead, folder);
  await foundHere(lead);
  // The page itself says that the storage is founded; nothing lies over what comes next.
  await trustSays(page, 'Alles beim Team');
  expect(await page.locator('.mantine-Notification-root').count()).toBe(0);
  expect(mount('-o', 'remount,bind,ro', folder)).toBe(true);
  await askHost(page, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  await exchangeNow();
  await trouble(page).filter({ hasText: folder }).waitFor();
  await trustSays(page, /1 Eintrag noch nur auf diesem PC.*braucht Ihre Hilfe/);
  await trouble(page).getByText('oder nennen Sie den richtigen Ordner').waitFor();
  await expectAccessible(page, 'a folder that can only be read');
  await exactly(page, 'Zugang prüfen …').click();
  await exactly(page, 'Ort prüfen').click();
  await page.getByRole('dialog').getByText('Schreiben gelingt hier nicht.').waitFor();
  await exactly(page, 'Abbrechen').click();
  expect(mount('-o', 'remount,bind,rw', folder)).toBe(true);
  await expectWellAgain();
});

test('a server that has gone silent holds nobody up: it is called off at once, or given up in time', async ({
  skip,
}) => {
  if (!isInstalled('apache2')) return skip('Apache is not installed here');
  const server = await startApache();
  undo.push(() => server.stop());
  await openLead();
  const { page } = lead;
  await enterWebdav(`http://127.0.0.1:${server.port}/dav/`);
  await page.getByText('Schreiben und Lesen gelingen.').waitFor();
  await foundHere(lead);
  await go(lead, '#/settings/storage');
  await askHost(page, 'sync.run');
  beSilent(server, true);
  undo.push(() => beSilent(server, false));
  await exchangeNow();
  await exactly(page, 'Unterbrechen').click();
  await page.getByRole('main').getByText('Der Abgleich ist unterbrochen.').waitFor();
  await exchangeNow();
  await trouble(page)
    .getByText(/^Die gemeinsame Ablage hat \d+ Sekunden lang nicht/)
    .waitFor({ timeout: 90_000 });
  await trouble(page)
    .getByText(/^Sie können weiterarbeiten/)
    .waitFor();
  await trustSays(page, 'geht von selbst weiter');
  beSilent(server, false);
  await expectWellAgain();
});

test('a server that nobody vouches for hears neither a question nor a password', async ({ skip }) => {
  if (!isInstalled('apache2') || !isInstalled('openssl'))
    return skip('Apache or OpenSSL is not installed here');
  const server = await startUntrusted();
  undo.push(() => server.stop());
  await openLead();
  const { page } = lead;
  await enterWebdav(`https://127.0.0.1:${server.port}/dav/`);
  const alert = page.getByRole('dialog').getByRole('alert');
  await alert
    .getByText(`Zu 127.0.0.1:${server.port} kommt keine vertrauenswürdige Verbindung zustande`)
    .waitFor();
  await alert.getByText(/^Es wurde nichts übertragen\. Bitte geben Sie diese Meldung der IT/).waitFor();
  expect(await exactly(page, 'Diesen Ordner anlegen').count()).toBe(0);
  await expectAccessible(page, 'a certificate that nobody vouches for');
  expect(askedOf(server)).toBe('');
  expect(lead.consoleErrors).toEqual([]);
});

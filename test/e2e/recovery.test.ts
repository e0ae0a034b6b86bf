// No PC of the team is left: a new one reads everything with the printed key, sees how far that is, and can call it off.
// The storage is a real WebDAV server that takes its time; the team before was a core without windows.
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCard as parseCard, writeCard } from '../../electron/core/sync/formats/space-card.ts';
import { answerWith, davPassword, davUser, startApache } from '../servers/apache-dav.ts';
import { isInstalled, type RunningServer } from '../servers/start-server.ts';
import { must } from '../support/core-bench.ts';
import { taken } from '../support/sync-space.ts';
import { cardOf, createTeamBench, found, sync, type TeamBench } from '../support/team-bench.ts';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { officePassphrase } from './support/office.ts';
import { failureSaid } from './support/said.ts';
import { field } from './support/storage.ts';
import { exactly, readCard } from './support/team.ts';

let root: string;
let bench: TeamBench;
let recoveryKey: string;
let server: RunningServer | undefined;
let app: RunningApp | undefined;

beforeEach(async () => {
  if (!isInstalled('apache2')) return;
  root = mkdtempSync(join(tmpdir(), 'tresen-recovery-'));
  bench = createTeamBench();
  const ada = bench.pc('ada');
  recoveryKey = await found(bench, ada);
  for (const name of ['Ausweis', 'Meldung', 'Parken']) {
    await must(ada.core, 'records.save', { type: 'service', fields: { name } });
    await sync(ada);
  }
  // More than is read of it, at the server's slow pace, before somebody calls it off.
  const bytes = new Uint8Array(randomBytes(1_500_000));
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  await must(ada.core, 'attachments.add', { name: 'plan.png', mime: 'image/png', alt: '', bytes });
  await sync(ada);
  const card = taken(parseCard(new TextEncoder().encode(await cardOf(bench, ada))));
  await ada.core.close();
  chmodSync(bench.root, 0o755);
  server = await startApache(join(bench.root, 'ablage'));
  const target = { kind: 'webdav', url: `http://127.0.0.1:${server.port}/dav/` };
  writeFileSync(join(root, 'karte'), writeCard({ ...card, target }));
});
afterEach(async () => {
  if (!server) return;
  await app?.kill();
  await server.stop();
  await bench.close();
  rmSync(root, { recursive: true, force: true });
});

const byKey = 'Mit dem Notfallschlüssel wiederherstellen';

async function fillIn(page: Page): Promise<void> {
  await field(page, 'Benutzername').fill(davUser);
  await field(page, 'App-Passwort').fill(davPassword);
  await field(page, 'Notfallschlüssel').fill(recoveryKey);
  await field(page, 'Ihr Name').fill('Kim Albers');
}

test('a recovery is called off, leaves nothing, and succeeds when it is begun anew', async ({ skip }) => {
  if (!server) return skip('Apache is not installed here');
  app = await launchApp({ profile: join(root, 'neu') });
  const { page } = app;
  await readCard(app, join(root, 'karte'));
  await exactly(page, byKey).click();
  await fillIn(page);
  const begin = exactly(page, 'Wiederherstellen');
  await field(page, 'Notfallschlüssel').fill(recoveryKey.replace(/^..../, '0000'));
  await begin.click();
  await failureSaid(page, 'space-recovery-key');
  await field(page, 'Notfallschlüssel').fill(recoveryKey);
  await answerWith(server, 'slow-pictures');
  await begin.click();
  const bar = page.getByRole('progressbar', { name: 'Die Dateien der Ablage werden gelesen …' });
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(0);
  await expectAccessible(page, 'a recovery under way');
  await exactly(page, 'Abbrechen').click();
  await page.getByText(/^Die Wiederherstellung ist abgebrochen. Auf diesem PC ist nichts davon/).waitFor();
  await begin.and(page.locator(':focus')).waitFor();
  await expectAccessible(page, 'a recovery that was called off');
  await answerWith(server);

  await exactly(page, 'Zurück').click();
  await page.getByRole('heading', { name: /^Beitritt zu/ }).waitFor();
  await exactly(page, byKey).click();
  await fillIn(page);
  await begin.click();
  await page.getByText('Kim Albers · Teamleitung').waitFor();
  await page.getByText('Bürgeramt Mitte').first().waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('a recovery that the program did not live to finish goes on where it was', async ({ skip }) => {
  if (!server) return skip('Apache is not installed here');
  app = await launchApp({ profile: join(root, 'neu') });
  await readCard(app, join(root, 'karte'));
  await exactly(app.page, byKey).click();
  await fillIn(app.page);
  await answerWith(server, 'slow-pictures');
  await exactly(app.page, 'Wiederherstellen').click();
  const bar = app.page.getByRole('progressbar', { name: 'Die Dateien der Ablage werden gelesen …' });
  // Everything but the picture is here.
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(80);
  await app.kill();
  await answerWith(server);

  app = await launchApp({ profile: join(root, 'neu') });
  const { page } = app;
  await page.getByLabel('Passphrase', { exact: true }).fill(officePassphrase);
  await page.keyboard.press('Enter');
  await page.getByText(/^Die Wiederherstellung von „Bürgeramt Mitte“ ist noch nicht fertig\./).waitFor();
  await expectAccessible(page, 'a recovery that is to go on');
  app.answerDialog(join(root, 'karte'));
  await exactly(page, 'Teamkarte auswählen …').click();
  await page.getByText(/^Was schon gelesen ist, bleibt verschlüsselt auf diesem PC\./).waitFor();
  await fillIn(page);
  await exactly(page, 'Wiederherstellen').click();
  await page.getByText('Kim Albers · Teamleitung').waitFor();
  expect(app.consoleErrors).toEqual([]);
});

test('a recovery that meets files that can’t be read says how many, and goes on without them where somebody says so', async ({
  skip,
}) => {
  if (!server) return skip('Apache is not installed here');
  const folder = join(bench.root, 'ablage');
  const entries = readdirSync(folder).filter((name) => name.startsWith('d-'));
  const last = join(folder, entries.sort().at(-1) ?? '');
  truncateSync(last, 300);
  app = await launchApp({ profile: join(root, 'neu') });
  const { page } = app;
  await readCard(app, join(root, 'karte'));
  await exactly(page, byKey).click();
  await fillIn(page);
  await exactly(page, 'Wiederherstellen').click();
  await failureSaid(page, 'space-recovery-unread');
  await page.getByText('Nicht alles in der Ablage lässt sich lesen. Nicht lesbare Dateien: 1').waitFor();
  await page.getByText(/^Lässt sich nichts mehr besorgen, machen Sie ohne diese Dateien weiter\./).waitFor();
  await expectAccessible(page, 'a recovery that lacks a file');
  await exactly(page, 'Ohne sie weitermachen').click();
  await page
    .getByText(/^Was in der Ablage lesbar war, ist jetzt auf diesem PC\. Dateien, die zurückbleiben: 1\./)
    .first()
    .waitFor();
  await page.getByText('Kim Albers · Teamleitung').waitFor();
  expect(statSync(last).size).toBe(300);
  expect(app.consoleErrors).toEqual([]);
});

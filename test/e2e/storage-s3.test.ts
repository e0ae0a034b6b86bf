// A team over real S3, set up by the screens with every mistake on the way, and joined on the command line.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cephKeys, hasCeph, makeBucket, startCeph } from '../servers/ceph-rgw.ts';
import type { RunningServer } from '../servers/start-server.ts';
import { runCli } from '../support/run-cli.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { beginToFound, field, trustSays } from './support/storage.ts';
import { exactly, exchange, foundHere, saveCard } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let card: string;
let server: RunningServer | undefined;
let lead: RunningApp | undefined;

// Before each try: a second one begins with nothing of the first, on the server neither.
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tresen-s3-'));
  card = join(root, 'team.tresen-team');
  if (hasCeph) server = await startCeph();
});
afterEach(async () => {
  await lead?.kill();
  lead = undefined;
  await server?.stop();
  rmSync(root, { recursive: true, force: true });
});

test('a team works over S3, set up by the screens', async ({ skip }) => {
  if (!server) return skip('Ceph is not installed here');
  const { endpoint, bucket, folder, region = '' } = await makeBucket(server);
  lead = await launchOffice(join(root, 'lead'));
  const { page } = lead;
  await beginToFound(lead, 'S3-Speicher');
  const alert = page.getByRole('dialog').getByRole('alert');
  const probe = exactly(page, 'Ort prüfen');
  await field(page, 'Adresse des Speichers').fill(endpoint);
  await field(page, 'Bucket').fill('gibtsnicht');
  await field(page, 'Ordner darin').fill(folder);
  await field(page, 'Zugangsschlüssel').fill(cephKeys.accessKey);
  await field(page, 'Geheimer Schlüssel').fill('falsch');
  await field(page, 'Region').fill(region);
  await probe.click();
  await alert.getByText('nimmt die Anmeldung nicht an').waitFor();
  await alert.getByText('Bitte tragen Sie').waitFor();
  await field(page, 'Geheimer Schlüssel').fill(cephKeys.secretKey);
  await probe.click();
  await alert.getByText('Der gemeinsame Ordner ist nicht da').waitFor();
  expect(await exactly(page, 'Diesen Ordner anlegen').count()).toBe(0);
  await field(page, 'Bucket').fill(bucket);
  await probe.click();
  await page.getByText('Schreiben und Lesen gelingen.').waitFor();
  await page.getByText(`Geprüft: ${endpoint}/${bucket}/${folder}`).waitFor();
  await expectAccessible(page, 'what the check of S3 showed');
  await foundHere(lead);
  await trustSays(page, 'Alles beim Team');
  await saveCard(lead, card);

  const access = { TRESEN_PASSPHRASE: 'kleines blaues Fahrrad', TRESEN_STORAGE_PASSWORD: cephKeys.secretKey };
  const inProfile = (...args: readonly string[]) =>
    runCli([...args, '--profile', join(root, 'ben'), '--json'], '', access);
  const asked = inProfile('join', 'request', card, '--name', 'Ben', '--user', cephKeys.accessKey);
  expect(asked.stderr + asked.status).toMatch(/0$/);
  const { digits } = JSON.parse(asked.stdout);
  const member = { kind: 'new', name: 'Ben', role: 'counter' };
  await askHost(page, 'space.approve', { digits, member });
  await exchange(lead);
  expect(inProfile('sync')).toMatchObject({ status: 0 });
  const broken = runCli(['space', 'access', '--profile', join(root, 'ben')], '', {
    ...access,
    TRESEN_STORAGE_PASSWORD: 'falsch',
  });
  expect(broken).toMatchObject({ status: 1, stderr: expect.stringContaining('Anmeldung nicht') });
  expect(inProfile('space', 'access')).toMatchObject({ status: 0 });

  await exactly(page, 'Zugang oder Ort ändern …').click();
  await expect.poll(() => field(page, 'Bucket').inputValue()).toBe(bucket);
  await expect.poll(() => field(page, 'Region').inputValue()).toBe(region);
  await expect.poll(() => field(page, 'Zugangsschlüssel').inputValue()).toBe(cephKeys.accessKey);
  await field(page, 'Geheimer Schlüssel').fill(cephKeys.secretKey);
  await exactly(page, 'Übernehmen').click();
  await page.getByText('Der neue Zugang gilt ab sofort.').waitFor();
  expect(lead.consoleErrors).toEqual([]);
});

// The storage moves to another place: a lead says so, and hears what it means for the others; whoever is still at the old
// place is told, and goes along with one click. The other PC is a core without windows.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, passphrase } from '../support/core-bench.ts';
import { createTeamBench, type Pc, sync, type TeamBench } from '../support/team-bench.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { failureSaid } from './support/said.ts';
import { trustSays } from './support/storage.ts';
import { exactly, foundHere, probeFolder, saveCard } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let bench: TeamBench;
let folder: string;
let place: string;
let lead: RunningApp;
beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tresen-moving-'));
  bench = createTeamBench();
  folder = bench.target.kind === 'folder' ? bench.target.folder : '';
  place = join(root, 'ablage-neu');
  mkdirSync(place);
  lead = await launchOffice(join(root, 'lead'));
});
afterEach(async () => {
  await lead.kill();
  await bench.close();
  rmSync(root, { recursive: true, force: true });
});

/** The window's office has a storage, and somebody else's PC belongs to the team. */
async function joined(role: 'counter' | 'lead'): Promise<Pc> {
  const { page } = lead;
  await probeFolder(lead, folder);
  await foundHere(lead);
  await saveCard(lead, join(root, 'card'));
  const ben = bench.pc('ben');
  await must(ben.core, 'vault.foundToJoin', { passphrase });
  const request = { card: readFileSync(join(root, 'card'), 'utf8'), target: bench.target, name: 'Ben Okoro' };
  const { digits } = await must(ben.core, 'space.join', request);
  await askHost(page, 'sync.run');
  await askHost(page, 'space.approve', { digits, member: { kind: 'new', name: 'Ben Okoro', role } });
  await askHost(page, 'sync.run');
  await sync(ben);
  return ben;
}

const write = (pc: Pc, line: string) =>
  must(pc.core, 'records.save', {
    type: 'impression',
    fields: { line, kind: 'idea', at: new Date().toISOString() },
  });

test('an empty place is taken for a slip until a lead says that the storage moves there', async () => {
  const { page } = lead;
  const ben = await joined('counter');
  await exactly(page, 'Zugang oder Ort ändern …').click();
  await page.getByRole('textbox', { name: 'Ordner', exact: true }).fill(place);
  await exactly(page, 'Übernehmen').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Die Ablage des Teams ist hier nicht zu finden').waitFor();
  await dialog.getByText(/^Danach hinterlässt er am bisherigen Ort, wohin es geht/).waitFor();
  await expectAccessible(page, 'an empty place, to which the storage can move');
  expect(readdirSync(place)).toEqual([]);
  await exactly(page, 'Ablage hierher umziehen').click();
  await page.getByText(/^Die Ablage ist umgezogen\./).waitFor();
  await trustSays(page, 'Alles beim Team');
  await page.getByRole('main').getByText(place).first().waitFor();
  expect(readdirSync(place)).toEqual(expect.arrayContaining(readdirSync(folder)));

  const line = 'Noch am alten Ort geschrieben';
  const { id } = await write(ben, line);
  await sync(ben);
  await must(ben.core, 'sync.follow', {});
  await askHost(page, 'sync.run');
  expect(await askHost(page, 'records.get', { ids: [id] })).toMatchObject([{ fields: { line } }]);
  expect(lead.consoleErrors).toEqual([]);
});

test('whoever is still at the old place is told, and goes along with one click', async () => {
  const { page } = lead;
  const ben = await joined('lead');
  await must(ben.core, 'sync.setTarget', { target: { kind: 'folder', folder: place }, move: true });
  const line = 'Am neuen Ort geschrieben';
  const { id } = await write(ben, line);
  await sync(ben);
  await exactly(page, 'Jetzt abgleichen').click();
  await trustSays(page, 'Die Ablage ist umgezogen');
  await page
    .getByText(/^Die Ablage des Teams liegt jetzt an einem anderen Ort\./)
    .first()
    .waitFor();
  const panel = page.getByRole('region', { name: 'Die Ablage ist umgezogen' });
  await panel.getByText(place).waitFor();
  await expectAccessible(page, 'a storage that moved');
  await panel.getByRole('button', { name: 'Der Ort heißt auf diesem PC anders …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Mit umziehen' });
  expect(await dialog.getByRole('textbox', { name: 'Ordner', exact: true }).inputValue()).toBe(place);
  await expectAccessible(page, 'how this PC reaches the place to which the storage moved');
  await dialog.getByRole('button', { name: 'Abbrechen' }).click();
  await panel.getByRole('button', { name: 'Ablage hier behalten …' }).click();
  await page
    .getByRole('dialog', { name: 'Ablage hier behalten' })
    .getByText(/^Damit gilt der Umzug nicht/)
    .waitFor();
  await expectAccessible(page, 'a move that is to be taken back');
  await page.getByRole('dialog').getByRole('button', { name: 'Abbrechen' }).click();
  await panel.getByRole('button', { name: 'Jetzt wechseln' }).click();
  await page.getByText('Dieser PC gleicht jetzt am neuen Ort ab.').waitFor();
  await trustSays(page, 'Alles beim Team');
  expect(await panel.count()).toBe(0);
  expect(await askHost(page, 'records.get', { ids: [id] })).toMatchObject([{ fields: { line } }]);
  expect(lead.consoleErrors).toEqual([]);
});

test('a lead who hasn’t heard that the storage moved moves it nowhere else, and is told where it is', async () => {
  const { page } = lead;
  const ben = await joined('lead');
  // No round of its own hears of it before somebody asks.
  await askHost(page, 'sync.pause');
  await must(ben.core, 'sync.setTarget', { target: { kind: 'folder', folder: place }, move: true });
  const other = join(root, 'woanders');
  mkdirSync(other);
  await exactly(page, 'Zugang oder Ort ändern …').click();
  await page.getByRole('textbox', { name: 'Ordner', exact: true }).fill(other);
  await exactly(page, 'Übernehmen').click();
  await exactly(page, 'Ablage hierher umziehen').click();
  const alert = page.getByRole('dialog').getByRole('alert');
  await alert.getByText(`Eine andere Teamleitung ist mit der Ablage gerade umgezogen: ${place}`).waitFor();
  await failureSaid(page, 'space-moved');
  await expectAccessible(page, 'a move that another lead made first');
  expect(readdirSync(other)).toEqual([]);
  expect(lead.consoleErrors).toEqual([]);
});

// A team's storage and its team by the keyboard alone: what is pressed, vanishes or is refused leaves the hand somewhere
// near, nothing is blamed that nobody has seen, and no two buttons say or do the same.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, passphrase } from '../support/core-bench.ts';
import { createTeamBench, type TeamBench } from '../support/team-bench.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { go } from './support/office.ts';
import { field, trouble, trustSays } from './support/storage.ts';
import { exactly, foundHere, probeFolder, saveCard } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let bench: TeamBench;
let folder: string;
let lead: RunningApp;

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'tresen-keys-'));
  bench = createTeamBench();
  folder = bench.target.kind === 'folder' ? bench.target.folder : '';
  lead = await launchOffice(join(root, 'lead'));
});
afterEach(async () => {
  await lead.kill();
  await bench.close();
  rmSync(root, { recursive: true, force: true });
});

/** By the key that every button knows. */
async function press(button: Locator): Promise<void> {
  await button.focus();
  await button.press('Enter');
}

const hasFocus = (page: Page, element: Locator): Promise<void> =>
  element.and(page.locator(':focus')).waitFor();

const main = (page: Page) => page.locator('#main');

test('whoever sets up, steers and moves the storage by keys is never left at the edge of the window', async () => {
  const { page } = lead;
  await go(lead, '#/settings/storage');
  await press(exactly(page, 'Ablage gründen …'));
  await hasFocus(page, field(page, 'Ordner'));
  await press(exactly(page, 'Ort prüfen'));
  await page.getByText('Diese Angabe darf nicht leer sein.').waitFor();
  await hasFocus(page, field(page, 'Ordner'));
  // The fields of another kind are empty because nobody has seen them yet.
  await page.getByText('Nextcloud oder WebDAV', { exact: true }).click();
  await field(page, 'Adresse des Ordners').waitFor();
  expect(await page.getByText('Diese Angabe darf nicht leer sein.').count()).toBe(0);
  await page.getByText('Ordner im Netz', { exact: true }).click();
  await field(page, 'Ordner').fill(folder);
  await press(exactly(page, 'Ort prüfen'));
  await page.getByText('Schreiben und Lesen gelingen.').waitFor();
  await hasFocus(page, exactly(page, 'Ort prüfen'));
  await foundHere(lead);
  // What opened the dialog is gone.
  await hasFocus(page, main(page));
  await trustSays(page, 'Alles beim Team');

  await press(exactly(page, 'Anhalten'));
  await hasFocus(page, exactly(page, 'Fortsetzen'));
  await press(exactly(page, 'Fortsetzen'));
  await hasFocus(page, exactly(page, 'Anhalten'));
  await askHost(page, 'sync.run');
  renameSync(folder, `${folder}-weg`);
  await press(exactly(page, 'Jetzt abgleichen'));
  await trouble(page).waitFor();
  await hasFocus(page, exactly(page, 'Jetzt abgleichen'));
  expect(await exactly(page, 'Noch einmal versuchen').count()).toBe(0);
  await press(exactly(page, 'Zugang prüfen …'));
  await hasFocus(page, field(page, 'Ordner'));
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await hasFocus(page, exactly(page, 'Zugang prüfen …'));
  renameSync(`${folder}-weg`, folder);
  await press(exactly(page, 'Jetzt abgleichen'));
  await trouble(page).waitFor({ state: 'detached' });
  await move(lead);
  expect(lead.consoleErrors).toEqual([]);
});

/** At an empty place, what can only fail isn't offered; and who moves the storage isn't asked to go along. */
async function move({ page }: RunningApp): Promise<void> {
  const place = join(root, 'neuer Ort');
  mkdirSync(place);
  await press(exactly(page, 'Zugang oder Ort ändern …'));
  await field(page, 'Ordner').fill(place);
  await page.keyboard.press('Enter');
  await page.getByText('Die Ablage des Teams ist hier nicht zu finden').waitFor();
  expect(await exactly(page, 'Übernehmen').count()).toBe(0);
  await exactly(page, 'Ablage hierher umziehen').click();
  await page.getByText('Die Ablage ist umgezogen.').waitFor();
  await trustSays(page, 'Alles beim Team');
  expect(await page.getByText(/^Die Ablage des Teams liegt jetzt an einem anderen Ort/).count()).toBe(0);
}

test('requests of one name are one button, and one of several PCs is removed by its number', async () => {
  const { page } = lead;
  await probeFolder(lead, folder);
  await foundHere(lead);
  await saveCard(lead, join(root, 'card'));
  const digitsOf = async (pc: string): Promise<string> => {
    const { core } = bench.pc(pc);
    await must(core, 'vault.foundToJoin', { passphrase });
    const card = readFileSync(join(root, 'card'), 'utf8');
    return (await must(core, 'space.join', { card, target: bench.target, name: 'Ben Okoro' })).digits;
  };
  const [first, second] = [await digitsOf('ben'), await digitsOf('ben-zwei')];
  await askHost(page, 'sync.run');
  await go(lead, '#/settings/team');
  await page.getByText('2 Anfragen unter diesem Namen. Welche gemeint ist, sagen die Ziffern.').waitFor();
  await exactly(page, 'Den Namen Ben Okoro übernehmen').waitFor();
  await expectAccessible(page, 'two requests of one name');
  const { member } = await askHost<{ member: string }>(page, 'space.approve', {
    digits: first,
    member: { kind: 'new', name: 'Ben Okoro', role: 'counter' },
  }).then(async () => {
    const members = await askHost<{ memberId: string; name: string }[]>(page, 'space.members');
    return { member: members.find(({ name }) => name === 'Ben Okoro')?.memberId ?? '' };
  });
  await askHost(page, 'space.approve', { digits: second, member: { kind: 'known', memberId: member } });
  await askHost(page, 'sync.run');
  await press(exactly(page, 'Ben Okoro: PC 2 entfernen …'));
  const dialog = page.getByRole('dialog', { name: 'PC 2 von Ben Okoro entfernen' });
  await dialog.getByText(/^Welche Nummer ein PC hat, steht auf ihm selbst/).waitFor();
  await expectAccessible(page, 'removing one of several PCs');
  await press(dialog.getByRole('button', { name: 'Entfernen', exact: true }));
  await page.getByText('Der PC gehört nicht mehr zum Team.').waitFor();
  await hasFocus(page, main(page));
  expect(lead.consoleErrors).toEqual([]);
});

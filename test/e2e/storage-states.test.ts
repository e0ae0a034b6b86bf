// What can become of a team's folder while nobody looks, seen from a lead's window: another team's, an older state, damaged
// and missing files, decisions without their key, a copied vault. Each says what it is and what to do; nothing stays of it
// once it is over. The other PC is a core without windows.
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, passphrase } from '../support/core-bench.ts';
import { createTeamBench, found, joinAs, type Pc, sync, type TeamBench } from '../support/team-bench.ts';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { go } from './support/office.ts';
import { failureSaid } from './support/said.ts';
import { trouble, trustSays } from './support/storage.ts';
import { exactly, foundHere, probeFolder, saveCard } from './support/team.ts';
import { askHost, launchOffice } from './support/writing.ts';

let root: string;
let aside: string;
let bench: TeamBench;
let folder: string;
let running: RunningApp[];
let lead: RunningApp;
let ben: Pc;

// Before each try: a second one begins with nothing of the first.
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tresen-states-'));
  aside = join(root, 'beiseite');
  bench = createTeamBench();
  folder = bench.target.kind === 'folder' ? bench.target.folder : '';
  running = [];
});

afterEach(async () => {
  for (const app of running) await app.kill();
  await bench.close();
  rmSync(root, { recursive: true, force: true });
});

/** Names in the folder that begin so, in order. */
const names = (prefix: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.startsWith(prefix))
    .toSorted();

const exchangeAgain = async (): Promise<void> => {
  await exactly(lead.page, 'Jetzt abgleichen').click();
};

/** One more round ends it, and the trust line says so. */
async function expectWellAgain(): Promise<void> {
  await exchangeAgain();
  await trouble(lead.page).waitFor({ state: 'detached' });
  await trustSays(lead.page, 'Alles beim Team');
  // No round is under way while the next state is made.
  await askHost(lead.page, 'sync.run');
}

test('whatever becomes of the folder is said, with what to do, and passes', async () => {
  await begin();
  await meetAnotherTeam();
  await meetAnOlderState();
  await meetDamage();
  await missTheMiddle();
  await seeErasedGo();
  await missTheKey();
  await meetANewerVersion();
  expect(lead.consoleErrors).toEqual([]);
  await openACopy();
});

/** The window's lead founds; Ben is a lead, too. */
async function begin(): Promise<void> {
  lead = await launchOffice(join(root, 'lead'));
  running.push(lead);
  await probeFolder(lead, folder);
  await foundHere(lead);
  await saveCard(lead, join(root, 'card'));
  ben = bench.pc('ben');
  await must(ben.core, 'vault.foundToJoin', { passphrase });
  cpSync(folder, aside, { recursive: true });
  const request = { card: readFileSync(join(root, 'card'), 'utf8'), target: bench.target, name: 'Ben Okoro' };
  const { digits } = await must(ben.core, 'space.join', request);
  await askHost(lead.page, 'sync.run');
  const member = { kind: 'new', name: 'Ben Okoro', role: 'lead' };
  await askHost(lead.page, 'space.approve', { digits, member });
  await askHost(lead.page, 'sync.run');
  await sync(ben);
  await go(lead, '#/settings/storage');
  await expectWellAgain();
}

/** Puts something else in the folder's place while `look` looks. */
async function exchanged(other: string, look: () => Promise<void>): Promise<void> {
  renameSync(folder, `${folder}-eigen`);
  cpSync(other, folder, { recursive: true });
  await exchangeAgain();
  await look();
  rmSync(folder, { recursive: true });
  renameSync(`${folder}-eigen`, folder);
}

async function meetAnotherTeam(): Promise<void> {
  const { page } = lead;
  const others = createTeamBench();
  await found(others, others.pc('fremd'));
  const place = others.target.kind === 'folder' ? others.target.folder : '';
  await exchanged(place, async () => {
    const notice = trouble(page).filter({ hasText: 'Hier liegt die Ablage eines anderen Teams' });
    await notice.getByText('Bitte prüfen Sie Adresse und Ordner.').waitFor();
    await exactly(page, 'Zugang prüfen …').waitFor();
    expect(await exactly(page, 'Ablage von diesem PC aus füllen …').count()).toBe(0);
    await trustSays(page, 'Abgleich braucht Ihre Hilfe');
    await expectAccessible(page, 'the folder of another team');
  });
  await others.close();
  await expectWellAgain();
}

async function meetAnOlderState(): Promise<void> {
  const { page } = lead;
  await exchanged(aside, async () => {
    const notice = trouble(page).filter({ hasText: 'Die Ablage ist auf einem älteren Stand als dieser PC' });
    await notice.getByText('ob eine Sicherung zurückgespielt wurde').waitFor();
    await exactly(page, 'Ablage von diesem PC aus füllen …').waitFor();
    await expectAccessible(page, 'an older state');
  });
  await expectWellAgain();
}

/** A file of Ben's that nobody has read yet. */
async function writtenByBen(name: string): Promise<string> {
  const before = new Set(names('d-'));
  await must(ben.core, 'records.save', { type: 'service', fields: { name } });
  await sync(ben);
  const [fresh] = names('d-').filter((one) => !before.has(one));
  if (!fresh) throw new Error('Ben wrote nothing');
  return fresh;
}

async function meetDamage(): Promise<void> {
  const { page } = lead;
  const file = join(folder, await writtenByBen('Pass'));
  copyFileSync(file, join(root, 'heil'));
  const bytes = readFileSync(file);
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
  writeFileSync(file, bytes);
  await exchangeAgain();
  const refused = page.getByRole('region', { name: 'Was nicht übernommen wurde' });
  await refused.getByRole('listitem').first().waitFor();
  await refused.getByText('1 Datei vom PC von Ben Okoro').waitFor();
  await refused.getByText(/^Die Unterschrift stimmt nicht: .*Bitte sprechen Sie mit der IT\.$/).waitFor();
  // What couldn't be read tells nothing of when its PC was heard of.
  await page
    .getByRole('listitem')
    .filter({ hasText: 'PC von Ben Okoro' })
    .getByText('noch nichts gehört')
    .waitFor();
  await expectAccessible(page, 'what was refused');
  rmSync(file);
  copyFileSync(join(root, 'heil'), file);
  await exactly(page, 'Jetzt noch einmal prüfen').click();
  await refused.getByText('Alles in der Ablage hat die Prüfung bestanden.').waitFor();
}

async function missTheMiddle(): Promise<void> {
  const { page } = lead;
  const file = join(folder, await writtenByBen('Meldung'));
  renameSync(file, join(root, 'mitte'));
  await must(ben.core, 'records.save', { type: 'service', fields: { name: 'Parken' } });
  await sync(ben);
  rmSync(file, { force: true });
  await exchangeAgain();
  await page.getByText('1 Datei wartet auf eine andere, die noch fehlt').waitFor();
  renameSync(join(root, 'mitte'), file);
  await expectWellAgain();
}

/** What was erased here lies in a file of Ben's until his PC takes it from there. */
async function seeErasedGo(): Promise<void> {
  const { page } = lead;
  const { id: service } = await must(ben.core, 'records.save', {
    type: 'service',
    fields: { name: 'Fundsache' },
  });
  const fields = { channel: 'counter', service, concern: 'Vertrauliches' } as const;
  const { id } = await must(ben.core, 'contacts.save', { fields });
  await sync(ben);
  await exchangeAgain();
  await page.getByText('nichts, Stand des letzten Abgleichs').waitFor();
  await askHost(page, 'sync.run');
  await askHost(page, 'contacts.erase', { id });
  await page.getByText(/^noch verschlüsselt in 1 Datei, seit /).waitFor();
  await page
    .getByRole('listitem')
    .filter({ hasText: 'PC von Ben Okoro' })
    .getByText('Gelöschtes noch in 1 Datei in der Ablage')
    .waitFor();
  await expectAccessible(page, 'what was erased and is still there');
  await trustSays(page, 'Alles beim Team');
  await sync(ben);
  await expectWellAgain();
  await page.getByText('nichts, Stand des letzten Abgleichs').waitFor();
}

/** Ben let somebody in and go again: a new key, which isn't there yet. */
async function missTheKey(): Promise<void> {
  const { page } = lead;
  // No round of its own may find the key before it is taken away.
  await askHost(page, 'sync.pause');
  const memberId = await joinAs(bench, ben, bench.pc('carl'), 'counter');
  const before = new Set(names('k-'));
  await must(ben.core, 'space.remove', { memberId });
  await sync(ben);
  const fresh = names('k-').filter((one) => !before.has(one));
  for (const name of fresh) renameSync(join(folder, name), join(root, name));
  await askHost(page, 'sync.resume');
  await exchangeAgain();
  await askHost(page, 'records.save', { type: 'service', fields: { name: 'Wartet auf den Schlüssel' } });
  await exchangeAgain();
  const notice = trouble(page).filter({
    hasText: 'Der Schlüssel des Teams ist für diesen PC noch nicht da.',
  });
  await notice.getByText('Er kommt von selbst').waitFor();
  await trustSays(page, '1 Eintrag noch nur auf diesem PC');
  for (const name of fresh) renameSync(join(root, name), join(folder, name));
  await expectWellAgain();
}

/** What only a later version understands is kept, counted and said, and holds nothing up. */
async function meetANewerVersion(): Promise<void> {
  const { page } = lead;
  const workspace = ben.core.host.workspace();
  if (!workspace) throw new Error('Ben is not there');
  const { db, funnel, newId, vault } = workspace;
  const newest = "SELECT max(control) AS n FROM space_files WHERE kind = 'control'";
  const control = db.read((tx) => tx.get<{ n: number }>(newest)?.n) ?? 1;
  const op = { v: 99, stamp: [Date.now(), 0, vault.device], type: 'ticket', id: newId() };
  funnel.intake(({ writeAnew }) =>
    writeAnew([JSON.stringify(op)], { member: undefined, role: 'lead', control }),
  );
  await sync(ben);
  await expectWellAgain();
  await go(lead, '#/settings');
  await page.getByText(/^1\. Sie stammen von einer neueren Version/).waitFor();
  await expectAccessible(page, 'an entry of a newer version');
  await go(lead, '#/settings/storage');
}

/** A copied profile that wrote on its own goes on as a device of its own, and says so. */
async function openACopy(): Promise<void> {
  await askHost(lead.page, 'sync.pause');
  await ended();
  cpSync(join(root, 'lead'), join(root, 'kopie'), { recursive: true });
  for (const profile of ['lead', 'kopie']) {
    lead = await launchOffice(join(root, profile));
    running.push(lead);
    await askHost(lead.page, 'records.save', { type: 'service', fields: { name: `Von ${profile}` } });
    if (profile === 'kopie') break;
    await askHost(lead.page, 'sync.run');
    await ended();
  }
  const { page } = lead;
  await go(lead, '#/settings/storage');
  await exactly(page, 'Fortsetzen').click();
  const notice = page.getByRole('dialog').getByRole('alert');
  await notice.waitFor();
  await failureSaid(page, 'space-copied');
  await expectAccessible(page, 'a copied vault');
  await exactly(page, 'Gelesen').click();
  await expectWellAgain();
}

async function ended(): Promise<void> {
  expect(lead.consoleErrors).toEqual([]);
  await lead.close();
  running.pop();
}

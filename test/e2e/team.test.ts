// Two PCs of one team and a folder that they share: founding, joining, writing apart, and both seeing both.
import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { go } from './support/office.ts';
import { trustSays } from './support/storage.ts';
import {
  admit,
  askToJoin,
  changeRole,
  closeNotice,
  exactly,
  exchange,
  foundHere,
  probeFolder,
  readCard,
  saveCard,
  shownDigits,
  takeForKnown,
} from './support/team.ts';
import {
  askHost,
  editorOf,
  launchOffice,
  openForWriting,
  storedText,
  writeAtEnd,
} from './support/writing.ts';

let root: string;
let folder: string;
let card: string;
const running: RunningApp[] = [];
let lead: RunningApp;
let counter: RunningApp;
let recoveryKey: string;
let service: string;
let contact: { readonly id: string };
let document: { readonly id: string };

/** It ends with its test. */
function started(app: RunningApp): RunningApp {
  running.push(app);
  return app;
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'tresen-team-'));
  folder = join(root, 'ablage');
  card = join(root, 'team.tresen-team');
  mkdirSync(folder);
});

/** A lead with a service, a contact and a document. */
async function furnish(): Promise<void> {
  lead = started(await launchOffice(join(root, 'lead')));
  const { page } = lead;
  ({ id: service } = await askHost<{ id: string }>(page, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis' },
  }));
  contact = await askHost(page, 'contacts.save', { fields: { channel: 'counter', service } });
  document = await askHost(page, 'records.save', {
    type: 'document',
    fields: { title: 'Ausweis verloren', createdAt: new Date().toISOString(), tags: ['Ausweis'] },
  });
  await openForWriting(page, document.id);
  await writeAtEnd(page, 'Verlust melden.');
  await exactly(page, 'Fertig').click();
  await editorOf(page).waitFor({ state: 'detached' });
  await trustSays(page, 'Auf diesem PC gespeichert');
}
afterEach(async () => {
  for (const app of running.splice(0)) await app.kill();
  rmSync(root, { recursive: true, force: true });
});

test('a team is founded and joined, writes apart, meets, and parts', async () => {
  await furnish();
  await foundAndJoin();
  // Whose role is changed elsewhere is told: the screens are others from then on.
  for (const role of ['lead', 'counter']) await changeRole(lead, counter, role);
  await writeApartAndMeet();
  await missFolderAndFindIt();
  await emptyFolderAndFillIt();
  await removeCounter();
  await comeBack();
  await recover();
  expect(lead.consoleErrors).toEqual([]);
  expect(counter.consoleErrors).toEqual([]);
});

/** By card and digits; requests that were withdrawn admit nobody. */
async function foundAndJoin(): Promise<void> {
  const { page } = lead;
  await probeFolder(lead, folder);
  await expectAccessible(page, 'the check of a folder');
  await page.getByText('S3-Speicher', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Bucket' }).waitFor();
  await expectAccessible(page, 'the fields of S3');
  await page.getByText('Ordner im Netz', { exact: true }).click();
  await exactly(page, 'Ort prüfen').click();
  recoveryKey = await foundHere(lead);
  await trustSays(page, 'Alles beim Team');
  await saveCard(lead, card);

  counter = started(await launchApp({ profile: join(root, 'counter') }));
  await readCard(counter, card);
  await exactly(counter.page, 'Ort prüfen').click();
  await counter.page.getByText(/^Hier liegt die Ablage Ihres Teams/).waitFor();
  await expectAccessible(counter.page, 'asking to join');
  await exactly(counter.page, 'Beitritt anfragen').click();
  await counter.page.getByRole('textbox', { name: 'Ihr Name' }).and(counter.page.locator(':focus')).waitFor();
  const withdrawn = await askToJoin(counter, 'Ben Okoro');
  await exactly(counter.page, 'Mit einem USB-Stick beitreten').click();
  await exactly(counter.page, 'Anfrage speichern …').waitFor();
  await expectAccessible(counter.page, 'the digits, with the way by stick');
  await exactly(counter.page, 'Anfrage zurückziehen').click();
  const digits = await askToJoin(counter, 'Ben Okoro');
  await exactly(counter.page, 'Jetzt nachsehen').click();

  await go(lead, '#/settings/team');
  const typed = page.getByRole('textbox', { name: 'Kennziffern' });
  await typed.fill('12 34');
  await exactly(page, 'Aufnehmen').click();
  await page.getByText('Es sind 30 Ziffern; hier stehen 4.').waitFor();
  await typed.fill(withdrawn === digits ? '1'.repeat(30) : withdrawn);
  await takeForKnown(lead, 'Robin Probe');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Ben Okoro');
  await exactly(page, 'Aufnehmen').click();
  await page.getByText('Zu diesen Ziffern gibt es keine offene Anfrage.').waitFor();
  await expectAccessible(page, 'the team, with refused digits');
  await admit(lead, digits.replaceAll(' ', '-'), 'Ben Okoro', 'Schalter');
  await exchange(lead);
  await counter.page.getByText('Ben Okoro · Schalter').waitFor();
  await counter.page.getByText('Sie gehören jetzt zum Team.').first().waitFor();
  await trustSays(counter.page, 'Alles beim Team');
}

/** What waits on one PC reaches the other by a file, and still isn't called with the team. */
async function handOver(): Promise<void> {
  const file = join(root, 'uebergabe.tresen-transfer');
  lead.answerDialog(file);
  await exactly(lead.page, 'Übergabedatei schreiben …').click();
  await lead.page.getByText(/^Geschrieben: /).waitFor();
  counter.answerDialog(file);
  await exactly(counter.page, 'Übergabedatei einlesen …').click();
  await counter.page.getByText(/^Eingelesen: /).waitFor();
  expect(await storedText(counter.page, document.id)).toContain('Dann zur Polizei.');
  for (const { page } of [lead, counter]) await trustSays(page, 'noch nur auf diesem PC');
}

/** A field, a paragraph, a list: nobody loses a word. */
async function writeApartAndMeet(): Promise<void> {
  const apps = [lead, counter];
  for (const { app, concern, sentence, tag } of [
    { app: lead, concern: 'gestohlen', sentence: ' Dann zur Polizei.', tag: 'Polizei' },
    { app: counter, concern: 'verloren', sentence: ' Fundbüro fragen.', tag: 'Fundbüro' },
  ]) {
    const { page } = app;
    await go(app, '#/settings/storage');
    await exactly(page, 'Anhalten').click();
    await page.getByText('Der Abgleich ist angehalten.').waitFor();
    await askHost(page, 'contacts.edit', { id: contact.id, fields: { concern } });
    await askHost(page, 'records.save', {
      type: 'document',
      id: document.id,
      fields: { tags: ['Ausweis', tag] },
    });
    await openForWriting(page, document.id);
    await writeAtEnd(page, sentence);
    await exactly(page, 'Fertig').click();
    await trustSays(page, /3 Einträge noch nur auf diesem PC.*Abgleich angehalten/);
    await go(app, '#/settings/storage');
    await page.getByRole('row', { name: /^Dokument/ }).waitFor();
  }
  await expectAccessible(lead.page, 'what is on this PC only');
  await handOver();
  for (const app of apps) await exactly(app.page, 'Fortsetzen').click();
  for (const app of [...apps, ...apps]) await exchange(app);

  for (const app of apps) {
    const { page } = app;
    await trustSays(page, 'Alles beim Team');
    const text = await storedText(page, document.id);
    expect(text).toContain('Dann zur Polizei.');
    expect(text).toContain('Fundbüro fragen.');
    const [row] = await askHost<{ fields: { tags: string[] } }[]>(page, 'records.get', {
      ids: [document.id],
    });
    expect(row?.fields.tags.toSorted()).toEqual(['Ausweis', 'Fundbüro', 'Polizei']);
    await go(app, `#/knowledge/${document.id}`);
    await page.getByRole('region', { name: '1 Absatz zusammengeführt' }).waitFor();
    await go(app, `#/contacts/${contact.id}`);
    for (const value of ['gestohlen', 'verloren']) await exactly(page, `Das gilt: ${value}`).waitFor();
  }
  const { page } = counter;
  await exactly(page, 'Das gilt: verloren').click();
  await exactly(page, 'Das gilt: verloren').waitFor({ state: 'detached' });
  await go(counter, `#/knowledge/${document.id}`);
  await exactly(page, 'Ansehen, was woher kam').click();
  const cameFrom = (side: string) =>
    page.getByRole('region', { name: side }).locator('ins').allTextContents();
  for (const [side, word] of [
    ['Von anderen PCs kam dazu', 'Polizei'],
    ['Von diesem PC kam dazu', 'Fundbüro'],
  ] as const)
    await expect.poll(() => cameFrom(side)).toEqual([expect.stringContaining(word)]);
  await expectAccessible(page, 'what came from where');
  await page.keyboard.press('Escape');
  await exactly(page, 'Gesehen').click();
  await page.getByRole('region', { name: '1 Absatz zusammengeführt' }).waitFor({ state: 'detached' });
}

async function missFolderAndFindIt(): Promise<void> {
  const { page } = lead;
  renameSync(folder, `${folder}-weg`);
  await go(lead, '#/settings/storage');
  await exactly(page, 'Jetzt abgleichen').click();
  const alert = page.getByRole('main').getByRole('alert');
  await alert.getByText(folder).waitFor();
  await trustSays(page, 'Abgleich gestört');
  await expectAccessible(page, 'storage that is gone');
  renameSync(`${folder}-weg`, folder);
  await exactly(page, 'Jetzt abgleichen').click();
  await alert.waitFor({ state: 'detached' });
  await page.getByRole('main').getByText('Der Abgleich ist durchgelaufen.').waitFor();
  await askHost(page, 'settings.set', { language: 'en' });
  await page.getByRole('main').getByText('The exchange is complete.').waitFor();
  await askHost(page, 'settings.set', { language: 'de' });
}

/** A lead fills it again, and says so; other access to the same place is checked before it counts. */
async function emptyFolderAndFillIt(): Promise<void> {
  const { page } = lead;
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  await exactly(page, 'Jetzt abgleichen').click();
  await page.getByRole('main').getByText('Die Ablage des Teams ist hier nicht zu finden').waitFor();
  await trustSays(page, 'Auf diesem PC gespeichert');
  await exactly(page, 'Ablage von diesem PC aus füllen …').click();
  await exactly(page, 'Ablage wieder füllen').click();
  await page.getByText('Die Ablage ist wieder gefüllt.').waitFor();
  await trustSays(page, 'Alles beim Team');
  await exactly(page, 'Zugang oder Ort ändern …').click();
  await exactly(page, 'Ort prüfen').click();
  await page.getByText(/^Hier liegt die Ablage Ihres Teams/).waitFor();
  await exactly(page, 'Übernehmen').click();
  await page.getByText('Der neue Zugang gilt ab sofort.').waitFor();
}

/** Whoever is removed is told, and keeps everything that is there. */
async function removeCounter(): Promise<void> {
  const { page } = lead;
  await askHost(page, 'settings.set', { language: 'en', colorScheme: 'dark' });
  await page.setViewportSize({ width: 640, height: 720 });
  await page.getByRole('heading', { name: 'Exchange with the team' }).waitFor();
  await expectAccessible(page, 'storage, English, dark, narrow');
  await go(lead, '#/settings/team');
  await exactly(page, 'Remove Ben Okoro from the team …').click();
  await expectAccessible(page, 'removing somebody');
  await exactly(page, 'Remove').click();
  await page.getByText('Ben Okoro no longer belongs to the team.').waitFor();

  await go(counter, '#/settings/storage');
  await exactly(counter.page, 'Jetzt abgleichen').click();
  await counter.page.getByRole('region', { name: 'Nicht mehr im Team' }).waitFor();
  await trustSays(counter.page, 'Nicht mehr im Team');
  await closeNotice(counter.page, 'was Sie schreiben, erreicht die anderen nicht');
  await go(counter, `#/knowledge/${document.id}`);
  await counter.page.getByText('Fundbüro fragen.').waitFor();
}

/** With what was written meanwhile, as another device. */
async function comeBack(): Promise<void> {
  const { page } = counter;
  const written = { channel: 'phone', service, concern: 'zwischendurch' };
  const { id } = await askHost<{ id: string }>(page, 'contacts.save', { fields: written });
  await go(counter, '#/settings/storage');
  // What the team doesn't have is named by its kind, as long as this PC belongs to nobody.
  const left = page.getByRole('region', { name: 'Noch nur auf diesem PC' });
  await left.getByRole('cell', { name: 'Kontakte', exact: true }).waitFor();
  await expectAccessible(page, 'no longer in the team, with entries that the team lacks');
  counter.answerDialog(card);
  await exactly(page, 'Teamkarte auswählen …').click();
  await askToJoin(counter, 'Ben Okoro');
  await trustSays(page, 'Wartet auf Aufnahme ins Team');
  // Whoever thinks better of it is where they were, and may ask once more.
  await exactly(page, 'Anfrage zurückziehen').click();
  await page.getByRole('region', { name: 'Nicht mehr im Team' }).waitFor();
  counter.answerDialog(card);
  await exactly(page, 'Teamkarte auswählen …').click();
  await askToJoin(counter, 'Ben Okoro');
  // A PC that was removed asks as another one, with digits of its own, as soon as its request is there.
  await askHost(page, 'sync.run');
  await page.getByRole('heading', { name: 'Jetzt ist die Teamleitung dran' }).waitFor();
  const digits = await shownDigits(page);
  const member = { kind: 'new', name: 'Ben Okoro', role: 'counter' };
  await askHost(lead.page, 'space.approve', { digits, member });
  await askHost(lead.page, 'sync.run');
  // Nobody has to press anything.
  await trustSays(page, 'Alles beim Team');
  await askHost(lead.page, 'sync.run');
  const rows = await askHost<{ fields: unknown }[]>(lead.page, 'records.get', { ids: [id] });
  expect(rows).toMatchObject([{ fields: { concern: 'zwischendurch' } }]);
}

/** No PC of the team is left: a new one reads everything with the printed key. */
async function recover(): Promise<void> {
  expect(counter.consoleErrors).toEqual([]);
  counter = started(await launchApp({ profile: join(root, 'new') }));
  const { page } = counter;
  await readCard(counter, card);
  await exactly(page, 'Mit dem Notfallschlüssel wiederherstellen').click();
  await page.getByRole('textbox', { name: 'Notfallschlüssel' }).fill(recoveryKey.toLowerCase());
  await page.getByRole('textbox', { name: 'Ihr Name' }).fill('Kim Albers');
  await expectAccessible(page, 'recovering');
  await exactly(page, 'Wiederherstellen').click();
  await page.getByText('Kim Albers · Teamleitung').waitFor();
  // Nobody let this PC in: it belongs to no team, and the notice says what comes next.
  await page
    .getByText(/^Alles aus der Ablage ist jetzt auf diesem PC\. Gründen Sie/)
    .first()
    .waitFor();
  expect(await page.getByText('Sie gehören jetzt zum Team.').count()).toBe(0);
  await go(counter, `#/knowledge/${document.id}`);
  await page.getByText('Fundbüro fragen.').waitFor();
}

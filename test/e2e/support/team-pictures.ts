// Pictures of a team at work: two profiles and a folder between them, nothing real in either.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LaunchOptions, launchApp, type RunningApp } from './launch-app.ts';
import { foundOffice, go } from './office.ts';
import { settle } from './settle.ts';
import { admit, askToJoin, exactly, exchange, foundHere, probeFolder, readCard, saveCard } from './team.ts';
import { askHost, editorOf, openForWriting, writeAtEnd } from './writing.ts';

/** In the order in which they are taken. */
export const teamPictures = ['storage-found', 'joining', 'team-admit', 'settings-storage', 'merged'] as const;

/** `file` answers where a picture goes to. German only: the ways in are found by their words. */
export async function takeTeamPictures(
  options: LaunchOptions,
  file: (name: string) => string,
): Promise<void> {
  const root = mkdtempSync(join(tmpdir(), 'tresen-'));
  const folder = join(root, 'Ablage Bürgeramt');
  const card = join(root, 'team.tresen-team');
  mkdirSync(folder);
  const running: RunningApp[] = [];
  const launch = async (profile: string): Promise<RunningApp> => {
    const app = await launchApp({ ...options, profile: join(root, profile) });
    running.push(app);
    return app;
  };
  const take = async ({ page }: RunningApp, name: (typeof teamPictures)[number]) => {
    await settle(page);
    await page.screenshot({ path: file(name) });
    console.log(name);
  };
  try {
    const lead = await launch('lead');
    await foundOffice(lead);
    const document = await newNotice(lead);
    await probeFolder(lead, folder);
    await take(lead, 'storage-found');
    await foundHere(lead);
    await saveCard(lead, card);
    const counter = await launch('counter');
    await readCard(counter, card);
    const digits = await askToJoin(counter, 'Ben Okoro');
    await take(counter, 'joining');
    await go(lead, '#/settings/team');
    await lead.page.getByRole('textbox', { name: 'Kennziffern' }).fill(digits);
    await lead.page.getByText('30 von 30').waitFor();
    await take(lead, 'team-admit');
    await admit(lead, digits, 'Ben Okoro', 'Schalter');
    await exchange(lead);
    await exactly(counter.page, 'Jetzt nachsehen').click();
    await counter.page.getByText('Ben Okoro · Schalter').waitFor();
    await writeApart(lead, document, ' Danach zur Polizei.');
    await writeApart(counter, document, ' Auch im Fundbüro fragen.');
    await go(lead, '#/settings/storage');
    await take(lead, 'settings-storage');
    for (const { page } of running) await askHost(page, 'sync.resume');
    for (const app of [counter, lead]) await exchange(app);
    await go(lead, `#/knowledge/${document}`);
    await exactly(lead.page, 'Ansehen, was woher kam').click();
    await take(lead, 'merged');
    for (const fault of running.flatMap(({ consoleErrors }) => consoleErrors)) console.error(fault);
  } finally {
    for (const app of running) await app.kill();
    rmSync(root, { recursive: true, force: true });
  }
}

/** A document that both write at; answers its id. */
async function newNotice(app: RunningApp): Promise<string> {
  const { page } = app;
  const fields = { title: 'Ausweis verloren: was tun?', createdAt: new Date().toISOString() };
  const { id } = await askHost<{ id: string }>(page, 'records.save', { type: 'document', fields });
  await write(app, id, 'Den Verlust zuerst bei uns melden.');
  return id;
}

async function writeApart(app: RunningApp, document: string, sentence: string): Promise<void> {
  await askHost(app.page, 'sync.pause');
  await write(app, document, sentence);
}

async function write({ page }: RunningApp, document: string, sentence: string): Promise<void> {
  await openForWriting(page, document);
  await writeAtEnd(page, sentence);
  await exactly(page, 'Fertig').click();
  await editorOf(page).waitFor({ state: 'detached' });
}

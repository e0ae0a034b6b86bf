// Two PCs changed one contact and one guideline unaware of each other: both values are shown, and one click settles it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCore } from '../../electron/core/create-core.ts';
import { dataFolders } from '../../electron/core/ports/data-folders.ts';
import { systemClock } from '../../electron/core/ports/node-ports.ts';
import { createSystemParts } from '../../electron/core/ports/system-parts.ts';
import type { IdPage } from '../../shared/contract/contacts.ts';
import { createMemorySecrets, createScriptedDialogs } from '../support/memory-ports.ts';
import { createMemoryVault, deviceNamed } from '../support/memory-vault.ts';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { foundOffice, go, officePassphrase, openOffice } from './support/office.ts';
import { askHost } from './support/writing.ts';

let profile: string;
let running: RunningApp | undefined;
beforeEach(() => {
  profile = mkdtempSync(join(tmpdir(), 'tresen-contest-'));
});
afterEach(async () => {
  await running?.kill();
  running = undefined;
  rmSync(profile, { recursive: true, force: true });
});

/** Lets another PC change the same field of the profile's only contact at the same time, and the title of a guideline. */
async function meetAnotherPc(guideline: string): Promise<void> {
  const core = createCore({
    ...createSystemParts({}),
    secrets: createMemorySecrets(),
    dialogs: createScriptedDialogs(),
    ...dataFolders(profile),
  });
  expect(await core.call('vault.open', { passphrase: officePassphrase })).toMatchObject({ ok: true });
  const listed = await core.call('contacts.list', {});
  const id = listed.ok ? ((listed.value as IdPage).ids[0] ?? '') : '';
  const here = core.host.workspace()?.funnel;
  if (!here) throw new Error('the vault is not open');
  const elsewhere = createMemoryVault(deviceNamed('b'), systemClock);
  elsewhere.funnel.applyReceived(here.ownEntries(1));
  expect(await core.call('contacts.edit', { id, fields: { outcome: 'resolved' } })).toMatchObject({
    ok: true,
  });
  const title = 'Grüßen, immer';
  expect(
    await core.call('records.save', { type: 'guideline', id: guideline, fields: { title } }),
  ).toMatchObject({ ok: true });
  elsewhere.funnel.commit([
    { kind: 'set', type: 'contact', id, values: { outcome: 'forwarded', forwardedTo: 'Polizei' } },
    { kind: 'set', type: 'guideline', id: guideline, values: { title: 'Zuerst grüßen' } },
  ]);
  here.applyReceived(elsewhere.funnel.ownEntries(1));
  elsewhere.close();
  await core.close();
}

test('both values stand side by side, and the chosen one holds', async () => {
  running = await launchApp({ profile });
  await foundOffice(running);
  await go(running, '#/contacts/new');
  await running.page.getByRole('radio', { name: 'Schalter' }).waitFor();
  await running.page.keyboard.press('1');
  await running.page.keyboard.type('Fundsachen');
  for (const key of ['ArrowDown', 'Enter']) await running.page.keyboard.press(key);
  // Nothing is optimistic: the new service is chosen once the core has it.
  await running.page.getByRole('radio', { name: 'Fundsachen', checked: true }).waitFor();
  await running.page.keyboard.press('Enter');
  await running.page
    .getByRole('form')
    .getByText(/^Gespeichert: /)
    .waitFor();
  const { id: guideline } = await askHost<{ id: string }>(running.page, 'records.save', {
    type: 'guideline',
    fields: { title: 'Grüßen', order: 1 },
  });
  await running.close();

  await meetAnotherPc(guideline);
  running = await launchApp({ profile });
  await openOffice(running);
  const { page } = running;
  // Nobody opens an old contact by chance: the first screen says what waits, and so does the list.
  const toDecide = page.getByRole('region', { name: 'Zwei haben das geändert' });
  await toDecide.getByRole('link', { name: 'Fundsachen' }).waitFor();
  await toDecide.getByText('Leitlinie', { exact: true }).waitFor();
  await expectAccessible(page, 'today, with something to decide');
  await go(running, '#/contacts');
  await page.getByRole('gridcell', { name: 'zwei Angaben' }).waitFor();
  await expectAccessible(page, 'a contested contact in the list');
  await go(running, '#/');
  await toDecide.getByRole('link', { name: 'Fundsachen' }).click();
  const contest = page.getByRole('region', { name: 'Zwei haben das geändert' });
  await contest.getByText('erledigt').first().waitFor();
  await contest.getByText('weitergeleitet').first().waitFor();
  await expectAccessible(page, 'contested contact');
  await contest.getByRole('button', { name: 'Das gilt: erledigt' }).click();
  await contest.waitFor({ state: 'detached' });
  const details = page.getByRole('region', { name: 'Angaben' });
  // Whereto it went belongs to the outcome that lost.
  await details.getByText('erledigt', { exact: true }).waitFor();
  // The other value is not lost: the past still names it.
  await page
    .getByRole('region', { name: 'Verlauf' })
    .getByText(/weitergeleitet/)
    .first()
    .waitFor();
  await page.getByText('gleichzeitig mit einer anderen Änderung').first().waitFor();

  await go(running, `#/conduct/${guideline}`);
  const titles = page.getByRole('region', { name: 'Zwei haben das geändert' });
  await titles.getByText('Zuerst grüßen').waitFor();
  await expectAccessible(page, 'contested guideline');
  await titles.getByRole('button', { name: 'Das gilt: Grüßen, immer' }).click();
  await titles.waitFor({ state: 'detached' });
  await page.getByRole('article', { name: 'Grüßen, immer' }).waitFor();
  await go(running, '#/');
  await page.getByRole('heading', { name: 'Heute', exact: true }).waitFor();
  await page.getByRole('heading', { name: 'Stimmen' }).waitFor();
  await toDecide.waitFor({ state: 'detached' });
  expect(running.consoleErrors).toEqual([]);
});

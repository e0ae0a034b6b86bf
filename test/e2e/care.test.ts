// Taking data in, keeping a copy of it, and bringing it to another PC: by the screens, at the counter, in English, in the dark.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { expectAccessible } from './support/axe.ts';
import type { RunningApp } from './support/launch-app.ts';
import { createLauncher, createProfiles } from './support/profiles.ts';
import { createSharedApp } from './support/shared-app.ts';
import { askHost, goTo, launchOffice, officePassphrase } from './support/writing.ts';

const newProfile = createProfiles('care');
const launcher = createLauncher();
const look = { language: 'en', colorScheme: 'dark' } as const;
const sharedApp = createSharedApp(() => launchOffice(newProfile(), { ...look, role: 'counter' }));

let app: RunningApp;
let page: Page;
beforeEach(() => {
  app = sharedApp();
  page = app.page;
});

const record = (type: string, tail: string, fields: object): string =>
  JSON.stringify({ type, id: `01900000-0000-7000-8000-00000000000${tail}`, fields });

test('a file is taken in; what may not or can not be is named by its line', async () => {
  const file = join(newProfile(), 'in.ndjson');
  const lines = [
    record('document', '1', { title: 'Reading glasses', createdAt: '2026-11-20T09:00:00Z' }),
    record('office', '2', { name: 'Another office' }),
    'no record at all',
    record('impression', '3', { line: 'Long queue', kind: 'observation', at: 'yesterday' }),
  ];
  writeFileSync(file, lines.join('\n'));
  await goTo(page, '#/settings');
  app.answerDialog(undefined);
  await page.getByRole('button', { name: 'Import a file' }).click();
  app.answerDialog(file);
  await page.getByRole('button', { name: 'Import a file' }).click();
  await page.getByText('Imported: 1 new, 0 changed, 0 unchanged.').waitFor();
  await page.getByText('3 lines were not taken in:').waitFor();
  const refused = page.getByRole('table').filter({ hasText: 'Reason' });
  expect(await refused.locator('tbody tr td:first-child, tbody tr th').allTextContents()).toEqual([
    '2',
    '3',
    '4',
  ]);
  await expectAccessible(page, 'an import with refused lines');
  await goTo(page, '#/knowledge');
  await page.getByRole('link', { name: 'Reading glasses' }).click();
  await page.getByText('This document has no text yet.').waitFor();
  await expectAccessible(page, 'a document that was imported');
  expect(app.consoleErrors).toEqual([]);
});

test('a backup is made, and brings everything to another PC', async () => {
  const backup = join(newProfile(), 'office.tresen-backup');
  const fields = { title: 'Lost glasses', createdAt: '2026-11-20T09:00:00Z' };
  await askHost(page, 'records.save', { type: 'document', fields });
  await goTo(page, '#/settings');
  await page.getByText('No backup has been made on this PC yet.').waitFor();
  app.answerDialog(backup);
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByText(/^Last backup:/).waitFor();
  // At work the button is disabled; whoever pressed it is still there when it is done.
  await page.getByRole('button', { name: 'Back up now' }).and(page.locator(':focus')).waitFor();
  app.answerDialog(backup);
  await page.getByRole('button', { name: 'Import a file' }).click();
  const refused = page.getByRole('alert').filter({ hasText: 'expected format' });
  await refused.waitFor();
  expect(
    await refused.evaluate((notice) => notice.getBoundingClientRect().bottom - innerHeight),
  ).toBeLessThan(1);
  await expectAccessible(page, 'settings after a backup');

  const other = await launcher.app(look);
  await other.page.getByRole('button', { name: 'Restore a backup' }).click();
  await expectAccessible(other.page, 'restoring on a new PC');
  const restore = async (passphrase: string) => {
    await other.page.getByRole('textbox', { name: 'Passphrase of the backup' }).fill(passphrase);
    other.answerDialog(backup);
    await other.page.getByRole('button', { name: 'Choose the file and restore it' }).click();
  };
  await restore('not the right one');
  await other.page.getByRole('alert').waitFor();
  await expectAccessible(other.page, 'restoring with a wrong passphrase');
  await restore(officePassphrase);
  await other.page.getByRole('navigation', { name: 'Areas' }).waitFor();
  await goTo(other.page, '#/knowledge');
  await other.page.getByRole('link', { name: 'Lost glasses' }).waitFor();
  await expectAccessible(other.page, 'the restored office');
  expect([...app.consoleErrors, ...other.consoleErrors]).toEqual([]);
});

test('every screen is accessible, wide and narrow', async () => {
  for (const width of [1280, 640]) {
    await page.setViewportSize({ width, height: 720 });
    for (const route of [
      '#/today',
      '#/contacts',
      '#/contacts/new',
      '#/contacts/follow-ups',
      '#/knowledge/new',
    ]) {
      await goTo(page, route);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await expectAccessible(page, `${route} at ${width} pixels`);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, `${route} at ${width} pixels`).toBeLessThanOrEqual(0);
    }
  }
  expect(app.consoleErrors).toEqual([]);
});

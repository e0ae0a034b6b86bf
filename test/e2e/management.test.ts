// The management's own PC with a full office in its vault: what is published is there to be read, and nothing else reaches
// the page, its replica, or a file.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCore } from '../../electron/core/create-core.ts';
import { dataFolders } from '../../electron/core/ports/data-folders.ts';
import { createSystemParts } from '../../electron/core/ports/system-parts.ts';
import { must } from '../support/core-bench.ts';
import { createMemorySecrets, createScriptedDialogs } from '../support/memory-ports.ts';
import { expectAccessible } from './support/axe.ts';
import { launchApp, type RunningApp } from './support/launch-app.ts';
import { go, officePassphrase, openOffice } from './support/office.ts';

const canary = 'Zwyrbelknopf';
let folder: string;
let running: RunningApp | undefined;

/** An office that a lead has filled, in the hands of a member of the management. */
async function furnish(profile: string): Promise<void> {
  const core = createCore({
    ...createSystemParts({}),
    secrets: createMemorySecrets(),
    dialogs: createScriptedDialogs(),
    ...dataFolders(profile),
  });
  const names = { officeName: 'Bürgeramt Probe', memberName: 'Kim Adler' };
  await must(core, 'vault.found', { ...names, role: 'lead', passphrase: officePassphrase });
  const service = await must(core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  await must(core, 'contacts.save', {
    fields: { channel: 'phone', service: service.id, concern: canary },
    followUp: { dueOn: '2026-11-23', note: canary },
    person: { name: canary, consentPurpose: canary },
  });
  const at = '2026-11-01T08:00:00Z';
  await must(core, 'records.save', { type: 'impression', fields: { line: canary, kind: 'wish', at } });
  const document = (title: string) =>
    must(core, 'records.save', { type: 'document', fields: { title, createdAt: at } });
  await document(`${canary} in Arbeit`);
  const handbook = await document('Handbuch für alle');
  const principle = 'Wir grüßen zuerst.';
  const fields = { title: 'Grüßen', order: 1, principle };
  const greeting = await must(core, 'records.save', { type: 'guideline', fields });
  const common = { effectiveFrom: '2026-11-01', change: 'material', note: '' } as const;
  await must(core, 'editions.publish', { target: handbook.id, targetType: 'document', ...common });
  await must(core, 'editions.publish', { target: greeting.id, targetType: 'guideline', ...common });
  await must(core, 'records.save', { type: 'document', id: handbook.id, fields: { tags: [canary] } });
  const open = core.host.workspace();
  const member = open?.session().memberId ?? '';
  open?.funnel.commit([{ kind: 'set', type: 'member', id: member, values: { role: 'management' } }]);
  await core.close();
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tresen-management-'));
  await furnish(join(folder, 'profile'));
});
afterEach(async () => {
  await running?.kill();
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Everything that the window's replica holds. */
const replicaOf = ({ page }: RunningApp): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const rows: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames)
        rows.push(...(await done(database.transaction(table).objectStore(table).getAll())));
      database.close();
    }
    return JSON.stringify(rows);
  });

test('shows what is published, and lets nothing else out of the core', async () => {
  running = await launchApp({ profile: join(folder, 'profile') });
  const { page } = running;
  await openOffice(running);
  const news = page.getByRole('region', { name: 'Neu veröffentlicht' });
  await news.getByRole('link', { name: 'Handbuch für alle' }).waitFor();
  await page
    .getByRole('region', { name: 'Leitlinien, noch zu lesen' })
    .getByRole('link', { name: 'Grüßen' })
    .waitFor();
  await page.getByRole('region', { name: 'Grundsatz des Tages' }).getByText('Wir grüßen zuerst.').waitFor();
  await expectAccessible(page, 'today of the management, with news');

  await news.getByRole('link', { name: 'Handbuch für alle' }).click();
  await page.getByRole('heading', { name: 'Handbuch für alle', level: 1 }).waitFor();
  expect(await page.getByRole('button', { name: 'Weitere Aktionen' }).count()).toBe(0);
  await expectAccessible(page, 'a document of the management');
  await go(running, '#/knowledge');
  await page.getByText('1 Dokument', { exact: true }).waitFor();
  await page.keyboard.press('Control+k');
  await page.keyboard.type(canary);
  await page.getByText('Nichts gefunden').first().waitFor();
  await page.keyboard.press('Escape');

  const replica = await replicaOf(running);
  expect(replica).toContain('Handbuch für alle');
  expect(replica).not.toContain(canary);

  const out = join(folder, 'export.ndjson');
  running.answerDialog(out);
  await page.evaluate(async () => {
    const { call } = Reflect.get(globalThis, 'tresen') as { call: (...args: unknown[]) => Promise<unknown> };
    await call('exchange.export', {});
  });
  expect(readFileSync(out, 'utf8')).toContain('Handbuch für alle');
  expect(readFileSync(out, 'utf8')).not.toContain(canary);
  expect(running.consoleErrors).toEqual([]);
});

// What the management reads of a document is the edition that counts today, and by its words the document is found.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, passphrase, startCore } from '../../test/support/core-bench.ts';
import type { Core } from './create-core.ts';

let folder: string;
let core: Core;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-published-'));
  core = startCore(folder, 'published');
  const office = { officeName: 'Bürgeramt Probe', memberName: 'Erika', role: 'lead', passphrase } as const;
  await must(core, 'vault.found', office);
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

const save = async (
  type: 'document' | 'guideline',
  fields: Record<string, unknown>,
  id?: string,
): Promise<string> =>
  (await must(core, 'records.save', { type, fields, ...(id === undefined ? {} : { id }) })).id;
const document = (tag: string) =>
  save('document', { title: 'Handbuch', createdAt: '2026-01-01T00:00:00Z', tags: [tag] });
const publish = (target: string, targetType: 'document' | 'guideline', effectiveFrom = '2020-01-01') =>
  must(core, 'editions.publish', { target, targetType, effectiveFrom, change: 'material', note: '' });
const becomeManagement = () => {
  const open = core.host.workspace();
  if (!open) throw new Error('no vault');
  const values = { role: 'management' };
  open.funnel.commit([{ kind: 'set', type: 'member', id: open.session().memberId, values }]);
};
const found = async (text: string) => (await must(core, 'search.query', { text })).hits.map(({ id }) => id);

test('the words of the edition in force find it while the newest edition is still to come', async () => {
  const id = await document('Stempelkissen');
  await publish(id, 'document');
  await save('document', { tags: ['Siegelpresse'] }, id);
  await publish(id, 'document', '2099-01-01');
  becomeManagement();
  expect(await found('Stempelkissen')).toEqual([id]);
  expect(await found('Siegelpresse')).toEqual([]);
});

test('the words of an edition find it when an edit follows its re-publication at once', async () => {
  const id = await document('Anfang');
  await publish(id, 'document');
  await save('document', { tags: ['Stempelkissen'] }, id);
  await publish(id, 'document');
  await save('document', { tags: ['Siegelpresse'] }, id);
  becomeManagement();
  expect(await found('Stempelkissen')).toEqual([id]);
  expect(await found('Siegelpresse')).toEqual([]);
});

test('a field that was empty at publishing stays empty for readers of the edition', async () => {
  const handbook = await document('Stempel');
  const guideline = await save('guideline', { title: 'Begrüßen', order: 3 });
  await publish(handbook, 'document');
  await publish(guideline, 'guideline');
  await save('document', { reviewOn: '2027-05-01' }, handbook);
  await save('guideline', { plainLanguageCheckedOn: '2026-11-20', principle: 'Neu' }, guideline);
  becomeManagement();
  const rows = await must(core, 'records.get', { ids: [handbook, guideline] });
  expect(rows.find(({ id }) => id === handbook)?.fields).toEqual({
    title: 'Handbuch',
    kind: 'article',
    addressees: [],
    services: [],
    tags: ['Stempel'],
    status: 'published',
    ownerRole: 'lead',
    createdAt: '2026-01-01T00:00:00Z',
  });
  expect(rows.find(({ id }) => id === guideline)?.fields).toEqual({
    title: 'Begrüßen',
    order: 3,
    principle: '',
    plainLanguage: '',
    status: 'published',
  });
});

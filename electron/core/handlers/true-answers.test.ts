// What a caller is told must be true, and no call may go around another's checks.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, kindOf, must } from '../../../test/support/core-bench.ts';
import { type OneCore, openOffice } from '../../../test/support/open-office.ts';
import type { Core } from '../create-core.ts';

const id = '01900000-0000-7000-8000-000000000001';

let bench: OneCore;
let core: Core;
let service: string;

beforeEach(async () => {
  bench = await openOffice();
  ({ core } = bench);
  service = (await must(core, 'records.save', { type: 'service', fields: { name: 'Personalausweis' } })).id;
});

afterEach(() => bench.remove());

test('a save that is asked for again, because its answer was lost, makes no second follow-up', async () => {
  const draft = { id, fields: { channel: 'phone', service }, followUp: { dueOn: '2026-12-01' } } as const;
  expect(await must(core, 'contacts.save', draft)).toEqual(await must(core, 'contacts.save', draft));
});

test('an erased contact takes its follow-ups along and is not said to be saved again', async () => {
  const followUp = { dueOn: '2026-12-01', note: 'Frau Muster zurückrufen' };
  const saved = await must(core, 'contacts.save', { id, fields: { channel: 'phone', service }, followUp });
  await must(core, 'contacts.erase', { id });
  expect(await must(core, 'records.get', { ids: [id, saved.followUpId ?? ''] })).toEqual([]);
  expect(await kindOf(ask(core, 'contacts.save', { id, fields: { channel: 'phone', service } }))).toBe(
    'record-missing',
  );
});

test('an erased document takes its unfinished keystrokes along', async () => {
  const fields = { title: 'Notiz', createdAt: '2026-11-23T09:00:00Z' };
  const { id: document } = await must(core, 'records.save', { type: 'document', fields });
  await must(core, 'texts.draft', {
    type: 'document',
    id: document,
    field: 'body',
    update: new Uint8Array(2),
  });
  const workspace = core.host.workspace();
  const drafts = () => workspace?.db.read((db) => db.all('SELECT key FROM drafts').length);
  expect(drafts()).toBe(1);
  workspace?.funnel.commit([{ kind: 'erase', type: 'document', id: document }]);
  expect(drafts()).toBe(0);
});

test('no general call goes around the checks of a special one, and nobody learns who has read what', async () => {
  for (const type of ['contact', 'person', 'followUp', 'attachment', 'edition', 'acknowledgement']) {
    expect(await kindOf(core.call('records.save', { type, fields: {} }))).toBe('call-malformed');
    expect(await kindOf(core.call('records.remove', { type, id }))).toBe('call-malformed');
  }
  expect(await kindOf(ask(core, 'exchange.export', { type: 'acknowledgement' }))).toBe('record-not-allowed');
  const guideline = { type: 'guideline', fields: { title: 'Grüßen', order: 1 } } as const;
  const { id: target } = await must(core, 'records.save', guideline);
  const wanted = {
    target,
    targetType: 'guideline',
    effectiveFrom: '2026-11-23',
    change: 'material',
  } as const;
  const { id: edition } = await must(core, 'editions.publish', { ...wanted, note: '' });
  await must(core, 'editions.acknowledge', { edition });
  const { records } = await must(core, 'vault.health', undefined);
  expect(records).not.toHaveProperty('acknowledgement');
  // Nor by taking one number from another.
  const shown = Object.values(records).reduce((sum, count) => sum + count, 0);
  expect((await must(core, 'vault.verify', undefined)).records).toBe(shown);
});

test('how a person can be reached is kept only where a follow-up needs it', async () => {
  const fields = { channel: 'phone', service } as const;
  const person = { reach: '0000', consentPurpose: 'Rückruf' };
  const refused = await ask(core, 'contacts.save', { id, fields, person });
  expect(refused).toMatchObject({ failure: { problems: [{ path: 'person', reason: 'no-follow-up' }] } });
  expect(await must(core, 'records.get', { ids: [id] })).toEqual([]);
  const { followUpId } = await must(core, 'contacts.save', { id, fields, followUp: { dueOn: '2026-12-01' } });
  await must(core, 'contacts.save', { id, fields, person });
  await must(core, 'followUps.done', { id: followUpId ?? '', done: true });
  expect(await kindOf(ask(core, 'contacts.save', { id, fields, person: { ...person, reach: '1111' } }))).toBe(
    'record-invalid',
  );
});

// Forms keep the questions that contacts answered, nobody promotes themselves, and person parts keep to their rule.
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  ask,
  foundOffice,
  kindOf,
  must,
  type Office,
  passphrase,
  removeOffice,
  startCore,
  workspaceOf,
} from '../../../test/support/core-bench.ts';
import { createMemoryVault, deviceNamed } from '../../../test/support/memory-vault.ts';
import type { Core } from '../create-core.ts';
import { visibleRow } from '../records/store.ts';

let office: Office;
let core: Core;
const other = '01900000-0000-7000-8000-000000000007';

const workspace = () => workspaceOf(core);

beforeEach(async () => {
  office = await foundOffice();
  core = startCore(office.root, 'office test');
  await must(core, 'vault.open', { passphrase });
});
afterEach(async () => {
  await core.close();
  removeOffice(office);
});

const count = { key: 'anzahl', label: 'Anzahl', kind: 'number' } as const;
const colour = { key: 'farbe', label: 'Farbe', kind: 'choice' as const, options: ['rot', 'blau'] };
const formAt = async (id: string) => (await must(core, 'records.get', { ids: [id] }))[0]?.fields;

test('changed fields make a new version, a new title does not, and the earlier fields stay', async () => {
  const { id } = await must(core, 'forms.save', { fields: { title: 'Bogen', fields: [count] } });
  await must(core, 'forms.save', { id, fields: { title: 'Zählbogen', fields: [count] } });
  expect(await formAt(id)).toMatchObject({ title: 'Zählbogen', version: 1, earlier: {} });
  await must(core, 'forms.save', { id, fields: { title: 'Zählbogen', fields: [colour] } });
  await must(core, 'forms.save', { id, fields: { title: 'Zählbogen', fields: [colour, count] } });
  expect(await formAt(id)).toMatchObject({
    version: 3,
    earlier: { 1: [{ key: 'anzahl' }], 2: [{ key: 'farbe' }] },
  });
});

test('a contact is judged by the version of the form that it answered', async () => {
  const { id: form } = await must(core, 'forms.save', { fields: { title: 'Bogen', fields: [count] } });
  const draft = { channel: 'counter', service: office.service, form } as const;
  const { id } = await must(core, 'contacts.save', {
    fields: { ...draft, formVersion: 1, answers: { anzahl: 2 } },
  });
  await must(core, 'forms.save', { id: form, fields: { title: 'Bogen', fields: [colour] } });
  expect(await kindOf(ask(core, 'contacts.edit', { id, fields: { answers: { anzahl: 3 } } }))).toBe('ok');
  const late = { ...draft, formVersion: 2, answers: { anzahl: 3 } };
  expect(await kindOf(ask(core, 'contacts.save', { fields: late }))).toBe('record-invalid');
});

test('a form that nobody could fill in is refused', async () => {
  const fields = [colour, { ...count, key: 'farbe' }, { ...colour, key: 'b', options: [] }];
  const refused = await ask(core, 'forms.save', { fields: { title: 'Bogen', fields } });
  expect(refused).toMatchObject({
    failure: {
      problems: [
        { path: 'fields.1.key', reason: 'taken' },
        { path: 'fields.2.options', reason: 'missing' },
      ],
    },
  });
});

test('everybody renames themselves; roles are changed by a lead, and only those of others', async () => {
  workspace().funnel.commit([
    { kind: 'set', type: 'member', id: other, values: { name: 'Jonas', role: 'lead' } },
  ]);
  const { memberId } = workspace().session();
  await must(core, 'members.rename', { name: 'Erika Neu' });
  expect(workspace().session().memberName).toBe('Erika Neu');
  expect(await kindOf(ask(core, 'members.setRole', { id: memberId, role: 'counter' }))).toBe(
    'record-not-allowed',
  );
  await must(core, 'members.setRole', { id: other, role: 'management' });
  expect(await formAt(other)).toMatchObject({ name: 'Jonas', role: 'management' });
  workspace().funnel.commit([{ kind: 'set', type: 'member', id: memberId, values: { role: 'counter' } }]);
  expect(await kindOf(ask(core, 'members.setRole', { id: other, role: 'lead' }))).toBe('record-not-allowed');
  await must(core, 'members.rename', { name: 'Erika' });
  expect(workspace().session()).toMatchObject({ memberName: 'Erika', role: 'counter' });
  const elsewhere = createMemoryVault(deviceNamed('b'), { now: () => 1_790_000_000_000 });
  expect(elsewhere.funnel.applyReceived(workspace().funnel.ownEntries(1)).parked).toEqual([]);
  expect(elsewhere.db.read((db) => visibleRow(db, 'member', memberId))?.fields.name).toBe('Erika');
  elsewhere.close();
});

test('a person part is changed while a follow-up is open, for a shorter time at will and never a longer one', async () => {
  const { id: contact, followUpId } = await must(core, 'contacts.save', {
    fields: { channel: 'phone', service: office.service },
    followUp: { dueOn: workspace().today() },
    person: { name: 'A. Muster', reach: '030 1', reference: '', consentPurpose: 'Rückruf' },
  });
  const personNow = async () => (await must(core, 'contacts.person', { contact }))?.fields;
  const noted = await personNow();
  if (!noted) throw new Error('no person part');
  const { contact: _contact, consentAt: _consentAt, ...fields } = noted;
  const sooner = { ...fields, reach: '030 2', deleteOn: workspace().today() };
  await must(core, 'contacts.savePerson', { contact, fields: sooner });
  expect(await personNow()).toEqual({ ...noted, ...sooner });
  const later = { ...fields, deleteOn: '2199-01-01' };
  expect(await kindOf(ask(core, 'contacts.savePerson', { contact, fields: later }))).toBe('record-invalid');
  await must(core, 'followUps.done', { id: followUpId ?? '', done: true });
  expect(await kindOf(ask(core, 'contacts.savePerson', { contact, fields: sooner }))).toBe('record-missing');
});

test('the office is neither removed nor joined by a second one', async () => {
  const { officeId } = workspace().session();
  expect(await kindOf(ask(core, 'records.remove', { type: 'office', id: officeId }))).toBe(
    'record-not-allowed',
  );
  const second = ask(core, 'records.save', { type: 'office', fields: { name: 'Zweites Amt' } });
  expect(await kindOf(second)).toBe('record-not-allowed');
  await must(core, 'records.save', { type: 'office', id: officeId, fields: { name: 'Bürgeramt Mitte' } });
  expect(workspace().session().officeName).toBe('Bürgeramt Mitte');
});

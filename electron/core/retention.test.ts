// What may no longer be kept is gone everywhere, and what was chosen stays; a clock that isn't believed erases nothing.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, must, workspaceOf } from '../../test/support/core-bench.ts';
import type { TestPorts } from '../../test/support/memory-ports.ts';
import { type OneCore, openOffice } from '../../test/support/open-office.ts';
import { yearLater } from '../../test/support/year-later.ts';
import type { Core } from './create-core.ts';
import { eraseDue } from './retention.ts';

let bench: OneCore;
let ports: TestPorts;
let core: Core;
let service: string;

beforeEach(async () => {
  bench = await openOffice();
  ({ ports, core } = bench);
  service = (await must(core, 'records.save', { type: 'service', fields: { name: 'Wohnung anmelden' } })).id;
});
afterEach(() => bench.remove());

const workspace = () => workspaceOf(core);
const list = async () => must(core, 'contacts.list', {});
const rowsLike = (words: string) =>
  workspace().db.read((db) => db.all('SELECT n FROM journal WHERE payload LIKE ?', `%${words}%`)).length;

test('after the office’s time the free text of a contact is gone everywhere, and what was chosen stays', async () => {
  const chosen = { channel: 'phone', outcome: 'resolved' } as const;
  const fields = { ...chosen, service, concern: 'Zwyrbelknopf', reasons: ['Frist'] };
  const { followUpId } = await must(core, 'contacts.save', {
    fields,
    followUp: { dueOn: '2026-12-01', note: 'Rückruf' },
  });
  expect(rowsLike('Zwyrbelknopf')).toBe(1);
  await eraseDue(workspace());
  expect(rowsLike('Zwyrbelknopf')).toBe(1);

  await yearLater(bench);
  await eraseDue(workspace());
  expect(rowsLike('Zwyrbelknopf')).toBe(0);
  expect((await must(core, 'search.query', { text: 'Zwyrbelknopf' })).hits).toEqual([]);
  const { ids, total } = await list();
  expect(total).toBe(1);
  const [row] = await must(core, 'records.get', { ids: [...ids] });
  expect(row?.fields).toMatchObject({
    channel: 'phone',
    outcome: 'resolved',
    reasons: ['Frist'],
    concern: '',
  });
  const [followUp] = await must(core, 'records.get', { ids: [followUpId ?? ''] });
  expect(followUp?.fields).toMatchObject({ contact: ids[0], note: 'Rückruf' });
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('a younger contact keeps its text, and many are cleared in pieces', async () => {
  for (let n = 0; n < 120; n += 1) {
    const at = n < 115 ? '2025-10-01T08:00:00Z' : '2026-11-01T08:00:00Z';
    await must(core, 'contacts.save', {
      fields: { at, channel: 'counter', service, concern: `Anliegen ${n}` },
    });
  }
  await eraseDue(workspace());
  const { ids } = await list();
  const rows = await must(core, 'records.get', { ids: ids.slice(0, 500) });
  expect(rows.filter((row) => (row.fields as { concern: string }).concern !== '')).toHaveLength(5);
  expect(rows).toHaveLength(120);
});

test('a person part goes on its day', async () => {
  const person = { reach: '0000', consentPurpose: 'Rückruf' };
  const { id } = await must(core, 'contacts.save', {
    fields: { channel: 'phone', service },
    followUp: { dueOn: '2026-11-22' },
    person,
  });
  ports.clock.set(Date.UTC(2026, 11, 22, 12));
  await eraseDue(workspace());
  expect(await must(core, 'contacts.person', { contact: id })).not.toBeNull();
  ports.clock.set(Date.UTC(2026, 11, 23, 12));
  await eraseDue(workspace());
  expect(await must(core, 'contacts.person', { contact: id })).toBeNull();
  expect((await ask(core, 'vault.verify', undefined)).ok).toBe(true);
});

test('what was written freely in an earlier version of a form goes, though the question has become a choice', async () => {
  const question = { key: 'grund', label: 'Grund' } as const;
  const { id: form } = await must(core, 'forms.save', {
    fields: { title: 'Bogen', fields: [{ ...question, kind: 'prose' }] },
  });
  await must(core, 'contacts.save', {
    fields: { channel: 'phone', service, form, formVersion: 1, answers: { grund: 'Qwelbunter Satz' } },
  });
  await must(core, 'forms.save', {
    id: form,
    fields: { title: 'Bogen', fields: [{ ...question, kind: 'choice', options: ['Umzug'] }] },
  });
  await yearLater(bench);
  expect(rowsLike('Qwelbunter')).toBe(0);
});

test('after a sweep the newest contacts are still the first to be found', async () => {
  const save = (at: string, concern: string) =>
    must(core, 'contacts.save', { fields: { channel: 'phone', service, at, concern } });
  for (let n = 0; n < 100; n += 1) await save('2024-03-01T08:00:00.000Z', `Hundemarke alt ${n}`);
  const { id } = await save('2026-11-20T08:00:00.000Z', 'Hundemarke neu');
  await eraseDue(workspace());
  const found = await must(core, 'search.query', { text: 'wohnung', types: ['contact'], limit: 5 });
  expect(found.hits[0]?.id).toBe(id);
});

test('an erasure that was cut short still makes the index forget, at the next look', async () => {
  await must(core, 'contacts.save', {
    fields: { channel: 'phone', service, at: '2024-03-01T08:00:00.000Z', concern: 'Zwyrbelknopf' },
  });
  const held = () =>
    workspace()
      .db.read((db) => db.all<{ block: Uint8Array }>('SELECT block FROM search_word_data'))
      .some(({ block }) => Buffer.from(block).includes('zwyrbel'));
  expect(held()).toBe(true);
  await eraseDue(workspace(), () => true);
  expect(held()).toBe(true);
  await eraseDue(workspace());
  expect(held()).toBe(false);
});

test('a contact that was taken out of the list does not keep its text for ever', async () => {
  const { id } = await must(core, 'contacts.save', {
    fields: { channel: 'phone', service, concern: 'Zwyrbelknopf' },
  });
  await must(core, 'contacts.remove', { id });
  await eraseDue(workspace());
  expect(rowsLike('Zwyrbelknopf')).toBe(1);
  await yearLater(bench);
  expect(rowsLike('Zwyrbelknopf')).toBe(0);
  expect((await list()).total).toBe(0);
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('an impression that was taken out does not keep its words for ever; one that stays does', async () => {
  const note = (line: string) => {
    const fields = { line, kind: 'observation', at: '2026-11-23T08:00:00Z' };
    return must(core, 'records.save', { type: 'impression', fields });
  };
  const { id } = await note('Zwyrbelknopf');
  await note('Qwelbunter Satz');
  await must(core, 'records.remove', { type: 'impression', id });
  await eraseDue(workspace());
  expect(rowsLike('Zwyrbelknopf')).toBe(1);
  await yearLater(bench);
  expect([rowsLike('Zwyrbelknopf'), rowsLike('Qwelbunter')]).toEqual([0, 1]);
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('a follow-up that was done goes after the same time, with its note; an open one stays', async () => {
  const add = (note: string) => must(core, 'followUps.add', { dueOn: '2026-12-01', note });
  const [done, open] = [await add('Zwyrbelknopf nachreichen'), await add('Noch offen')];
  await must(core, 'followUps.done', { id: done.id, done: true });
  await eraseDue(workspace());
  expect(rowsLike('Zwyrbelknopf')).toBe(1);
  await yearLater(bench);
  expect(rowsLike('Zwyrbelknopf')).toBe(0);
  expect((await must(core, 'records.get', { ids: [done.id, open.id] })).map(({ id }) => id)).toEqual([
    open.id,
  ]);
});

test('a form that still holds an erased contact goes with it', async () => {
  const id = '01900000-0000-7000-8000-000000000001';
  await must(core, 'contacts.save', { id, fields: { channel: 'phone', service } });
  await must(core, 'drafts.put', { key: 'contact', value: { id, concern: 'Zwyrbelknopf' } });
  await must(core, 'drafts.put', { key: 'contact/quick', value: { id: 'another', concern: 'bleibt' } });
  await must(core, 'contacts.erase', { id });
  expect(await must(core, 'drafts.list', { prefix: '' })).toMatchObject([{ key: 'contact/quick' }]);
});

test('what was overheard with an erased contact stays, and says no longer where', async () => {
  const { id: contact } = await must(core, 'contacts.save', { fields: { channel: 'phone', service } });
  const at = '2026-11-23T08:00:00.000Z';
  const fields = { line: 'Die Wartezeit war kurz', kind: 'praise', at, contact };
  const { id } = await must(core, 'records.save', { type: 'impression', fields });
  await must(core, 'contacts.erase', { id: contact });
  const [row] = await must(core, 'records.get', { ids: [id] });
  expect(row?.fields).toMatchObject({ line: 'Die Wartezeit war kurz' });
  expect(row?.fields).not.toHaveProperty('contact');
});

test('erasing a contact brings no impression back that somebody took out', async () => {
  const { id: contact } = await must(core, 'contacts.save', { fields: { channel: 'phone', service } });
  const at = '2026-11-23T08:00:00.000Z';
  const fields = { line: 'Die Wartezeit war kurz', kind: 'praise', at, contact };
  const { id } = await must(core, 'records.save', { type: 'impression', fields });
  await must(core, 'records.remove', { type: 'impression', id });
  await must(core, 'contacts.erase', { id: contact });
  expect(await must(core, 'records.get', { ids: [id] })).toEqual([]);
});

test('a half-filled contact that nobody went on with goes after the same time; other forms stay', async () => {
  await must(core, 'drafts.put', { key: 'contact', value: { concern: 'Zwyrbelknopf' } });
  await must(core, 'drafts.put', { key: 'form/new', value: { title: 'Bogen' } });
  await eraseDue(workspace());
  expect(await must(core, 'drafts.get', { key: 'contact' })).not.toBeNull();
  await yearLater(bench);
  expect(await must(core, 'drafts.list', { prefix: '' })).toMatchObject([{ key: 'form/new' }]);
});

test('the index forgets by itself what somebody erased', async () => {
  const fields = { channel: 'phone', service, concern: 'Zwyrbelknopf' } as const;
  const { id } = await must(core, 'contacts.save', { fields });
  const isInIndex = (): boolean =>
    workspace().db.read((db) =>
      db
        .all<{ block: Uint8Array }>('SELECT block FROM search_word_data')
        .some(({ block }) => Buffer.from(block).includes('wyrbelknopf')),
    );
  expect(isInIndex()).toBe(true);
  await must(core, 'contacts.erase', { id });
  await expect.poll(isInIndex).toBe(false);
});

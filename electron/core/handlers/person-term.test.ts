// How a person can be reached is kept as long as any follow-up about the contact needs it, and no longer.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../../test/support/core-bench.ts';
import { type OneCore, openOffice } from '../../../test/support/open-office.ts';
import type { Core } from '../create-core.ts';

let bench: OneCore;
let core: Core;
let contact: string;

beforeEach(async () => {
  bench = await openOffice();
  ({ core } = bench);
  const { id: service } = await must(core, 'records.save', { type: 'service', fields: { name: 'Umzug' } });
  const saved = await must(core, 'contacts.save', {
    fields: { channel: 'phone', service },
    followUp: { dueOn: '2027-02-20' },
    person: { reach: '0000', consentPurpose: 'Rückruf' },
  });
  contact = saved.id;
});
afterEach(() => bench.remove());

const deleteOn = async () => (await must(core, 'contacts.person', { contact }))?.fields.deleteOn;
const add = (dueOn: string) => must(core, 'followUps.add', { contact, dueOn });

test('doing or moving one follow-up takes nothing from another that is due later', async () => {
  expect(await deleteOn()).toBe('2027-03-22');
  const { id } = await add('2026-12-01');
  expect(await deleteOn()).toBe('2027-03-22');
  await must(core, 'followUps.postpone', { id, dueOn: '2026-12-02' });
  expect(await deleteOn()).toBe('2027-03-22');
  await must(core, 'followUps.done', { id, done: true });
  expect(await deleteOn()).toBe('2027-03-22');
});

test('a follow-up that comes later keeps the person until then, and lets them go with it', async () => {
  const { id } = await add('2027-03-01');
  expect(await deleteOn()).toBe('2027-03-31');
  await must(core, 'followUps.done', { id, done: true });
  expect(await deleteOn()).toBe('2027-03-22');
});

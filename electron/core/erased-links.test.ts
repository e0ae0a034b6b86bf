// A contact that is gone is named by nothing, wherever it was erased and whenever what named it arrives.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, workspaceOf } from '../../test/support/core-bench.ts';
import { deviceNamed } from '../../test/support/memory-vault.ts';
import { type OneCore, openOffice } from '../../test/support/open-office.ts';
import { yearLater } from '../../test/support/year-later.ts';
import type { Core } from './create-core.ts';
import { entryHash, noHash } from './journal/entry.ts';
import { eraseDue } from './retention.ts';

let bench: OneCore;
let core: Core;
let service: string;

beforeEach(async () => {
  bench = await openOffice();
  ({ core } = bench);
  service = (await must(core, 'records.save', { type: 'service', fields: { name: 'Wohnung anmelden' } })).id;
});
afterEach(() => bench.remove());

const workspace = () => workspaceOf(core);
const impressionOn = async (contact: string) => {
  const fields = { at: '2026-11-23T09:00:00Z', line: 'Danke am Tresen', kind: 'praise', contact };
  return (await must(core, 'records.save', { type: 'impression', fields })).id;
};
const linkOf = async (id: string) => {
  const [row] = await must(core, 'records.get', { ids: [id] });
  if (!row) return 'gone';
  return (row.fields as { contact?: string }).contact;
};
const saved = (concern: string) =>
  must(core, 'contacts.save', {
    fields: { channel: 'phone', service, concern },
    followUp: { dueOn: '2026-12-01', note: 'Rückruf' },
  });

/** An entry of another device, which knew nothing of the erasure. */
function arrives(type: string, id: string, values: object): void {
  const device = deviceNamed('b');
  const op = { v: 1, kind: 'set', type, id, stamp: [1_795_000_000_000, 0, device], values };
  const unsigned = { device, seq: 1, prev: noHash, role: 'lead', payload: JSON.stringify(op) } as const;
  workspace().funnel.applyReceived([{ ...unsigned, hash: entryHash(unsigned) }]);
}
const late = '01900000-0000-7000-8000-0000000000aa';
const lateImpression = (contact: string) => {
  const said = { at: '2026-11-23T09:00:00Z', line: 'Kam später an', kind: 'praise', contact };
  arrives('impression', late, said);
};

test('what was said and what is still to do stay, without saying that a contact was there', async () => {
  const { id, followUpId } = await saved('Zwyrbelknopf');
  const impression = await impressionOn(id);
  await must(core, 'contacts.remove', { id });
  await eraseDue(workspace());
  expect(await linkOf(impression)).toBe(id);
  await yearLater(bench);
  expect([await linkOf(impression), await linkOf(followUpId ?? '')]).toEqual([undefined, undefined]);
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('an impression that arrives after the erasure names nothing, and is not written anew at the next look', async () => {
  const { id } = await saved('Zwyrbelknopf');
  await must(core, 'contacts.erase', { id });
  lateImpression(id);
  expect(await linkOf(late)).toBe(id);
  await eraseDue(workspace());
  expect(await linkOf(late)).toBeUndefined();
  const { seq } = workspace().funnel.end();
  await eraseDue(workspace());
  expect(workspace().funnel.end().seq).toBe(seq);
});

test('an impression that arrives after the text is gone names what is left of the contact', async () => {
  const { id } = await saved('Zwyrbelknopf');
  await yearLater(bench);
  const [left = ''] = (await must(core, 'contacts.list', {})).ids;
  expect(left).not.toBe(id);
  lateImpression(id);
  await eraseDue(workspace());
  expect(await linkOf(late)).toBe(left);
});

test('a person part that arrives after its contact was erased goes', async () => {
  const { id } = await saved('Zwyrbelknopf');
  await must(core, 'contacts.erase', { id });
  const consent = { consentPurpose: 'Rückruf', consentAt: '2026-11-23T09:00:00Z' };
  arrives('person', late, { contact: id, name: 'Erika', ...consent, deleteOn: '2027-01-01' });
  expect(await must(core, 'contacts.person', { contact: id })).not.toBeNull();
  await eraseDue(workspace());
  expect(await must(core, 'contacts.person', { contact: id })).toBeNull();
});

test('a person part that another PC took out without erasing it still goes on its day', async () => {
  const { id } = await saved('Zwyrbelknopf');
  const device = deviceNamed('b');
  const consent = { consentPurpose: 'Rückruf', consentAt: '2026-11-20T09:00:00Z' };
  const values = { contact: id, name: 'Qwelbrich', ...consent, deleteOn: '2026-11-22' };
  const about = { v: 1, type: 'person', id: late };
  const ops = [
    { ...about, kind: 'set', stamp: [1_764_000_000_000, 0, device], values },
    {
      ...about,
      kind: 'remove',
      stamp: [1_764_000_000_001, 0, device],
      seen: { [device]: [1_764_000_000_000, 0] },
    },
  ];
  let prev: Uint8Array = noHash;
  for (const [at, op] of ops.entries()) {
    const unsigned = { device, seq: at + 1, prev, role: 'lead', payload: JSON.stringify(op) } as const;
    prev = entryHash(unsigned);
    workspace().funnel.applyReceived([{ ...unsigned, hash: prev }]);
  }
  await eraseDue(workspace());
  const traces = workspace().db.read((db) =>
    db.all("SELECT n FROM journal WHERE payload LIKE '%Qwelbrich%'"),
  );
  expect(traces).toEqual([]);
});

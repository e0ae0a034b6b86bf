// What the management's own PC answers: an office full of planted words, of which none that isn't theirs may leave the core.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { Role } from '../../shared/model/primitives.ts';
import { replacementUpdate } from '../../shared/richtext/replace.ts';
import type { RichText } from '../../shared/richtext/rich-text.ts';
import { ask, kindOf, must, workspaceOf } from '../../test/support/core-bench.ts';
import type { TestPorts } from '../../test/support/memory-ports.ts';
import { type OneCore, openOffice } from '../../test/support/open-office.ts';
import type { Core } from './create-core.ts';
import { entryHash, noHash } from './journal/entry.ts';

/** In everything that the management may not read. */
const canary = 'Zwyrbelknopf';
const now = '2026-11-23T09:00:00Z';
const nobody = '01900000-0000-7000-8000-0000000000ff';

let bench: OneCore;
let folder: string;
let ports: TestPorts;
let core: Core;
let events: FeedEvent[];
let seed = 0;

const workspace = () => workspaceOf(core);
const paragraph = (text: string): RichText => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});
const become = (role: Role) =>
  workspace().funnel.commit([
    { kind: 'set', type: 'member', id: workspace().session().memberId, values: { role } },
  ]);
const write = async (id: string, text: string) => {
  seed += 1;
  const { update: standing } = await must(core, 'texts.open', { type: 'document', id, field: 'body' });
  const update = new Uint8Array(replacementUpdate(standing, paragraph(text), seed));
  await must(core, 'texts.append', { type: 'document', id, field: 'body', update });
};
const document = async (title: string, text: string) => {
  const { id } = await must(core, 'records.save', { type: 'document', fields: { title, createdAt: now } });
  await write(id, text);
  return id;
};
const publish = (target: string) =>
  must(core, 'editions.publish', {
    target,
    targetType: 'document',
    effectiveFrom: '2026-11-23',
    change: 'material',
    note: '',
  });
const fed = () => {
  const rows = new Map<string, unknown>();
  for (const event of events) {
    if (event.kind !== 'rows') continue;
    for (const row of event.rows) rows.set(row.id, row);
    for (const { id } of event.gone) rows.delete(id);
  }
  return rows;
};

beforeEach(async () => {
  bench = await openOffice();
  ({ folder, ports, core } = bench);
  events = [];
  core.subscribe((event) => events.push(event));
});
afterEach(() => bench.remove());

/** An office in which everything but what is published holds the canary. */
async function furnished() {
  const { id: service } = await must(core, 'records.save', { type: 'service', fields: { name: 'Ausweis' } });
  const { id: contact, followUpId } = await must(core, 'contacts.save', {
    fields: { channel: 'phone', service, concern: canary, reasons: [canary] },
    followUp: { dueOn: '2026-12-01', note: canary },
    person: { name: canary, reach: canary, consentPurpose: canary },
  });
  const { id: impression } = await must(core, 'records.save', {
    type: 'impression',
    fields: { line: canary, kind: 'wish', at: now },
  });
  const draft = await document(`${canary} Entwurf`, canary);
  const handbook = await document('Handbuch', 'Erst fragen, dann prüfen');
  const edition = await publish(handbook);
  await write(handbook, `${canary} wird gerade umgeschrieben`);
  await must(core, 'records.save', { type: 'document', id: handbook, fields: { tags: [canary] } });
  const comments = await Promise.all(
    [draft, handbook].map((target, at) =>
      must(core, 'records.save', {
        type: 'comment',
        fields: { target, text: at === 0 ? canary : 'Hilft sehr', at: now },
      }),
    ),
  );
  await must(core, 'drafts.put', { key: 'contact', value: { concern: canary } });
  const person = workspace().db.read((db) =>
    db.get<{ id: string }>("SELECT id FROM records WHERE type = 'person'"),
  );
  return {
    service,
    handbook,
    edition: edition.id,
    comment: comments[1]?.id ?? '',
    hidden: [contact, followUpId ?? '', impression, draft, person?.id ?? '', comments[0]?.id ?? ''],
    contact,
    draft,
  };
}

test('not one contact, draft or impression leaves the core for the management, whichever way is asked', async () => {
  const { service, handbook, edition, comment, hidden, contact, draft } = await furnished();
  become('management');
  events.length = 0;
  await must(core, 'feed.start', undefined);
  await must(core, 'feed.rest', undefined);
  expect(JSON.stringify(events)).not.toContain(canary);
  for (const id of hidden) expect(JSON.stringify(events)).not.toContain(id);
  for (const id of [service, handbook, edition, comment]) expect([...fed().keys()]).toContain(id);

  const got = await must(core, 'records.get', { ids: [...hidden, handbook] });
  expect(got).toMatchObject([{ id: handbook, fields: { title: 'Handbuch', tags: [], status: 'published' } }]);
  expect((await must(core, 'search.query', { text: canary })).hits).toEqual([]);
  expect((await must(core, 'search.query', { text: 'Zwyrbelknop' })).hits).toEqual([]);
  // The word stands only in the edition: the working text has moved on.
  const found = await must(core, 'search.query', { text: 'prüfen' });
  expect(found.hits.map(({ id }) => id)).toEqual([handbook]);
  expect(JSON.stringify(found)).toContain('Erst fragen');
  expect(JSON.stringify(found)).not.toContain(canary);
  const place = { type: 'document', field: 'body' } as const;
  expect(await must(core, 'texts.read', { ...place, id: handbook })).toEqual(
    paragraph('Erst fragen, dann prüfen'),
  );
  expect(await kindOf(ask(core, 'texts.read', { ...place, id: draft }))).toBe('record-missing');

  const refused = await Promise.all([
    kindOf(ask(core, 'contacts.list', {})),
    kindOf(ask(core, 'contacts.person', { contact })),
    kindOf(ask(core, 'contacts.frequentServices', undefined)),
    kindOf(ask(core, 'contacts.save', { id: contact, fields: { channel: 'phone', service } })),
    kindOf(ask(core, 'contacts.edit', { id: contact, fields: {} })),
    kindOf(ask(core, 'followUps.done', { id: hidden[1] ?? '', done: true })),
    kindOf(ask(core, 'records.history', { type: 'contact', id: contact })),
    kindOf(ask(core, 'records.history', { type: 'document', id: handbook })),
    kindOf(ask(core, 'records.contests', { type: 'document', id: handbook })),
    kindOf(ask(core, 'texts.open', { ...place, id: handbook })),
    kindOf(ask(core, 'texts.versions', { ...place, id: handbook })),
    kindOf(ask(core, 'texts.at', { ...place, id: handbook, position: 99 })),
    kindOf(ask(core, 'exchange.export', { type: 'contact' })),
    kindOf(ask(core, 'exchange.export', { type: 'person' })),
    kindOf(ask(core, 'drafts.put', { key: 'contact', value: {} })),
  ]);
  expect(new Set(refused)).toEqual(new Set(['record-not-allowed']));
  expect(await must(core, 'drafts.get', { key: 'contact' })).toBeNull();
  expect(await must(core, 'drafts.list', { prefix: 'contact' })).toEqual([]);
  expect(Object.keys((await must(core, 'vault.health', undefined)).records)).not.toContain('contact');

  const out = join(folder, 'export.ndjson');
  ports.dialogs.answer(out);
  await must(core, 'exchange.export', {});
  const exported = await readFile(out, 'utf8');
  expect(exported).toContain('Erst fragen, dann prüfen');
  for (const planted of [canary, ...hidden]) expect(exported).not.toContain(planted);
});

test('a change of a contact is no news for the management, and neither is its id', async () => {
  const { hidden, contact } = await furnished();
  become('management');
  events.length = 0;
  const set = { kind: 'set', type: 'contact', id: contact, values: { wish: canary } } as const;
  workspace().funnel.commit([set]);
  for (const planted of [canary, ...hidden]) expect(JSON.stringify(events)).not.toContain(planted);
});

test('what ceases to be published goes from the replica with all that hangs on it, and comes back with it', async () => {
  const { handbook, edition, comment } = await furnished();
  become('management');
  await must(core, 'feed.start', undefined);
  await must(core, 'feed.rest', undefined);
  // A lead's PC says it: only leads take back what was published.
  const device = 'b'.repeat(32);
  let last: { seq: number; hash: Uint8Array } = { seq: 0, hash: noHash };
  const set = (status: string): void => {
    const seq = last.seq + 1;
    const op = { v: 1, kind: 'set', type: 'document', id: handbook, values: { status } };
    const payload = JSON.stringify({ ...op, stamp: [1_990_000_000_000, seq, device] });
    const entry = { device, seq, prev: last.hash, role: 'lead' as const, payload };
    last = { seq, hash: entryHash(entry) };
    workspace().funnel.applyReceived([{ ...entry, hash: last.hash }]);
  };
  set('draft');
  for (const id of [handbook, edition, comment]) expect([...fed().keys()]).not.toContain(id);
  expect(await must(core, 'records.get', { ids: [handbook, edition, comment] })).toEqual([]);
  expect(await kindOf(ask(core, 'editions.acknowledge', { edition }))).toBe('record-missing');
  set('published');
  for (const id of [handbook, edition, comment]) expect([...fed().keys()]).toContain(id);
  expect(JSON.stringify(fed().get(handbook))).not.toContain(canary);
});

test('a picture is served to the management only where a published text shows it', async () => {
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  const [shown, other] = [1, 2].map((n) => new Uint8Array([...png, n]));
  const ids = await Promise.all(
    [shown, other].map((bytes) =>
      must(core, 'attachments.add', { name: 'a.png', mime: 'image/png', bytes: bytes ?? png }),
    ),
  );
  const [first = '', second = ''] = ids.map(({ id }) => id);
  const withPicture = async (id: string, picture: string) => {
    const { update } = await must(core, 'texts.open', { type: 'document', id, field: 'body' });
    seed += 1;
    const text = {
      type: 'doc',
      content: [{ type: 'image', attrs: { src: `attachment/${picture}`, alt: '' } }],
    };
    const change = new Uint8Array(replacementUpdate(update, text as RichText, seed));
    await must(core, 'texts.append', { type: 'document', id, field: 'body', update: change });
  };
  const open = await document('Offen', '');
  await withPicture(open, first);
  await publish(open);
  await withPicture(await document('Entwurf', ''), second);
  expect(await core.attachment(second)).toBeDefined();
  become('management');
  expect(await core.attachment(first)).toBeDefined();
  expect(await core.attachment(second)).toBeUndefined();
  expect((await must(core, 'records.get', { ids: [first, second] })).map(({ id }) => id)).toEqual([first]);
});

test('nobody, not even a lead, gets what another member has acknowledged', async () => {
  const { edition } = await furnished();
  const id = '01900000-0000-7000-8000-00000000000a';
  const values = { edition, hash: 'a'.repeat(64), member: nobody };
  workspace().funnel.commit([{ kind: 'set', type: 'acknowledgement', id, values }]);
  expect(await must(core, 'records.get', { ids: [id] })).toEqual([]);
});

test('only a lead takes back or removes what is published; the last lead stays one', async () => {
  const { handbook } = await furnished();
  const { memberId } = workspace().session();
  const members = { type: 'member', id: memberId } as const;
  const last = 'record-last-lead';
  expect(await kindOf(Promise.resolve(workspace().write([{ kind: 'remove', ...members }])))).toBe(last);
  const demoted = { kind: 'set', ...members, values: { role: 'counter' } } as const;
  expect(await kindOf(Promise.resolve(workspace().write([demoted])))).toBe(last);
  const second = { kind: 'set', type: 'member', id: nobody, values: { name: 'Jana', role: 'lead' } } as const;
  expect(await kindOf(Promise.resolve(workspace().write([second, demoted])))).toBe('ok');

  expect(workspace().session().role).toBe('counter');
  const back = ask(core, 'records.save', { type: 'document', id: handbook, fields: { status: 'draft' } });
  expect(await kindOf(back)).toBe('record-not-allowed');
  expect(await kindOf(ask(core, 'records.remove', { type: 'document', id: handbook }))).toBe(
    'record-not-allowed',
  );
  const retitled = ask(core, 'records.save', { type: 'document', id: handbook, fields: { title: 'Buch' } });
  expect(await kindOf(retitled)).toBe('ok');
});

test('an import keeps what the member may write and names the rest, line by line', async () => {
  const { service } = await furnished();
  become('management');
  become('counter');
  const id = (n: number) => `01900000-0000-7000-8000-00000000010${n}`;
  const lines = [
    { type: 'contact', id: id(1), fields: { at: now, channel: 'phone', service } },
    { type: 'document', id: id(2), fields: { title: 'Neu', createdAt: now, status: 'published' } },
    { type: 'service', id: id(3), fields: { name: 'Reisepass' } },
  ];
  const file = join(folder, 'import.ndjson');
  await writeFile(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  ports.dialogs.answer(file);
  expect(await must(core, 'exchange.import', undefined)).toMatchObject({
    added: 1,
    refused: [
      { line: 2, problems: [{ reason: 'not-allowed' }] },
      { line: 3, problems: [{ reason: 'not-allowed' }] },
    ],
  });
});

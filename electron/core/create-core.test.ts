// The core as its hosts use it: calls by name, real files in a temporary folder, cheap passphrases.
import { stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import { ask, kindOf, must, passphrase } from '../../test/support/core-bench.ts';
import { cheapKdf, createTestPorts, type TestPorts } from '../../test/support/memory-ports.ts';
import { emptyCore, type OneCore, office } from '../../test/support/open-office.ts';
import { type Core, createCore } from './create-core.ts';

let bench: OneCore;
let folder: string;
let ports: TestPorts;
let core: Core;
let events: FeedEvent[];

const newService = (name = 'Personalausweis beantragen') =>
  must(core, 'records.save', { type: 'service', fields: { name, synonyms: ['Perso'], favourite: true } });

beforeEach(() => {
  bench = emptyCore();
  ({ folder, ports, core } = bench);
  events = [];
  core.subscribe((event) => events.push(event));
});
afterEach(() => bench.remove());

describe('the vault', () => {
  test('is founded, locked and opened again with everything in it', async () => {
    expect(await must(core, 'vault.state', undefined)).toEqual({ kind: 'none' });
    const { recoveryCode } = await must(core, 'vault.found', office);
    const { id: service } = await newService();
    const { id } = await must(core, 'contacts.save', {
      fields: { channel: 'counter', service, concern: 'Ausweis verloren' },
    });
    await must(core, 'vault.lock', undefined);
    expect(await must(core, 'vault.state', undefined)).toMatchObject({ kind: 'locked' });
    expect(await kindOf(ask(core, 'records.get', { ids: [id] }))).toBe('vault-locked');
    expect(await kindOf(ask(core, 'vault.open', { passphrase: 'falsches Passwort!' }))).toBe(
      'vault-wrong-secret',
    );
    await must(core, 'vault.open', { passphrase });
    expect((await must(core, 'records.get', { ids: [id] }))[0]?.fields).toMatchObject({
      concern: 'Ausweis verloren',
      channel: 'counter',
    });
    await must(core, 'vault.lock', undefined);
    await must(core, 'vault.openWithRecoveryCode', {
      code: recoveryCode,
      newPassphrase: 'ganz neue Passphrase',
    });
    await must(core, 'vault.lock', undefined);
    expect(await kindOf(ask(core, 'vault.open', { passphrase }))).toBe('vault-wrong-secret');
    await must(core, 'vault.open', { passphrase: 'ganz neue Passphrase' });
  });

  test('is sound after work, and says so', async () => {
    await must(core, 'vault.found', office);
    await newService();
    expect(await must(core, 'vault.verify', undefined)).toMatchObject({ records: 3, differences: [] });
    expect(await must(core, 'vault.health', undefined)).toMatchObject({ journalEntries: 3, parked: 0 });
  });

  test('a backup opens elsewhere under a new device, and both go on', async () => {
    await must(core, 'vault.found', office);
    const { id } = await newService();
    ports.dialogs.answer(`${folder}/sicherung.tresen-backup`);
    expect((await must(core, 'backup.save', undefined))?.bytes).toBeGreaterThan(1_000);
    const device = core.host.workspace()?.vault.device;
    await core.close();
    const elsewhere = createTestPorts(join(folder, 'elsewhere'), 2);
    elsewhere.dialogs.answer(`${folder}/sicherung.tresen-backup`);
    const other = createCore(elsewhere, { kdf: cheapKdf });
    expect(await other.call('backup.restore', { passphrase })).toMatchObject({ ok: true });
    expect(await other.call('records.get', { ids: [id] })).toMatchObject({ ok: true, value: [{ id }] });
    expect(other.host.workspace()?.vault.device).not.toBe(device);
    await other.close();
  });

  test('a backup takes the place of a vault that was found damaged, and of no other', async () => {
    await must(core, 'vault.found', office);
    const { id } = await newService();
    const backup = `${folder}/sicherung.tresen-backup`;
    ports.dialogs.answer(backup);
    await must(core, 'backup.save', undefined);
    await must(core, 'vault.lock', undefined);
    ports.dialogs.answer(backup);
    expect(await must(core, 'vault.state', undefined)).toMatchObject({ kind: 'locked', damaged: false });
    expect(await kindOf(ask(core, 'backup.restoreInPlace', { passphrase }))).toBe('vault-exists');
    await truncate(join(ports.vaultFolder, 'vault.db'), 100);
    expect(await kindOf(ask(core, 'vault.open', { passphrase }))).toBe('vault-damaged');
    expect(await must(core, 'vault.state', undefined)).toMatchObject({ kind: 'locked', damaged: true });
    const answer = await must(core, 'backup.restoreInPlace', { passphrase });
    expect((await stat(join(answer?.aside ?? '', 'vault.db'))).size).toBe(100);
    expect(await must(core, 'records.get', { ids: [id] })).toMatchObject([{ id }]);
  });
});

describe('contacts', () => {
  beforeEach(async () => {
    await must(core, 'vault.found', office);
  });

  test('bring their follow-up and person along in one step, and forget the person on request', async () => {
    const { id: service } = await newService();
    const saved = await must(core, 'contacts.save', {
      fields: { channel: 'phone', service },
      followUp: { dueOn: '2026-12-07', note: 'Rückruf' },
      person: { name: 'A. B.', reach: '0000', consentPurpose: 'Rückruf' },
    });
    const person = await must(core, 'contacts.person', { contact: saved.id });
    expect(person?.fields).toMatchObject({ reach: '0000', deleteOn: '2027-01-06' });
    const traces = () =>
      core.host
        .workspace()
        ?.db.read((db) => db.all(`SELECT n FROM journal WHERE payload LIKE '%"reach":"0000"%'`)).length;
    expect(traces()).toBe(1);
    await must(core, 'contacts.erasePerson', { id: person?.id ?? '' });
    expect(await must(core, 'contacts.person', { contact: saved.id })).toBeNull();
    expect(traces()).toBe(0);
  });

  test('a person part is gone after its day', async () => {
    const { id: service } = await newService();
    const { id } = await must(core, 'contacts.save', {
      fields: { channel: 'phone', service },
      followUp: { dueOn: '2026-11-23' },
      person: { reach: '0000', consentPurpose: 'Rückruf' },
    });
    await must(core, 'vault.lock', undefined);
    ports.clock.advance(40 * 86_400_000);
    await must(core, 'vault.open', { passphrase });
    expect(await must(core, 'contacts.person', { contact: id })).toBeNull();
  });

  test('keep their history and tell the windows what changed', async () => {
    const { id: service } = await newService();
    const { id } = await must(core, 'contacts.save', {
      fields: { channel: 'counter', service, wish: 'schneller' },
    });
    ports.clock.advance(60_000);
    await must(core, 'contacts.edit', { id, fields: { wish: 'noch schneller', reasons: ['Reise'] } });
    const history = await must(core, 'records.history', { type: 'contact', id });
    expect(history).toHaveLength(2);
    expect(history[0]).toMatchObject({
      concurrent: false,
      fields: { wish: { before: 'schneller', after: 'noch schneller' } },
    });
    const rows = events.flatMap((event) => (event.kind === 'rows' ? event.rows : []));
    expect(rows.at(-1)).toMatchObject({ id, fields: { wish: 'noch schneller', reasons: ['Reise'] } });
  });

  test.each([
    { what: 'a channel that there is not', fields: { channel: 'fax' }, path: 'channel', reason: 'choice' },
    {
      what: 'a date in the year 20260',
      fields: { at: '20260-01-01T00:00:00Z' },
      path: 'at',
      reason: 'instant',
    },
    {
      what: 'a text of 20 MB',
      fields: { concern: 'x'.repeat(20_000_000) },
      path: 'concern',
      reason: 'too-long',
    },
  ])('refuse $what with its place and reason', async ({ fields, path, reason }) => {
    const { id: service } = await newService();
    const { id } = await must(core, 'contacts.save', { fields: { channel: 'counter', service } });
    const refused = await ask(core, 'contacts.edit', { id, fields });
    expect(refused).toMatchObject({
      ok: false,
      failure: { kind: 'record-invalid', problems: [{ path, reason }] },
    });
  });

  test('refuse answers that do not fit their form', async () => {
    const { id: service } = await newService();
    const fields = [{ key: 'anzahl', label: 'Anzahl', kind: 'number' as const, required: true, max: 5 }];
    const { id: form } = await must(core, 'forms.save', { fields: { title: 'Bogen', fields } });
    const refused = await ask(core, 'contacts.save', {
      fields: { channel: 'counter', service, form, answers: { anzahl: 9, farbe: 'rot' } },
    });
    expect(refused).toMatchObject({
      ok: false,
      failure: {
        problems: [
          { path: 'answers.farbe', reason: 'unknown-field' },
          { path: 'answers.anzahl', reason: 'too-large' },
        ],
      },
    });
  });
});

describe('roles', () => {
  test('a counter member writes contacts and drafts, but publishes nothing', async () => {
    await must(core, 'vault.found', { ...office, role: 'counter' });
    expect(await kindOf(ask(core, 'records.save', { type: 'service', fields: { name: 'X' } }))).toBe(
      'record-not-allowed',
    );
    const { id } = await must(core, 'records.save', {
      type: 'document',
      fields: { title: 'Notiz', createdAt: '2026-11-23T09:00:00Z' },
    });
    expect(
      await kindOf(ask(core, 'records.save', { type: 'document', id, fields: { status: 'published' } })),
    ).toBe('record-not-allowed');
  });
});

describe('editions', () => {
  test('freeze the content, count up, and are acknowledged by their hash', async () => {
    await must(core, 'vault.found', office);
    const { id } = await must(core, 'records.save', {
      type: 'guideline',
      fields: { title: 'Grüßen', order: 1, principle: 'Wir grüßen zuerst.' },
    });
    const wanted = {
      target: id,
      targetType: 'guideline',
      effectiveFrom: '2026-11-23',
      change: 'material',
      note: '',
    } as const;
    const first = await must(core, 'editions.publish', wanted);
    await must(core, 'records.save', {
      type: 'guideline',
      id,
      fields: { principle: 'Wir grüßen immer zuerst.' },
    });
    const second = await must(core, 'editions.publish', wanted);
    expect([first.number, second.number]).toEqual([1, 2]);
    const [row] = await must(core, 'records.get', { ids: [first.id] });
    expect(row?.fields).toMatchObject({ content: { principle: 'Wir grüßen zuerst.' } });
    await must(core, 'editions.acknowledge', { edition: first.id });
    await must(core, 'editions.acknowledge', { edition: first.id });
    expect(await must(core, 'editions.mine', undefined)).toEqual({ acknowledged: [first.id] });
  });
});

describe('import and export', () => {
  const line = (value: unknown) => JSON.stringify(value);
  const id = (n: number) => `01900000-0000-7000-8000-00000000000${n}`;
  const body = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Erst fragen' }] }],
  };

  test('check answers against a form that stands in the same file', async () => {
    await must(core, 'vault.found', office);
    const fields = { title: 'Bogen', fields: [{ key: 'anzahl', label: 'Anzahl', kind: 'number' }] };
    const contact = { at: '2026-11-23T08:00:00Z', channel: 'phone', service: id(1), form: id(2) };
    const lines = [
      line({ type: 'form', id: id(2), fields }),
      line({ type: 'contact', id: id(3), fields: { ...contact, answers: { anzahl: 'drei' } } }),
    ];
    await ports.files.replace(`${folder}/form.ndjson`, new TextEncoder().encode(lines.join('\n')));
    ports.dialogs.answer(`${folder}/form.ndjson`);
    const report = await must(core, 'exchange.import', undefined);
    expect(report?.refused).toMatchObject([{ line: 2, problems: [{ path: 'answers.anzahl' }] }]);
  });

  test('keep the good lines, name the others, and change nothing the second time', async () => {
    await must(core, 'vault.found', office);
    const file = `${folder}/import.ndjson`;
    const lines = [
      line({ type: 'service', id: id(1), fields: { name: 'Meldebescheinigung' } }),
      '{"type":"service","id":',
      line({ type: 'spaceship', id: id(2), fields: {} }),
      line({
        type: 'contact',
        id: id(3),
        fields: { at: '20260-01-01T00:00:00Z', channel: 'phone', service: id(1) },
      }),
      '',
      line({
        type: 'document',
        id: id(4),
        fields: { title: 'Fragen', createdAt: '2026-11-23T09:00:00Z', body },
      }),
    ];
    await ports.files.replace(file, new TextEncoder().encode(lines.join('\r\n')));
    ports.dialogs.answer(file);
    const report = await must(core, 'exchange.import', undefined);
    expect(report).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
    expect(report?.refused.map((refused) => [refused.line, refused.problems[0]?.reason])).toEqual([
      [2, 'not-json'],
      [3, 'unknown-type'],
      [4, 'instant'],
    ]);
    ports.dialogs.answer(file);
    expect(await must(core, 'exchange.import', undefined)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
    });
    expect(await must(core, 'texts.read', { type: 'document', id: id(4), field: 'body' })).toEqual(body);
    const out = `${folder}/export.ndjson`;
    ports.dialogs.answer(out);
    expect(await must(core, 'exchange.export', {})).toEqual({ records: 2 });
    const exported = new TextDecoder()
      .decode(await ports.files.read(out))
      .trim()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(exported.map((record) => record.type)).toEqual(['service', 'document']);
    expect(exported[1].fields.body).toEqual(body);
  });
});

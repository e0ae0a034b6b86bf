// Each line of a file is judged by what stands before it, and no file changes what is immutable.
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ImportReport } from '../../../shared/contract/exchange.ts';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { must, workspaceOf } from '../../../test/support/core-bench.ts';
import { type OneCore, openOffice } from '../../../test/support/open-office.ts';
import type { Core } from '../create-core.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import { exportLines } from './export.ts';
import { importText } from './files.ts';
import { importLines } from './import.ts';

const id = (n: number): string => `01900000-0000-7000-8000-00000000000${n}`;

let bench: OneCore;
let core: Core;
beforeEach(async () => {
  bench = await openOffice();
  ({ core } = bench);
});
afterEach(() => bench.remove());

const workspace = () => workspaceOf(core);

async function read(...lines: readonly object[]): Promise<ImportReport> {
  const result = await importText(workspace(), lines.map((line) => JSON.stringify(line)).join('\n'));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
}

const exported = (type: 'member' | 'edition'): Record<string, unknown>[] =>
  [...exportLines(workspace(), type)].map((line) => JSON.parse(line));

test('a file that takes the role from every lead is refused at the last of them, and keeps its good lines', async () => {
  const [own] = exported('member');
  const second = { type: 'member', id: id(1), fields: { name: 'Kim', role: 'lead' } };
  await read(second);
  const demoted = { ...second, fields: { role: 'counter' } };
  const report = await read(
    { type: 'service', id: id(2), fields: { name: 'Fundbüro' } },
    demoted,
    { ...own, fields: { role: 'counter' } },
    { type: 'service', id: id(3), fields: { name: 'Standesamt' } },
  );
  expect(report).toMatchObject({ added: 2, changed: 1 });
  expect(report.refused).toEqual([{ line: 3, problems: [{ path: 'type', reason: 'last-lead' }] }]);
  expect(await must(core, 'records.get', { ids: [id(2), id(3)] })).toHaveLength(2);
  expect(exported('member').map(({ fields }) => (fields as { role: string }).role)).toEqual([
    'counter',
    'lead',
  ]);
});

test('who is no lead renames nobody else, not by a file either', async () => {
  const [own] = exported('member');
  const second = { type: 'member', id: id(1), fields: { name: 'Kim', role: 'lead' } };
  expect((await read(second, { ...own, fields: { role: 'counter' } })).refused).toEqual([]);
  const report = await read(
    { ...second, fields: { name: 'Anders' } },
    { ...own, fields: { name: 'Erika M.' } },
  );
  expect(report).toMatchObject({ changed: 1 });
  expect(report.refused).toEqual([{ line: 1, problems: [{ path: 'type', reason: 'not-allowed' }] }]);
});

test('what a lead published and took out comes back by nobody else’s file', async () => {
  const fields = { title: 'Aushang', createdAt: '2026-11-23T08:00:00Z' };
  const { id: target } = await must(core, 'records.save', { type: 'document', fields });
  const about = { target, targetType: 'document', effectiveFrom: '2026-11-23' } as const;
  await must(core, 'editions.publish', { ...about, change: 'material', note: '' });
  await must(core, 'records.remove', { type: 'document', id: target });
  const [own] = exported('member');
  const second = { type: 'member', id: id(1), fields: { name: 'Kim', role: 'lead' } };
  await read(second, { ...own, fields: { role: 'counter' } });
  const report = await read({ type: 'document', id: target, fields: { ...fields, status: 'review' } });
  expect(report.refused).toEqual([{ line: 1, problems: [{ path: 'type', reason: 'not-allowed' }] }]);
});

test('a file brings no second office', async () => {
  const { officeId } = workspace().session();
  const report = await read(
    { type: 'office', id: officeId, fields: { letterhead: 'Rathausplatz 1' } },
    { type: 'office', id: id(1), fields: { name: 'Anderes Amt', timeZone: 'Asia/Tokyo' } },
  );
  expect(report).toMatchObject({ changed: 1 });
  expect(report.refused).toEqual([{ line: 2, problems: [{ path: 'id', reason: 'not-importable' }] }]);
});

test('an edition stays as it was published; the same one again changes nothing', async () => {
  const { id: target } = await must(core, 'records.save', {
    type: 'document',
    fields: { title: 'Aushang', createdAt: '2026-11-23T08:00:00Z' },
  });
  await must(core, 'editions.publish', {
    target,
    targetType: 'document',
    effectiveFrom: '2026-11-23',
    change: 'material',
    note: '',
  });
  const [edition] = exported('edition');
  const fields = edition?.fields as { content: object };
  const content = { ...fields.content, title: 'Anders' };
  const other = { ...fields, content, hash: toHex(sha256(canonicalJson(content))), note: 'neu' };
  const report = await read(edition ?? {}, { ...edition, fields: other });
  expect(report).toMatchObject({ unchanged: 1, changed: 0 });
  expect(report.refused).toEqual([
    { line: 2, problems: ['content', 'hash', 'note'].map((path) => ({ path, reason: 'immutable' })) },
  ]);
  expect(exported('edition')).toEqual([edition]);
});

test('a picture keeps its bytes; its description may change', async () => {
  const line = (text: string, alt: string) => {
    const bytes = Buffer.from(text);
    const fields = { name: 'a.png', mime: 'image/png', alt, size: bytes.length, hash: toHex(sha256(bytes)) };
    return {
      type: 'attachment',
      id: id(4),
      fields: { ...fields, bytes: bytes.toString('base64') },
    };
  };
  await read(line('Bild', ''));
  const report = await read(line('Bild', 'Ein Schild'), line('Blid', 'Ein Schild'));
  expect(report).toMatchObject({ changed: 1 });
  expect(report.refused).toEqual([{ line: 2, problems: [{ path: 'hash', reason: 'immutable' }] }]);
  expect(Buffer.from((await core.attachment(id(4)))?.bytes ?? []).toString()).toBe('Bild');
  expect((await must(core, 'vault.verify', undefined)).differences).toEqual([]);
});

test('long lines are written sooner than short ones: nobody waits until thousands of them are', () => {
  const text = { type: 'text', text: 'Frist '.repeat(30_000) };
  const body = { type: 'doc', content: [{ type: 'paragraph', content: [text] }] };
  const lines = Array.from({ length: 30 }, (_, n) => {
    const fields = { title: `Merkblatt ${n}`, createdAt: '2026-11-23T08:00:00Z', body };
    return JSON.stringify({ type: 'document', id: id(0).slice(0, -2) + String(n).padStart(2, '0'), fields });
  });
  const report = { added: 0, changed: 0, unchanged: 0, refused: [] };
  const steps = importLines(workspace(), lines, report);
  expect(steps.next()).toEqual({ done: false, value: 24 });
  expect(exportLines(workspace(), 'document')[Symbol.iterator]().next().done).toBe(false);
  expect([...steps]).toEqual([]);
  expect(report).toEqual({ added: 30, changed: 0, unchanged: 0, refused: [] });
});

// What is written here is read alike everywhere, or not written: proven with values that only a file can bring.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { ask, must, passphrase } from '../../../test/support/core-bench.ts';
import { cheapKdf, createTestPorts } from '../../../test/support/memory-ports.ts';
import { type Core, createCore } from '../create-core.ts';
import { randomBytes, sha256, toHex } from '../crypto/primitives.ts';
import { importText } from '../exchange/files.ts';
import { compress } from '../sync/formats/compress.ts';
import { longestFile } from '../sync/formats/segment-header.ts';
import { admit } from './admit.ts';
import type { JournalRow } from './entry.ts';
import { longestChange, travelProblem } from './travels.ts';

const id = '01900000-0000-7000-8000-000000000001';

let folder: string;
let core: Core;
let service: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-travels-'));
  core = createCore(createTestPorts(folder), { kdf: cheapKdf });
  const office = { officeName: 'Bürgeramt Probe', memberName: 'Alex', role: 'lead', passphrase } as const;
  await must(core, 'vault.found', office);
  service = (await must(core, 'records.save', { type: 'service', fields: { name: 'Umzug' } })).id;
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

const workspace = () => {
  const open = core.host.workspace();
  if (!open) throw new Error('no vault');
  return open;
};
/** Entries that another device would park. */
const refusedElsewhere = () =>
  workspace()
    .db.read((db) => db.all<JournalRow>('SELECT * FROM journal'))
    .filter(({ payload, role }) => 'parked' in admit(payload ?? '', role));
const problemsOf = async (line: object) => {
  const report = await importText(workspace(), JSON.stringify(line));
  return report.ok ? report.value.refused.flatMap(({ problems }) => problems) : report.failure;
};

test('a tag that no parser keeps is refused', async () => {
  const fields = { channel: 'phone' as const, service, reasons: ['__proto__'] };
  expect(await ask(core, 'contacts.save', { fields })).toMatchObject({
    failure: { kind: 'record-invalid', problems: [{ reason: 'wrong-kind' }] },
  });
  expect(refusedElsewhere()).toEqual([]);
});

test('an edition that is nested deeper than anybody reads is refused', async () => {
  const deep = Array.from({ length: 600 }).reduce<unknown>((inner) => [inner], 'x');
  const content = { deep };
  const dates = { effectiveFrom: '2026-11-23', publishedAt: '2026-11-23T08:00:00Z' };
  const about = { target: service, targetType: 'document', number: 1, title: 'Aushang', change: 'editorial' };
  const fields = { ...about, ...dates, content, hash: toHex(sha256(canonicalJson(content))) };
  expect(await problemsOf({ type: 'edition', id, fields })).toMatchObject([{ reason: 'wrong-kind' }]);
  expect(refusedElsewhere()).toEqual([]);
});

test('a contact that no file would hold is refused, and the lines around it are kept', async () => {
  const answers = Object.fromEntries(Array.from({ length: 450 }, (_, n) => [`k${n}`, 'x'.repeat(20_000)]));
  const fields = { at: '2026-11-23T08:00:00Z', channel: 'phone', service };
  const lines = [
    { type: 'contact', id: id.replace(/1$/, '2'), fields },
    { type: 'contact', id, fields: { ...fields, answers } },
    { type: 'contact', id: id.replace(/1$/, '3'), fields },
  ];
  const report = await importText(workspace(), lines.map((line) => JSON.stringify(line)).join('\n'));
  expect(report).toMatchObject({
    ok: true,
    value: { added: 2, refused: [{ line: 2, problems: [{ reason: 'too-long' }] }] },
  });
});

test('the longest change that is written fits into a file, though nothing of it can be compressed', () => {
  const change = (update: string) => ({ kind: 'text', type: 'document', id, field: 'body', update }) as const;
  const room = longestChange - Buffer.byteLength(JSON.stringify(change('')));
  const update = toHex(randomBytes(room)).slice(0, room);
  expect(travelProblem(change(update))).toBeUndefined();
  expect(travelProblem(change(`${update}0`))).toMatchObject({ reason: 'too-long' });
  expect(compress(randomBytes(longestChange)).length).toBeLessThan(longestFile - 16 * 1024);
});

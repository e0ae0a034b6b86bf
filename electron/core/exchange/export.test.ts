// An export is written piece by piece, whatever its size, and tells nothing about the people who work here.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must } from '../../../test/support/core-bench.ts';
import type { TestPorts } from '../../../test/support/memory-ports.ts';
import { type OneCore, openOffice } from '../../../test/support/open-office.ts';
import type { Core } from '../create-core.ts';
import type { Workspace } from '../handlers/workspace.ts';
import type { FilePart } from '../ports/files.ts';
import { exportFile } from './files.ts';

const megabyte = 1 << 20;

test('more than a string can hold goes through in pieces of about a megabyte', async () => {
  const sizes: number[] = [];
  const replace = async (_path: string, parts: Uint8Array | readonly FilePart[]): Promise<void> => {
    for (const part of parts as readonly Iterable<Uint8Array>[])
      for (const piece of part) sizes.push(piece.length);
  };
  const line = 'x'.repeat(megabyte / 2 - 1);
  function* lines(): Generator<string> {
    for (let count = 0; count < 1_200; count += 1) yield line;
  }
  const workspace = { ports: { files: { replace } } } as unknown as Workspace;
  expect(await exportFile(workspace, '/a.ndjson', lines())).toEqual({ ok: true, value: { records: 1_200 } });
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(600 * megabyte);
  expect(Math.max(...sizes)).toBe(megabyte);
});

let bench: OneCore;
let folder: string;
let ports: TestPorts;
let core: Core;
beforeEach(async () => {
  bench = await openOffice();
  ({ folder, ports, core } = bench);
});
afterEach(() => bench.remove());

test('who has taken a follow-up over stays in the vault, and comes through an import of the file unharmed', async () => {
  const { id } = await must(core, 'followUps.add', { dueOn: '2026-12-01', note: 'Rückruf' });
  await must(core, 'followUps.take', { id, take: true });
  const { memberId } = core.host.workspace()?.session() ?? { memberId: '' };
  const file = join(folder, 'export.ndjson');
  ports.dialogs.answer(file, file);
  await must(core, 'exchange.export', { type: 'followUp' });
  const exported = await readFile(file, 'utf8');
  expect(exported).toContain('Rückruf');
  expect(exported).not.toContain(memberId);
  expect(await must(core, 'exchange.import', undefined)).toMatchObject({ unchanged: 1, changed: 0 });
  const [row] = await must(core, 'records.get', { ids: [id] });
  expect(row?.fields).toMatchObject({ takenBy: memberId });
});

test('the past of a follow-up, an impression or a person part can’t be asked for', async () => {
  const { id } = await must(core, 'followUps.add', { dueOn: '2026-12-01' });
  for (const type of ['followUp', 'impression', 'person', 'comment', 'member', 'acknowledgement'])
    for (const name of ['records.history', 'records.contests'] as const)
      expect(await core.call(name, { type, id })).toMatchObject({ failure: { kind: 'call-malformed' } });
});

// Who did what, and how fast, is told of nobody: a follow-up that is done has no name, however the two came together.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FeedEvent } from '../../../shared/contract/feed.ts';
import { ask, must, passphrase } from '../../../test/support/core-bench.ts';
import { cheapKdf, createTestPorts } from '../../../test/support/memory-ports.ts';
import { deviceNamed } from '../../../test/support/memory-vault.ts';
import { type Core, createCore } from '../create-core.ts';
import { entryHash, noHash } from '../journal/entry.ts';

let folder: string;
let core: Core;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-done-'));
  core = createCore(createTestPorts(folder), { kdf: cheapKdf });
  const office = { officeName: 'Bürgeramt Probe', memberName: 'Alex', role: 'lead', passphrase } as const;
  await must(core, 'vault.found', office);
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

const fieldsOf = async (id: string) => (await must(core, 'records.get', { ids: [id] }))[0]?.fields;

test('what is done can’t be taken over any more', async () => {
  const { id } = await must(core, 'followUps.add', { dueOn: '2026-12-01' });
  await must(core, 'followUps.done', { id, done: true });
  expect(await ask(core, 'followUps.take', { id, take: true })).toMatchObject({ ok: false });
  expect(await fieldsOf(id)).not.toHaveProperty('takenBy');
});

test('taken over on one PC and done on another: neither a window nor an answer names anybody', async () => {
  const { id } = await must(core, 'followUps.add', { dueOn: '2026-12-01' });
  await must(core, 'followUps.done', { id, done: true });
  const told: FeedEvent[] = [];
  core.subscribe((event) => told.push(event));
  const session = core.host.workspace()?.session();
  const stamp = [1_900_000_000_000, 0, deviceNamed('b')];
  const op = { v: 1, kind: 'set', type: 'followUp', id, stamp, values: { takenBy: session?.memberId } };
  const unsigned = { device: deviceNamed('b'), seq: 1, prev: noHash, role: 'counter' } as const;
  const entry = { ...unsigned, payload: JSON.stringify(op) };
  core.host.workspace()?.funnel.applyReceived([{ ...entry, hash: entryHash(entry) }]);
  expect(told.filter(({ kind }) => kind === 'rows')).toHaveLength(1);
  expect(JSON.stringify([told, await fieldsOf(id)])).not.toContain('takenBy');
});

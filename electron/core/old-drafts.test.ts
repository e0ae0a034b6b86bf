// What was typed and never saved stays no longer than what was saved, whoever sits at the PC by then.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, passphrase } from '../../test/support/core-bench.ts';
import { cheapKdf, createTestPorts, type TestPorts } from '../../test/support/memory-ports.ts';
import { type Core, createCore } from './create-core.ts';
import { eraseDue } from './retention.ts';

let folder: string;
let ports: TestPorts;
let core: Core;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-drafts-'));
  ports = createTestPorts(folder);
  core = createCore(ports, { kdf: cheapKdf });
  const office = { officeName: 'Bürgeramt Probe', memberName: 'Alex', role: 'lead', passphrase } as const;
  await must(core, 'vault.found', office);
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
const kept = () => workspace().db.read((db) => db.all<{ value: string }>('SELECT value FROM drafts'));
const put = (key: string, value: object) => must(core, 'drafts.put', { key, value: value as never });

test('a half-filled contact keeps nobody’s details after a person’s days, and what else was typed', async () => {
  const person = { name: 'Erika Beispiel', reach: '0000', reference: '', purpose: 'Rückruf' };
  await put('contact', { concern: 'Ummelden', person });
  await put('contact/quick', { concern: 'ohne', person: null });
  await put('contact/unreadable/2026', ['etwas anderes']);
  ports.clock.advance(30 * 86_400_000);
  await eraseDue(workspace());
  expect((await must(core, 'drafts.get', { key: 'contact' }))?.value).toMatchObject({ person });
  ports.clock.advance(2 * 86_400_000);
  await eraseDue(workspace());
  expect(kept().map(({ value }) => JSON.parse(value))).toEqual([
    { concern: 'Ummelden', person: null },
    { concern: 'ohne', person: null },
    ['etwas anderes'],
  ]);
});

test('what somebody typed at the counter goes in time where they have become management', async () => {
  await put('contact', { concern: 'Zwyrbelknopf' });
  workspace().funnel.commit([
    { kind: 'set', type: 'member', id: workspace().session().memberId, values: { role: 'management' } },
  ]);
  await eraseDue(workspace());
  expect(kept()).toHaveLength(1);
  ports.clock.set(Date.UTC(2027, 11, 1));
  await eraseDue(workspace());
  ports.clock.advance(7 * 86_400_000);
  await eraseDue(workspace());
  expect(kept()).toEqual([]);
});

// Which vault a backup, a new office or a failure is about, where the sample was looked at before or is chosen meanwhile.
import { mkdtemp, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Result } from '../../shared/result.ts';
import { ask, must, passphrase } from '../../test/support/core-bench.ts';
import { cheapKdf, createTestPorts, type TestPorts } from '../../test/support/memory-ports.ts';
import { type Core, createCore } from './create-core.ts';

const office = { officeName: 'Bürgeramt Probe', memberName: 'Erika', role: 'lead', passphrase } as const;

let folder: string;
let ports: TestPorts;
let core: Core;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-which-'));
  const sample = { officeName: 'Musteramt', letterhead: 'Musteramt', lines: () => [] };
  ports = createTestPorts(folder, 1, { sample });
  core = createCore(ports, { kdf: cheapKdf });
});
afterEach(async () => {
  await core.close();
  await rm(folder, { recursive: true, force: true });
});

async function kindOf(result: Promise<Result<unknown>>): Promise<string> {
  const answered = await result;
  return answered.ok ? 'ok' : answered.failure.kind;
}

test('a backup opens as the office, also where the locked sample was looked at before', async () => {
  await must(core, 'vault.found', office);
  const { id } = await must(core, 'records.save', {
    type: 'service',
    fields: { name: 'Ausweis', synonyms: [], favourite: true },
  });
  const backup = `${folder}/sicherung.tresen-backup`;
  ports.dialogs.answer(backup, backup, backup);
  await must(core, 'backup.save', undefined);
  await must(core, 'vault.lock', undefined);
  await truncate(join(ports.vaultFolder, 'vault.db'), 100);
  expect(await kindOf(ask(core, 'vault.open', { passphrase }))).toBe('vault-damaged');
  const toSample = async (): Promise<void> => {
    await must(core, 'vault.openSample', undefined);
    await must(core, 'vault.lock', undefined);
  };
  await toSample();
  await must(core, 'backup.restoreInPlace', { passphrase });
  expect(await must(core, 'records.get', { ids: [id] })).toMatchObject([{ id }]);
  await must(core, 'vault.lock', undefined);
  expect(await must(core, 'vault.state', undefined)).toMatchObject({ sample: false, damaged: false });
  await toSample();
  await rm(ports.vaultFolder, { recursive: true });
  await must(core, 'backup.restore', { passphrase });
  expect(await must(core, 'records.get', { ids: [id] })).toMatchObject([{ id }]);
  await must(core, 'vault.lock', undefined);
  await toSample();
  await rm(ports.vaultFolder, { recursive: true });
  await must(core, 'vault.found', office);
  await must(core, 'vault.lock', undefined);
  expect(await must(core, 'vault.state', undefined)).toMatchObject({ sample: false });
});

test('the vault that was found damaged is the one that was being opened, whatever is chosen meanwhile', async () => {
  await must(core, 'vault.found', office);
  await must(core, 'vault.lock', undefined);
  await truncate(join(ports.vaultFolder, 'vault.db'), 100);
  const opening = ask(core, 'vault.open', { passphrase });
  core.host.use('sample');
  expect(await kindOf(opening)).toBe('vault-damaged');
  core.host.use('office');
  expect(await must(core, 'vault.state', undefined)).toMatchObject({ kind: 'locked', damaged: true });
});

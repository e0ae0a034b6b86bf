// Which vault a backup, a new office or a failure is about, where the sample was looked at before or is chosen meanwhile.
import { rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ask, kindOf, must, passphrase } from '../../test/support/core-bench.ts';
import type { TestPorts } from '../../test/support/memory-ports.ts';
import { emptyCore, type OneCore, office } from '../../test/support/open-office.ts';
import type { Core } from './create-core.ts';

let bench: OneCore;
let folder: string;
let ports: TestPorts;
let core: Core;

beforeEach(() => {
  const closing = () => ({ holidays: ['2026-12-24'], holidayNames: { '2026-12-24': 'Heiligabend' } });
  const sample = { officeName: 'Musteramt', letterhead: 'Musteramt', closing, lines: () => [] };
  bench = emptyCore({ sample });
  ({ folder, ports, core } = bench);
});
afterEach(() => bench.remove());

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

test('the sample office is closed on its days, as an office that was set up with care is', async () => {
  await must(core, 'vault.openSample', undefined);
  const state = await must(core, 'vault.state', undefined);
  const id = state.kind === 'open' ? state.session.officeId : '';
  expect(await must(core, 'records.get', { ids: [id] })).toMatchObject([
    { fields: { holidays: ['2026-12-24'], holidayNames: { '2026-12-24': 'Heiligabend' } } },
  ]);
});

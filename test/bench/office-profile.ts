// A profile with a generated office in it, as the app finds it at its start: real key derivation, real folders.
import { mkdirSync } from 'node:fs';
import { bulkOffice } from '../../build/sample-office/bulk.ts';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import { importText } from '../../electron/core/exchange/files.ts';
import { dataFolders } from '../../electron/core/ports/data-folders.ts';
import { eraseDue } from '../../electron/core/retention.ts';
import { must } from '../support/core-bench.ts';
import { createTestPorts } from '../support/memory-ports.ts';

export const passphrase = 'kleines blaues Fahrrad';

export interface Size {
  readonly contacts: number;
  readonly documents: number;
}

/** Fills `profile` and closes its vault again. */
export async function makeProfile(profile: string, { contacts, documents }: Size): Promise<void> {
  mkdirSync(profile, { recursive: true });
  const ports = createTestPorts(profile, profile, dataFolders(profile));
  const now = Date.now();
  ports.clock.set(now);
  const core: Core = createCore(ports);
  await must(core, 'vault.found', {
    officeName: 'Bürgeramt Probe',
    memberName: 'Alex',
    role: 'lead',
    passphrase,
  });
  const workspace = core.host.workspace();
  if (!workspace) throw new Error('no vault');
  const today = new Date(now).toISOString().slice(0, 10);
  const lines = [...bulkOffice({ contacts, documents, seed: 1, today })].map((line) => JSON.stringify(line));
  const imported = await importText(workspace, lines.join('\n'));
  if (!imported.ok || imported.value.refused.length > 0) throw new Error(JSON.stringify(imported));
  // What an office has had for years was cleared of old texts long ago: the first opening isn't to pay for it.
  await eraseDue(workspace);
  await core.close();
}

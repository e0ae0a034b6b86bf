// One PC's core on files of its own, closed or with a founded office: what most tests of the core begin with.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore } from '../../electron/core/create-core.ts';
import type { CorePorts } from '../../electron/core/ports/ports.ts';
import { must, passphrase } from './core-bench.ts';
import { cheapKdf, createTestPorts, type TestPorts } from './memory-ports.ts';

export interface OneCore {
  readonly folder: string;
  readonly ports: TestPorts;
  readonly core: Core;
  /** Closes it and removes its files. */
  remove(): Promise<void>;
}

export const office = {
  officeName: 'Bürgeramt Probe',
  memberName: 'Erika',
  role: 'lead',
  passphrase,
} as const;

/** A core that knows no vault yet; `changed` replaces ports. */
export function emptyCore(changed: Partial<CorePorts> = {}): OneCore {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-core-'));
  const ports = createTestPorts(folder, 1, changed);
  const core = createCore(ports, { kdf: cheapKdf });
  return {
    ...{ folder, ports, core },
    async remove() {
      await core.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A core with a founded office, open; its only member is a lead. */
export async function openOffice(): Promise<OneCore> {
  const made = emptyCore();
  await must(made.core, 'vault.found', office);
  return made;
}

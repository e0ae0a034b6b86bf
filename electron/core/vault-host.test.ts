// What a person is told when a vault opens, though nothing failed.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { must, passphrase } from '../../test/support/core-bench.ts';
import { cheapKdf, createTestPorts } from '../../test/support/memory-ports.ts';
import { createCore } from './create-core.ts';

const megabyte = 1024 * 1024;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tresen-host-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test.each([
  ['199 MB', async () => 199 * megabyte, ['vault-disk-low']],
  ['200 MB', async () => 200 * megabyte, []],
  ['nobody knows how much', async () => Promise.reject(new Error('not here')), []],
] as const)(
  '[vault S6] with %s left on the disk it opens, and says so where that is little',
  async (_, free, told) => {
    const ports = createTestPorts(folder);
    const core = createCore({ ...ports, files: { ...ports.files, free } }, { kdf: cheapKdf });
    const failures: string[] = [];
    core.subscribe((event) => {
      if (event.kind === 'failure') failures.push(event.failure.kind);
    });
    await must(core, 'vault.found', { officeName: 'Probe', memberName: 'Kim', role: 'lead', passphrase });
    await new Promise(setImmediate);
    expect(failures).toEqual(told);
    await core.close();
  },
);

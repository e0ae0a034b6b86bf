// The program is built with another crypto library than tests run with: looking after the vault says so where that one errs.
import { expect, test, vi } from 'vitest';
import { createMemoryVault, deviceNamed } from '../../../test/support/memory-vault.ts';
import { createWork } from '../work.ts';
import { verify } from './verify.ts';

vi.mock('../crypto/self-test.ts', () => ({ selfTest: async () => ['AES-256-GCM'] }));

test('a primitive that fails its known answers is reported with what else was checked', async () => {
  const vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
  const work = createWork(() => undefined);
  const report = await verify({ db: vault.db, check: () => [] }, work);
  expect(report).toMatchObject({ ok: true, value: { differences: ['crypto AES-256-GCM'] } });
  vault.close();
});

// `npm run faults`: the fault tests at full length, as before a release. The test command runs a share of them.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { ensureTools } from './system-tools.ts';

const root = resolve(import.meta.dirname, '../..');
for (const tool of ensureTools())
  console.log(`NOT RUN: ${tool.neededFor}, as ${tool.name} can't be had on this machine`);
const full = { KILL_RUNS: '1000', EVERY_STEP: '1', FUZZ_RUNS: '200000' };
const statuses = [
  ['--project', 'faults'],
  ['--project', 'rules', 'test/property/sync-fuzz.test.ts'],
].map((tests) => {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests, '--testTimeout', '3600000'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...full } },
  );
  return status ?? 1;
});
process.exitCode = Math.max(...statuses);

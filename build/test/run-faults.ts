// `npm run faults`: the fault tests at full length, as before a release. The test command runs a share of them.
// `npm run faults -- --schedule 190` runs one schedule of the simulator again, `-- --model 190` one of its model.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureTools } from './system-tools.ts';

const root = resolve(import.meta.dirname, '../..');
for (const tool of ensureTools())
  console.log(`NOT RUN: ${tool.neededFor}, as ${tool.name} can't be had on this machine`);
const { schedule, model } = parseArgs({
  options: { schedule: { type: 'string' }, model: { type: 'string' } },
}).values;

/** Runs Vitest to its end, in sight; answers its exit code. */
function vitest(tests: readonly string[], env: Readonly<Record<string, string>>): number {
  const { status } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...tests, '--testTimeout', '36000000'],
    { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } },
  );
  return status ?? 1;
}

const full = {
  ...{ KILL_RUNS: '1000', EVERY_STEP: '1', FUZZ_RUNS: '200000' },
  ...{ SIMULATOR_RUNS: '1000', MODEL_RUNS: '10000' },
};
const simulator = ['--project', 'faults', 'test/faults/sync-simulator.test.ts'];
const modelled = ['--project', 'rules', 'test/property/sync-model.test.ts'];
if (schedule !== undefined) process.exitCode = vitest(simulator, { SIMULATOR_SEED: schedule });
else if (model !== undefined) process.exitCode = vitest(modelled, { MODEL_SEED: model });
else
  process.exitCode = Math.max(
    vitest(['--project', 'faults'], full),
    vitest(['--project', 'rules', 'test/property/sync-fuzz.test.ts'], full),
    vitest(modelled, full),
  );

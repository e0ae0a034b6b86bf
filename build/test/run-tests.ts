// All the tests, one step after the other, and one summary. A kind that this machine can't run is named aloud; one that
// it could have run fails the whole.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findElectron } from '../start/electron-binary.ts';
import { ensureTools } from './system-tools.ts';

const root = resolve(import.meta.dirname, '../..');
const report = join(root, '.cache', 'vitest.json');
const bin = (name: string): string =>
  join(root, 'node_modules', '.bin', process.platform === 'win32' ? `${name}.cmd` : name);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly title: string;
  readonly seconds: number;
  readonly counts: Counts;
}

const steps: Step[] = [];

/** Runs a command that passes or fails as a whole. */
function check(title: string, command: string, args: readonly string[]): void {
  const began = Date.now();
  console.log(`\n── ${title}`);
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit' });
  const counts = status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  steps.push({ title, seconds: (Date.now() - began) / 1000, counts });
}

/** Runs one Vitest project and counts its tests. A project without tests has failed: it can't have been meant. */
function vitest(project: string): void {
  const began = Date.now();
  console.log(`\n── ${project}`);
  mkdirSync(join(root, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(process.execPath, [join(root, 'node_modules/vitest/vitest.mjs'), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  const counts = existsSync(report) ? countsIn(report) : { passed: 0, failed: 1, skipped: 0 };
  if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1;
  steps.push({ title: project, seconds: (Date.now() - began) / 1000, counts });
}

function countsIn(file: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
}

function summary(missing: readonly { readonly name: string; readonly neededFor: string }[]): number {
  console.log('\n── Summary');
  for (const { title, seconds, counts } of steps) {
    const mark = counts.failed === 0 ? 'ok  ' : 'FAIL';
    console.log(
      `${mark} ${title.padEnd(28)} ${String(counts.passed).padStart(5)} passed ${counts.failed} failed ${counts.skipped} skipped  ${seconds.toFixed(1)} s`,
    );
  }
  for (const tool of missing)
    console.log(`NOT RUN: ${tool.neededFor}, as ${tool.name} can't be had on this machine`);
  if (!findElectron())
    console.log(
      "NOT RUN on Electron itself, as its binary can't be had here: the end-to-end tests ran the same bundles in the stand-in",
    );
  console.log('NOT RUN: real installers for Windows, macOS and Linux (only their configuration is checked)');
  const total = steps.reduce(
    (sum, { counts }) => ({
      passed: sum.passed + counts.passed,
      failed: sum.failed + counts.failed,
      skipped: sum.skipped + counts.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  return total.failed === 0 ? 0 : 1;
}

const missing = ensureTools();
check('types, a layer at a time', bin('tsc'), ['-b']);
check('lint and format', bin('biome'), ['ci', '--error-on-warnings']);
vitest('unit');
vitest('rules');
vitest('faults');
vitest('servers');
check('build', process.execPath, ['build/start/build.ts']);
vitest('e2e');
process.exitCode = summary(missing);

// All the tests and one summary. A kind that this machine can't run is named aloud; one that
// it could have run fails the whole.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findElectron } from '../start/electron-binary.ts';
import { ensureTools } from './system-tools.ts';

const root = resolve(import.meta.dirname, '../..');
const reports = join(root, '.cache', 'vitest');
/** A tool's own script, run by this Node: the same on every system. */
const tool = (script: string): string => join(root, 'node_modules', script);

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

interface Step {
  readonly title: string;
  readonly seconds: number;
  readonly counts: Counts;
  /** Names of the tests that were not run. */
  readonly notRun?: readonly string[];
}

const steps: Step[] = [];

/** One kind of test: runs to its end and answers what it found. What it prints goes to `show`. */
type Kind = (show: (text: Buffer) => void) => Promise<void>;

/** Runs a script to its end; null where it was killed. */
function run(args: readonly string[], show: (text: Buffer) => void): Promise<number | null> {
  return new Promise((ended, failed) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', show);
    child.on('error', failed);
    child.on('close', ended);
  });
}

/** A script that passes or fails as a whole. */
const check =
  (title: string, ...args: readonly string[]): Kind =>
  async (show) => {
    const began = Date.now();
    show(Buffer.from(`\n── ${title}\n`));
    const passed = (await run(args, show)) === 0;
    const counts = { passed: Number(passed), failed: Number(!passed), skipped: 0 };
    steps.push({ title, seconds: (Date.now() - began) / 1000, counts });
  };

/** One Vitest project, its tests counted. A project without tests has failed: it can't have been meant. */
const vitest =
  (project: string): Kind =>
  async (show) => {
    const began = Date.now();
    const report = join(reports, `${project}.json`);
    show(Buffer.from(`\n── ${project}\n`));
    mkdirSync(reports, { recursive: true });
    rmSync(report, { force: true });
    const args = [
      tool('vitest/vitest.mjs'),
      'run',
      '--project',
      project,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ];
    const status = await run(args, show);
    const counts = existsSync(report) ? countsIn(report) : { passed: 0, failed: 1, skipped: 0 };
    if (counts.failed === 0 && (status !== 0 || counts.passed === 0)) counts.failed = 1;
    const notRun = existsSync(report) ? notRunIn(report) : [];
    steps.push({ title: project, seconds: (Date.now() - began) / 1000, counts, notRun });
  };

interface Report {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** A test is only left out where the machine lacks something; the person reads which. */
const notRunIn = (file: string): string[] =>
  (JSON.parse(readFileSync(file, 'utf8')) as Report).testResults.flatMap(({ assertionResults }) =>
    assertionResults
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName }) => fullName),
  );

function countsIn(file: string): Counts {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(
    readFileSync(file, 'utf8'),
  ) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0, skipped: numPendingTests ?? 0 };
}

/** Kinds one after the other, in sight. */
async function inTurn(kinds: readonly Kind[]): Promise<void> {
  for (const kind of kinds) await kind((text) => process.stdout.write(text));
}

/** The same beside others; what they print is shown as a whole at the end, or two would speak at once. */
async function aside(kinds: readonly Kind[]): Promise<() => void> {
  const said: Buffer[] = [];
  for (const kind of kinds) await kind((text) => said.push(text));
  return () => process.stdout.write(Buffer.concat(said));
}

function summary(missing: readonly { readonly name: string; readonly neededFor: string }[]): number {
  console.log('\n── Summary');
  for (const { title, seconds, counts } of steps) {
    const mark = counts.failed === 0 ? 'ok  ' : 'FAIL';
    console.log(
      `${mark} ${title.padEnd(28)} ${String(counts.passed).padStart(5)} passed ${counts.failed} failed ${counts.skipped} skipped  ${seconds.toFixed(1)} s`,
    );
  }
  for (const { title, notRun = [] } of steps)
    for (const name of notRun) console.log(`NOT RUN (${title}): ${name}`);
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
// Faults and servers are mostly waited for; the others have the cores to themselves.
const [tell] = await Promise.all([
  aside([vitest('faults'), vitest('servers')]),
  inTurn([
    check('types, a layer at a time', tool('typescript/bin/tsc'), '-b'),
    check('lint and format', tool('@biomejs/biome/bin/biome'), 'ci', '--error-on-warnings'),
    vitest('unit'),
    vitest('rules'),
  ]),
]);
tell();
await inTurn([check('build', 'build/start/build.ts'), vitest('e2e')]);
process.exitCode = summary(missing);

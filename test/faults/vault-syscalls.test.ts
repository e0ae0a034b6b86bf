// The whole core in a process of its own, killed at any moment, on a full disk, and on one whose calls fail.
// SQLite's writes don't pass our file port, so Linux' strace injects the faults. KILL_RUNS and EVERY_STEP=1 ask for more.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../support/child.ts';
import type { Office } from '../support/core-bench.ts';
import {
  ask,
  copyOffice,
  foundOffice,
  inspect,
  passphrase,
  removeOffice,
  startCore,
} from '../support/core-bench.ts';
import { seeded } from '../support/seeded.ts';

const script = join(import.meta.dirname, '../support/core-child.ts');
const runs = Number(process.env.KILL_RUNS ?? 100);
/** Every n-th step only, as a sample; all of them take some minutes. */
const stride = process.env.EVERY_STEP === '1' ? 1 : 7;
const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

let sound: Office;
beforeAll(async () => {
  sound = await foundOffice();
});
afterAll(() => removeOffice(sound));

const numbers = (lines: readonly string[], word: string): number[] =>
  lines.filter((line) => line.startsWith(`${word} `)).map((line) => Number(line.split(' ')[1]));

/** Runs `tasks` two at a time: the machine has two cores. */
async function inPairs(tasks: readonly (() => Promise<void>)[]): Promise<void> {
  const left = [...tasks];
  const lane = async (): Promise<void> => {
    for (let task = left.shift(); task; task = left.shift()) await task();
  };
  await Promise.all([lane(), lane()]);
}

/** Nothing acknowledged is missing, nothing is there twice or otherwise than written, nothing differs from the journal. */
async function expectAll(
  office: Office,
  acknowledged: readonly number[],
  attempted: readonly number[],
  what: string,
): Promise<void> {
  const { contacts, differences, failures } = await inspect(office);
  expect(differences, what).toEqual([]);
  expect(failures, what).toEqual([]);
  expect(new Set(contacts).size, what).toBe(contacts.length);
  expect(
    acknowledged.filter((n) => !contacts.includes(n)),
    what,
  ).toEqual([]);
  expect(
    contacts.filter((n) => !attempted.includes(n)),
    what,
  ).toEqual([]);
}

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

describe('[S1] kill -9', () => {
  test(`[S1] loses nothing acknowledged in ${runs} runs at random moments`, {
    timeout: 60_000 + runs * 3000,
  }, async () => {
    const chance = seeded(20261123);
    let killed = 0;
    let saved = 0;
    const series = async (length: number): Promise<void> => {
      const office = copyOffice(sound);
      const acknowledged: number[] = [];
      let next = 1;
      for (let run = 0; run < length; run += 1) {
        const child = startChild(script, [office.root, office.service, String(next), '100000']);
        // One in five dies at some moment of starting and opening, the others in the midst of saving.
        const isEarly = chance.below(5) === 0;
        if (!isEarly) await child.line(`ack ${next + chance.below(20)}`);
        await new Promise((done) => setTimeout(done, chance.below(isEarly ? 500 : 12)));
        await child.kill();
        killed += child.lines.includes('end') ? 0 : 1;
        acknowledged.push(...numbers(child.lines, 'ack'));
        next = Math.max(next, ...acknowledged) + 2;
        await expectAll(office, acknowledged, upTo(next), `run ${run}`);
      }
      saved += acknowledged.length;
      removeOffice(office);
    };
    const perSeries = 10;
    await inPairs(
      Array.from(
        { length: Math.ceil(runs / perSeries) },
        (_, at) => () => series(Math.min(perSeries, runs - at * perSeries)),
      ),
    );
    expect(killed).toBe(runs);
    expect(saved).toBeGreaterThan(runs * 4);
  });
});

interface Injected {
  readonly office: Office;
  readonly lines: readonly string[];
}

/** Three contacts through the core while strace does `injection` to `call`. */
async function injected(call: string, injection: string): Promise<Injected> {
  const office = copyOffice(sound);
  const strace = [
    'strace',
    '-f',
    '-qq',
    '-o',
    '/dev/null',
    '-e',
    `trace=${call}`,
    '-e',
    `inject=${call}:${injection}`,
  ];
  const child = startChild(script, [office.root, office.service, '1', '3'], strace);
  await child.ended;
  return { office, lines: child.lines };
}

/** How often a sound run calls `call`. */
function callsOf(call: string): number {
  const office = copyOffice(sound);
  const log = join(office.root, 'calls');
  execFileSync('strace', [
    '-f',
    '-qq',
    '-o',
    log,
    '-e',
    `trace=${call}`,
    process.execPath,
    script,
    office.root,
    office.service,
    '1',
    '3',
  ]);
  const count = Number(execFileSync('wc', ['-l', log]).toString().split(' ')[0]);
  removeOffice(office);
  return count;
}

/** Injects at each step of a run and asks afterwards whether all that was acknowledged is there. */
async function atEachStep(
  call: string,
  each: number,
  injection: (step: number) => string,
  kinds: readonly string[],
): Promise<Map<string, number>> {
  const calls = callsOf(call);
  expect(calls).toBeGreaterThan(5);
  const seen = new Map<string, number>();
  const steps = upTo(calls).filter((step) => step % each === (each === 1 ? 0 : 1));
  await inPairs(
    steps.map((step) => async () => {
      const { office, lines } = await injected(call, injection(step));
      const what = `${call} ${injection(step)}: ${lines.join(', ')}`;
      for (const line of lines) {
        const kind = /^(?:refused \d+|closed) (\S+)$/.exec(line)?.[1];
        if (kind === undefined) continue;
        expect(kinds, what).toContain(kind);
        seen.set(kind, (seen.get(kind) ?? 0) + 1);
      }
      if (!lines.includes('end')) seen.set('killed', (seen.get('killed') ?? 0) + 1);
      await expectAll(office, numbers(lines, 'ack'), upTo(3), what);
      removeOffice(office);
    }),
  );
  return seen;
}

describe.runIf(hasStrace)('system calls that fail', () => {
  test('[S2] death at a write leaves all or nothing of a contact', async () => {
    const seen = await atEachStep('pwrite64', stride, (step) => `signal=KILL:when=${step}`, []);
    expect(seen.get('killed')).toBeGreaterThan(3);
  });

  test('[S2] death at a flush leaves all or nothing of a contact', async () => {
    const seen = await atEachStep('fsync', 1, (step) => `signal=KILL:when=${step}`, []);
    expect(seen.get('killed')).toBeGreaterThan(3);
  });

  test('[S6] a disk that is full from some write on refuses the contact before it is acknowledged', async () => {
    const seen = await atEachStep('pwrite64', stride, (step) => `error=ENOSPC:when=${step}+`, [
      'vault-disk-full',
      'vault-io',
      'vault-locked',
    ]);
    expect(seen.get('vault-disk-full')).toBeGreaterThan(3);
  });

  test('[S7] a write that fails once is said and loses nothing', async () => {
    const seen = await atEachStep('pwrite64', stride, (step) => `error=EIO:when=${step}`, [
      'vault-io',
      'vault-locked',
    ]);
    expect(seen.get('vault-io')).toBeGreaterThan(3);
  });

  test('[S7] a failed fsync closes the vault without an acknowledgement', async () => {
    const seen = await atEachStep('fsync', 1, (step) => `error=EIO:when=${step}+`, [
      'vault-io',
      'vault-locked',
    ]);
    expect(seen.get('vault-io')).toBeGreaterThan(2);
    expect(seen.get('vault-locked')).toBeGreaterThan(0);
  });
});

/** A real disk of `size`, or undefined where this machine doesn't let us make one. */
function smallDisk(size: string): string | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'tresen-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', folder]).status === 0) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

test('[S6] on a small disk that really fills up, contacts are refused and the vault still opens', async ({
  skip,
}) => {
  const disk = smallDisk('1m');
  if (disk === undefined) return skip('this user may not mount a disk');
  try {
    const office = copyOffice(sound, disk);
    const child = startChild(script, [office.root, office.service, '1', '2000']);
    await child.line('refused');
    await child.kill();
    const refused = child.lines.filter((line) => line.startsWith('refused'));
    expect(new Set(refused.map((line) => line.split(' ')[2]))).toEqual(new Set(['vault-disk-full']));
    const acknowledged = numbers(child.lines, 'ack');
    expect(acknowledged.length).toBeGreaterThan(10);
    await expectAll(office, acknowledged, upTo(2000), 'on the full disk');
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

test('[S7] a disk that can only be read is said, and what lies on it stays as it is', async ({ skip }) => {
  const disk = smallDisk('2m');
  if (disk === undefined) return skip('this user may not mount a disk');
  try {
    const office = copyOffice(sound, disk);
    const before = readFileSync(join(office.root, 'vault/vault.db'));
    spawnSync('mount', ['-o', 'remount,ro', disk]);
    const core = startCore(office.root, 'read-only');
    expect(await ask(core, 'vault.open', { passphrase })).toMatchObject({
      failure: { kind: 'vault-read-only' },
    });
    const empty = startCore(join(disk, 'new'), 'read-only');
    const founding = { officeName: 'Probe', memberName: 'Erika', role: 'lead', passphrase } as const;
    expect(await ask(empty, 'vault.found', founding)).toMatchObject({ failure: { kind: 'vault-read-only' } });
    for (const each of [core, empty]) await each.close();
    expect(readFileSync(join(office.root, 'vault/vault.db')).equals(before)).toBe(true);
  } finally {
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
});

// The whole core in a process of its own on a full disk, and on one whose calls fail.
// SQLite's writes don't pass our file port, so Linux' strace injects the faults. EVERY_STEP=1 asks for more.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startChild } from '../support/child.ts';
import type { Office } from '../support/core-bench.ts';
import { ask, copyOffice, foundOffice, passphrase, removeOffice, startCore } from '../support/core-bench.ts';
import { coreChild, expectAll, inPairs, numbers, upTo } from '../support/core-runs.ts';

/** Every n-th step only, as a sample; all of them take some minutes. */
const stride = process.env.EVERY_STEP === '1' ? 1 : 11;
const hasStrace = process.platform === 'linux' && spawnSync('strace', ['-V']).status === 0;

let sound: Office;
let script: string;
beforeAll(async () => {
  sound = await foundOffice();
  script = await coreChild(sound);
});
afterAll(() => removeOffice(sound));

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
  test('[vault S2] death at a write leaves all or nothing of a contact', async () => {
    const seen = await atEachStep('pwrite64', stride, (step) => `signal=KILL:when=${step}`, []);
    expect(seen.get('killed')).toBeGreaterThan(3);
  });

  test('[vault S2] death at a flush leaves all or nothing of a contact', async () => {
    const seen = await atEachStep('fsync', 1, (step) => `signal=KILL:when=${step}`, []);
    expect(seen.get('killed')).toBeGreaterThan(3);
  });

  test('[vault S6] a disk that is full from some write on refuses the contact before it is acknowledged', async () => {
    const seen = await atEachStep('pwrite64', stride, (step) => `error=ENOSPC:when=${step}+`, [
      'vault-disk-full',
      'vault-io',
      'vault-locked',
    ]);
    expect(seen.get('vault-disk-full')).toBeGreaterThan(3);
  });

  test('[vault S7] a write that fails once is said and loses nothing', async () => {
    const seen = await atEachStep('pwrite64', stride, (step) => `error=EIO:when=${step}`, [
      'vault-io',
      'vault-locked',
    ]);
    expect(seen.get('vault-io')).toBeGreaterThan(3);
  });

  test('[vault S7] a failed fsync closes the vault without an acknowledgement', async () => {
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

test('[vault S6] on a small disk that really fills up, contacts are refused and the vault still opens', async ({
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

test('[vault S7] a disk that can only be read is said, and what lies on it stays as it is', async ({
  skip,
}) => {
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

// A script hears that a lead moved the storage, and goes along.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { must } from '../support/core-bench.ts';
import { runCli } from '../support/run-cli.ts';
import { cardOf, createTeamBench, found, sync, type TeamBench } from '../support/team-bench.ts';

// Every command is a process of its own; on a loaded machine that takes seconds.
vi.setConfig({ testTimeout: 240_000 });

let bench: TeamBench;
beforeEach(() => {
  bench = createTeamBench();
});
afterEach(() => bench.close());

test('[M2] sync and status say where the storage moved, and space access --follow goes there', async () => {
  const ada = bench.pc('ada');
  await found(bench, ada);
  const t = (...args: readonly string[]) => runCli([...args, '--profile', join(bench.root, 'ben')]);
  const card = join(bench.root, 'karte');
  writeFileSync(card, await cardOf(bench, ada));
  const asked = t('join', 'request', card, '--name', 'Ben', '--json');
  const member = { kind: 'new', name: 'Ben', role: 'counter' } as const;
  await must(ada.core, 'space.approve', { digits: JSON.parse(asked.stdout).digits, member });
  await sync(ada);
  expect(t('sync')).toMatchObject({ status: 0 });
  const folder = join(bench.root, 'neu');
  mkdirSync(folder);
  await must(ada.core, 'sync.setTarget', { target: { kind: 'folder', folder }, move: true });
  expect(t('sync')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(`umgezogen, nach: ${folder}`),
  });
  expect(t('status')).toMatchObject({
    status: 0,
    stdout: expect.stringContaining(`umgezogen nach\t${folder}`),
  });
  expect(t('space', 'access', '--follow')).toMatchObject({ status: 0, stdout: '' });
  const { stdout } = t('status');
  expect(stdout).toContain(`Ablage\t${folder}`);
  expect(stdout).not.toContain('umgezogen');
  expect(t('space', 'access', '--follow')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('nicht umgezogen'),
  });
});

// A team as a script runs it, with two profiles on one machine: found, join, write, sync, compare.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { cliPassphrase, fullDisk, runCli, runCliOntoFullDisk, startCli } from '../support/run-cli.ts';

const root = mkdtempSync(join(tmpdir(), 'tresen-cli-team-'));
const at = (name: string): string => join(root, name);
const [ada, ben, storage, card] = [at('ada'), at('ben'), at('ablage'), at('mitte.tresen-team')];
const inProfile = (profile: string, ...args: readonly string[]) => runCli([...args, '--profile', profile]);
const json = (profile: string, ...args: readonly string[]) => {
  const { status, stdout, stderr } = inProfile(profile, ...args, '--json');
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return JSON.parse(stdout);
};

const service = '01900000-0000-7000-8000-000000000001';
const serviceLine = JSON.stringify({ type: 'service', id: service, fields: { name: 'Ausweis' } });
const contactLine = (n: number, concern: string): string =>
  JSON.stringify({
    type: 'contact',
    id: `01900000-0000-7000-8000-0000000001${String(n).padStart(2, '0')}`,
    fields: { at: '2026-11-23T09:00:00.000Z', channel: 'counter', service, concern },
  });
const write = (profile: string, ...lines: readonly string[]): void => {
  const { status, stderr } = runCli(['import', '-', '--profile', profile], lines.join('\n'));
  expect([status, stderr]).toEqual([0, expect.stringContaining('0 abgelehnt')]);
};

// Every command is a process that derives its key; on a loaded machine that takes seconds.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

let digits = '';

beforeAll(() => {
  const office = ['--office', 'Bürgeramt Mitte', '--member', 'Ada'];
  expect(inProfile(ada, 'init', ...office).status).toBe(0);
  write(ada, serviceLine);
  // A folder that isn't there is a slip: nothing is founded beside the one that was meant.
  const slip = inProfile(ada, 'space', 'create', '--folder', storage);
  expect(slip).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('ist nicht da') });
  expect(existsSync(storage)).toBe(false);
  mkdirSync(storage);
  const founded = inProfile(ada, 'space', 'create', '--folder', storage);
  expect(founded).toMatchObject({ status: 0, stderr: expect.stringContaining('Notfallschlüssel') });
  expect(founded.stdout.trim()).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){10}$/);
  expect(inProfile(ada, 'space', 'card', card).status).toBe(0);
});

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('a newcomer asks, and is in only after a lead has typed the digits', () => {
  const asked = inProfile(ben, 'join', 'request', card, '--name', 'Ben');
  expect(asked).toMatchObject({ status: 0, stderr: expect.stringContaining('Der Tresor ist angelegt.') });
  // Whoever mislaid the digits asks again: they are the same.
  ({ digits } = json(ben, 'join', 'request', card, '--name', 'Ben'));
  expect(digits).toMatch(/^\d{30}$/);
  expect(asked.stdout).toContain(digits);
  expect(inProfile(ben, 'sync')).toMatchObject({ status: 1, stderr: expect.stringContaining(digits) });
  const wrong = inProfile(ada, 'join', 'approve', '1'.repeat(30), '--member', 'Ben');
  expect(wrong).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining('keine offene Anfrage'),
  });
  const spaced = digits
    .replace(/(\d{5})/g, '$1 ')
    .trim()
    .split(' ');
  const { memberId } = json(ada, 'join', 'approve', ...spaced, '--member', 'Ben', '--role', 'counter');
  expect(inProfile(ben, 'sync')).toMatchObject({ status: 0, stdout: '' });
  const team = json(ben, 'space', 'members');
  expect(team).toHaveLength(2);
  expect(team).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ name: 'Ada', role: 'lead', own: false }),
      expect.objectContaining({ name: 'Ben', role: 'counter', own: true, memberId }),
    ]),
  );
});

test('both write, sync and compare: one state on both, and a sound vault', () => {
  write(ada, contactLine(1, 'bei Ada'));
  write(ben, contactLine(2, 'bei Ben'), contactLine(3, 'auch bei Ben'));
  expect(json(ben, 'status')).toMatchObject({ kind: 'member', pending: 2, refused: 0 });
  for (const profile of [ada, ben, ada]) expect(json(profile, 'sync')).toMatchObject({ pending: 0 });
  const [there, here] = [json(ada, 'status'), json(ben, 'status')];
  expect(here.stateHash).toBe(there.stateHash);
  expect(here.stateHash).toBe(json(ben, 'verify').stateHash);
  const exported = (profile: string): string[] =>
    inProfile(profile, 'export', '--type', 'contact').stdout.trim().split('\n');
  expect(exported(ada)).toEqual(exported(ben));
  expect(exported(ben)).toHaveLength(3);
});

test('a status in words names team, storage and what is not with the team yet', () => {
  write(ben, contactLine(4, 'noch nicht beim Team'));
  const { status, stdout } = inProfile(ben, 'status');
  expect(status).toBe(0);
  expect(stdout).toContain('Team\tBürgeramt Mitte\n');
  expect(stdout).toContain(`Ablage\t${storage}\n`);
  expect(stdout).toMatch(/noch nicht beim Team\t1\n/);
  expect(stdout).toContain('Gelöschtes in der Ablage\tnichts\n');
  expect(json(ben, 'status')).toMatchObject({ erased: { files: 0, since: null } });
});

test('sync --watch fetches what others write until it is stopped, and is a success then', async () => {
  const watching = startCli(['sync', '--watch', '--json', '--profile', ben]);
  try {
    await watching.until((line) => JSON.parse(line).pending === 0);
    expect(await watching.interrupt()).toBe(0);
  } finally {
    watching.kill();
  }
  expect(json(ben, 'status')).toMatchObject({ pending: 0 });
});

test('a transfer file carries what has no network, and says what was new', () => {
  const stick = at('stick.tresen-transfer');
  write(ben, contactLine(5, 'auf dem Stick'));
  expect(json(ben, 'transfer', 'out', stick).files).toBeGreaterThan(3);
  expect(json(ada, 'transfer', 'in', stick).refused).toBe(0);
  expect(json(ada, 'status').stateHash).toBe(json(ben, 'status').stateHash);
  writeFileSync(stick, readFileSync(stick).subarray(0, 900));
  const cut = inProfile(ada, 'transfer', 'in', stick);
  expect(cut).toMatchObject({ status: 1, stdout: '', stderr: expect.stringContaining('nicht vollständig') });
});

test('a newcomer without network is let in by files alone, and the digits stand in none of them', () => {
  const [cal, request, stick] = [at('cal'), at('cal.tresen-request'), at('mitte.tresen-transfer')];
  const asked = json(cal, 'join', 'request', card, '--name', 'Cal', '--out', request);
  expect(asked).toEqual({ recoveryCode: expect.any(String), digits: expect.any(String), file: request });
  expect(readFileSync(request).includes(asked.digits)).toBe(false);
  const approve = (typed: string) =>
    inProfile(ada, 'join', 'approve', typed, '--from', request, '--member', 'Cal');
  expect(approve('1'.repeat(30))).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('andere Ziffern'),
  });
  expect(inProfile(ada, 'transfer', 'out', stick).status).toBe(0);
  expect(inProfile(cal, 'transfer', 'in', stick)).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('noch nicht aufgenommen'),
  });
  expect(approve(asked.digits)).toMatchObject({ status: 0, stderr: expect.stringContaining('transfer out') });
  expect(inProfile(ada, 'transfer', 'out', stick).status).toBe(0);
  expect(json(cal, 'transfer', 'in', stick).refused).toBe(0);
  expect(json(cal, 'status')).toMatchObject({ kind: 'member', stateHash: json(ada, 'status').stateHash });
});

test('the storage is reached at another address once the same space was found there', () => {
  const [moved, empty] = [at('umgezogen'), at('leer')];
  mkdirSync(empty);
  renameSync(storage, moved);
  const refused = inProfile(ben, 'space', 'access', '--folder', empty);
  expect(refused).toMatchObject({ status: 1, stderr: expect.stringContaining('nicht zu finden') });
  for (const place of [moved, storage]) {
    if (place === storage) renameSync(moved, storage);
    const changed = inProfile(ben, 'space', 'access', '--folder', place);
    expect(changed).toMatchObject({ status: 0, stderr: expect.stringContaining('Der neue Zugang gilt') });
    expect(json(ben, 'status')).toMatchObject({ target: { address: place }, round: { kind: 'idle' } });
  }
});

test('storage that is gone ends a sync with a sentence, and nothing is lost', () => {
  const before = json(ben, 'status').stateHash;
  rmSync(storage, { recursive: true });
  expect(inProfile(ben, 'sync')).toMatchObject({
    status: 1,
    stdout: '',
    stderr: expect.stringContaining(storage),
  });
  expect(existsSync(storage)).toBe(false);
  const { stdout } = inProfile(ben, 'status');
  expect(stdout).toContain(`Prüfsumme\t${before}`);
  expect(stdout).toContain('zuletzt vergeblich versucht');
});

test('passwords of the storage come from the environment or a file, and what is missing is named', () => {
  const webdav = [
    'space',
    'create',
    '--webdav',
    'http://127.0.0.1:9/dav/',
    '--user',
    'amt',
    '--profile',
    at('neu'),
  ];
  const founder = ['--office', 'Amt', '--member', 'Kim'];
  expect(inProfile(at('neu'), 'init', ...founder).status).toBe(0);
  writeFileSync(at('passwort'), 'geheim\n');
  const secret = { TRESEN_PASSPHRASE: cliPassphrase };
  for (const [args, env, words] of [
    [webdav, secret, 'Es fehlt das Passwort der Ablage'],
    [webdav, { ...secret, TRESEN_STORAGE_PASSWORD: 'geheim' }, '127.0.0.1:9'],
    [[...webdav, '--storage-password-file', at('passwort')], secret, '127.0.0.1:9'],
    [['space', 'create', '--profile', at('neu')], secret, 'genau eine Ablage'],
    [[...webdav, '--folder', storage], secret, 'genau eine Ablage'],
    [['sync', '--profile', at('neu')], secret, 'gehört zu keinem Team'],
    [['space', 'dance', '--profile', at('neu')], secret, 'Diesen Befehl gibt es nicht: space dance'],
    [
      ['join', 'request', at('fehlt'), '--name', 'Kim', '--profile', at('neu')],
      secret,
      'Diese Datei gibt es nicht',
    ],
    [['join', 'request', at('passwort'), '--name', 'Kim', '--profile', at('neu')], secret, 'keine Teamkarte'],
  ] as const) {
    const refused = runCli(args, '', env);
    expect(refused.stderr).toContain(words);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
  }
});

test.skipIf(!existsSync(fullDisk))('[K4] a recovery key that could not be shown is shown once more', () => {
  const [dora, there] = [at('dora'), at('doras-ablage')];
  mkdirSync(there);
  expect(inProfile(dora, 'init', '--office', 'Bürgeramt Nord', '--member', 'Dora').status).toBe(0);
  const create = ['space', 'create', '--folder', there] as const;
  expect(runCliOntoFullDisk([...create, '--profile', dora]).status).toBe(1);
  expect(json(dora, 'status')).toMatchObject({ keyOwed: true });
  const { recoveryKey } = json(dora, ...create);
  expect(recoveryKey).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){10}$/);
  expect(json(dora, 'status')).toMatchObject({ keyOwed: false, pending: 0 });
  // Once it was shown, it is not shown any more.
  expect(inProfile(dora, ...create)).toMatchObject({ status: 1, stdout: '' });
});

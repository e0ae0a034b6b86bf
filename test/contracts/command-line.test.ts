// The command line as an administrator meets it: real processes, exit codes, data on one stream and words on the other.
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const cli = resolve(import.meta.dirname, '../../electron/cli.ts');
const folder = mkdtempSync(join(tmpdir(), 'tresen-cli-'));
const profile = join(folder, 'profile');
const passphrase = 'kleines blaues Fahrrad';

function run(args: readonly string[], input: string | Uint8Array = '', secret: string | null = passphrase) {
  const { TRESEN_PASSPHRASE: _own, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
    input,
    encoding: 'utf8',
    env: { ...env, LANG: 'de_DE.UTF-8', ...(secret === null ? {} : { TRESEN_PASSPHRASE: secret }) },
  });
  return { status, stdout, stderr };
}

const id = '01900000-0000-7000-8000-000000000001';
const service = JSON.stringify({ type: 'service', id, fields: { name: 'Meldebescheinigung' } });

beforeAll(() => {
  const founded = run(['init', '--profile', profile, '--office', 'Bürgeramt Probe', '--member', 'Alex']);
  expect(founded.stderr).toContain('Wiederherstellungscode');
  expect(founded.stdout.trim()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
  expect(founded.status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an import names the refused line, keeps the good one, and is not a complete success', () => {
  const imported = run(['import', '-', '--profile', profile], `${service}\n{"type":\n`);
  expect(imported.status).toBe(1);
  expect(imported.stderr).toContain('Zeile 2: Diese Zeile ist kein gültiges JSON.');
  expect(imported.stderr).toContain('1 neu, 0 geändert, 0 unverändert, 1 abgelehnt.');
  expect(run(['export', '--profile', profile]).stdout.trim()).toBe(service);
  expect(run(['import', '-', '--profile', profile], service)).toMatchObject({ status: 0, stdout: '' });
});

test('what comes through a pipe is read like a file: a byte order mark is none of it, other encodings are refused', () => {
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(service)]);
  expect(run(['import', '-', '--profile', profile], marked)).toMatchObject({ status: 0, stdout: '' });
  const latin = Buffer.from(service.replace('Meldebescheinigung', 'M\u00fcllabfuhr'), 'latin1');
  const refused = run(['import', '-', '--profile', profile], latin);
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('nicht das erwartete Format: Standardeingabe');
  expect(run(['export', '--profile', profile]).stdout.trim()).toBe(service);
});

test.skipIf(!existsSync('/dev/full'))('output that can not be written is no success, and is said', () => {
  const full = openSync('/dev/full', 'w');
  const { status, stderr } = spawnSync(process.execPath, [cli, 'export', '--profile', profile], {
    stdio: ['ignore', full, 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, LANG: 'de_DE.UTF-8', TRESEN_PASSPHRASE: passphrase },
  });
  closeSync(full);
  expect([status, stderr]).toEqual([1, expect.stringMatching(/^Die Ausgabe ist nicht vollständig .*\n$/)]);
});

test('search finds it, and answers JSON where asked', () => {
  expect(run(['search', 'meldebesch', '--profile', profile]).stdout).toContain(
    `service\t${id}\tMeldebescheinigung`,
  );
  expect(JSON.parse(run(['search', 'bescheinigung', '--json', '--profile', profile]).stdout).hits[0].id).toBe(
    id,
  );
});

test('verify and stats report a sound vault', () => {
  expect(JSON.parse(run(['verify', '--json', '--profile', profile]).stdout)).toMatchObject({
    differences: [],
  });
  expect(run(['stats', '--profile', profile]).stdout).toContain('Leistungen\t1');
});

test('an office of the management exports what it may read, and says that this is not all', () => {
  const office = join(folder, 'management');
  const founder = ['--office', 'Amtsleitung', '--member', 'Kim', '--role', 'management'];
  expect(run(['init', '--profile', office, ...founder]).status).toBe(0);
  const imported = run(['import', '-', '--profile', office], service);
  expect(imported.stderr).toContain('Das ist mit Ihrer Rolle nicht möglich.');
  expect(run(['export', '--profile', office])).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringContaining('mit der Rolle Amtsleitung'),
  });
  const contacts = run(['export', '--type', 'contact', '--profile', office]);
  expect(contacts).toMatchObject({ status: 1, stdout: '' });
  expect(run(['stats', '--profile', office]).stdout).not.toContain('Kontakte');
});

test('a backup is restored elsewhere, and the copy holds the same', () => {
  const file = join(folder, 'sicherung');
  expect(run(['backup', file, '--profile', profile]).status).toBe(0);
  const elsewhere = join(folder, 'elsewhere');
  expect(run(['restore', file, '--profile', elsewhere]).status).toBe(0);
  expect(run(['export', '--profile', elsewhere]).stdout.trim()).toBe(service);
  expect(run(['restore', file, '--profile', elsewhere])).toMatchObject({ status: 1, stdout: '' });
});

test('bad orders and wrong passphrases are said in words, with nothing on standard output', () => {
  writeFileSync(join(folder, 'wrong'), 'falsche Passphrase\n');
  for (const [args, words] of [
    [
      ['stats', '--profile', profile, '--passphrase-file', join(folder, 'wrong')],
      'lässt sich der Tresor nicht öffnen',
    ],
    [['stats', '--profile', join(folder, 'nowhere')], 'liegt kein Tresor'],
    [['import', join(folder, 'missing.ndjson'), '--profile', profile], 'Diese Datei gibt es nicht'],
    [['export', '--type', 'spaceship', '--profile', profile], 'spaceship'],
    [['search', 'x', '--type', 'spaceship', '--profile', profile], 'spaceship'],
    [['search', 'x', '--limit', 'viele', '--profile', profile], 'von 1 bis 200, nicht viele'],
    [['stats', '--passphrase-file', join(folder, 'missing'), '--profile', profile], 'lässt sich nicht lesen'],
    [
      ['init', '--office', 'Amt', '--member', 'Kim', '--role', 'chef', '--profile', join(folder, 'new')],
      '--role: Bitte wählen Sie einen der angebotenen Werte.',
    ],
    [
      ['init', '--office', ' ', '--member', 'Kim', '--profile', join(folder, 'new')],
      '--office: Diese Angabe darf nicht leer sein.',
    ],
    [['dance'], 'Diesen Befehl gibt es nicht: dance'],
    [['stats', '--volume', '11'], 'nicht verstanden'],
  ] as const) {
    const refused = run(args);
    expect(refused.stderr).toContain(words);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
  }
  const { status, stderr } = run(['stats', '--profile', profile, '--lang', 'en'], '', null);
  expect([status, stderr]).toEqual([1, expect.stringContaining('The passphrase is missing')]);
});

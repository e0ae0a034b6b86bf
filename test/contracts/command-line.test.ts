// The command line as an administrator meets it: real processes, exit codes, data on one stream and words on the other.
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands } from '../../electron/cli/commands.ts';
import { words } from '../../shared/words/words.ts';
import { fullDisk, runCli, runCliOntoFullDisk } from '../support/run-cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'tresen-cli-'));
const profile = join(folder, 'profile');

const id = '01900000-0000-7000-8000-000000000001';
const service = JSON.stringify({ type: 'service', id, fields: { name: 'Meldebescheinigung' } });

beforeAll(() => {
  const founded = runCli(['init', '--profile', profile, '--office', 'Bürgeramt Probe', '--member', 'Alex']);
  expect(founded.stderr).toContain('Wiederherstellungscode');
  expect(founded.stdout.trim()).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/);
  expect(founded.status).toBe(0);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an import names the refused line, keeps the good one, and is not a complete success', () => {
  const imported = runCli(['import', '-', '--profile', profile], `${service}\n{"type":\n`);
  expect(imported.status).toBe(1);
  expect(imported.stderr).toContain('Zeile 2: Diese Zeile ist kein gültiges JSON.');
  expect(imported.stderr).toContain('1 neu, 0 geändert, 0 unverändert, 1 abgelehnt.');
  expect(runCli(['export', '--profile', profile]).stdout.trim()).toBe(service);
  expect(runCli(['import', '-', '--profile', profile], service)).toMatchObject({ status: 0, stdout: '' });
});

test('what comes through a pipe is read like a file: a byte order mark is none of it, other encodings are refused', () => {
  const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(service)]);
  expect(runCli(['import', '-', '--profile', profile], marked)).toMatchObject({ status: 0, stdout: '' });
  const latin = Buffer.from(service.replace('Meldebescheinigung', 'M\u00fcllabfuhr'), 'latin1');
  const refused = runCli(['import', '-', '--profile', profile], latin);
  expect(refused).toMatchObject({ status: 1, stdout: '' });
  expect(refused.stderr).toContain('nicht das erwartete Format: Standardeingabe');
  expect(runCli(['export', '--profile', profile]).stdout.trim()).toBe(service);
});

test.skipIf(!existsSync(fullDisk))('output that can not be written is no success, and is said', () => {
  expect(runCliOntoFullDisk(['export', '--profile', profile])).toEqual({
    status: 1,
    stderr: expect.stringMatching(/^Die Ausgabe ist nicht vollständig .*\n$/),
  });
});

test('search finds it, and answers JSON where asked', () => {
  expect(runCli(['search', 'meldebesch', '--profile', profile]).stdout).toContain(
    `service\t${id}\tMeldebescheinigung`,
  );
  expect(
    JSON.parse(runCli(['search', 'bescheinigung', '--json', '--profile', profile]).stdout).hits[0].id,
  ).toBe(id);
});

test('verify and stats report a sound vault', () => {
  expect(JSON.parse(runCli(['verify', '--json', '--profile', profile]).stdout)).toMatchObject({
    differences: [],
  });
  expect(runCli(['stats', '--profile', profile]).stdout).toContain('Leistungen\t1');
});

test('an office of the management exports what it may read, and says that this is not all', () => {
  const office = join(folder, 'management');
  const founder = ['--office', 'Amtsleitung', '--member', 'Kim', '--role', 'management'];
  expect(runCli(['init', '--profile', office, ...founder]).status).toBe(0);
  const imported = runCli(['import', '-', '--profile', office], service);
  expect(imported.stderr).toContain('Das ist mit Ihrer Rolle nicht möglich.');
  expect(runCli(['export', '--profile', office])).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringContaining('mit der Rolle Amtsleitung'),
  });
  const contacts = runCli(['export', '--type', 'contact', '--profile', office]);
  expect(contacts).toMatchObject({ status: 1, stdout: '' });
  expect(runCli(['stats', '--profile', office]).stdout).not.toContain('Kontakte');
});

test('a backup is restored elsewhere, and the copy holds the same', () => {
  const file = join(folder, 'sicherung');
  const told = runCli(['backup', file, '--json', '--profile', profile]);
  expect([told.status, JSON.parse(told.stdout)]).toEqual([0, { file, bytes: statSync(file).size }]);
  const elsewhere = join(folder, 'elsewhere');
  const back = runCli(['restore', file, '--json', '--profile', elsewhere]);
  expect([back.status, JSON.parse(back.stdout)]).toEqual([0, { file, folder: join(elsewhere, 'vault') }]);
  expect(runCli(['export', '--profile', elsewhere]).stdout.trim()).toBe(service);
  expect(runCli(['restore', file, '--profile', elsewhere])).toMatchObject({ status: 1, stdout: '' });
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
    [
      ['stats', '--passphrase-file', join(folder, 'missing'), '--profile', profile],
      'Diese Datei gibt es nicht',
    ],
    [
      ['init', '--office', 'Amt', '--member', 'Kim', '--role', 'chef', '--profile', join(folder, 'new')],
      '--role: Bitte wählen Sie einen der angebotenen Werte.',
    ],
    [
      ['init', '--office', ' ', '--member', 'Kim', '--profile', join(folder, 'new')],
      '--office: Diese Angabe darf nicht leer sein.',
    ],
    [['dance'], 'Diesen Befehl gibt es nicht: dance'],
    [['stats', '--volume', '11'], 'Diese Option gibt es nicht: --volume. '],
    [['stats', '--profile'], 'stimmt etwas nicht: --profile <value>. '],
  ] as const) {
    const refused = runCli(args);
    expect(refused.stderr).toContain(words);
    expect(refused).toMatchObject({ status: 1, stdout: '' });
  }
  const { status, stderr } = runCli(['stats', '--profile', profile, '--lang', 'en'], '', {});
  expect([status, stderr]).toEqual([1, expect.stringContaining('The passphrase is missing')]);
}, 240_000);

const page = readFileSync(resolve(import.meta.dirname, '../../docs/command-line.md'), 'utf8');
const optionsIn = (text: string): string[] =>
  [...new Set(text.match(/(?<![\w-])--[a-z][a-z-]+/g) ?? [])]
    .filter((option) => option !== '--silent')
    .sort();

test.each(['de', 'en'] as const)('help and page name every command and the same options (%s)', (language) => {
  const { usage } = words[language].cli;
  for (const command of Object.keys(commands)) {
    expect(usage).toMatch(new RegExp(`^  ${command}( |$)`, 'm'));
    expect(page).toMatch(new RegExp(`^\\| \`${command}[ \`]`, 'm'));
  }
  expect(optionsIn(usage)).toEqual(optionsIn(page));
});

test.each([
  ['import', 'DATEI', 'FILE'],
  ['search', 'SUCHTEXT', 'TEXT'],
  ['join request', 'KARTE', 'CARD'],
  ['join approve', 'ZIFFERN', 'DIGITS'],
])('%s names what is missing as its help does, in the reader’s language', (command, german, english) => {
  const said = (lang: string): string =>
    runCli([...command.split(' '), '--profile', profile, '--lang', lang]).stderr.trim();
  expect([said('de'), said('en')]).toEqual([
    `Es fehlt eine Angabe: ${german}`,
    `Something is missing: ${english}`,
  ]);
  const shown = [words.de, words.en].map(({ cli: { usage } }) => usage);
  expect(shown).toEqual([
    expect.stringContaining(`  ${command} ${german}`),
    expect.stringContaining(`  ${command} ${english}`),
  ]);
});

test('one record that was written is one', () => {
  runCli(['import', '-', '--profile', profile], service);
  const file = join(folder, 'eins.ndjson');
  expect(runCli(['export', '--out', file, '--profile', profile]).stderr.trim()).toBe(
    'Ein Eintrag ausgegeben.',
  );
});

// The package as electron-builder makes it, tried on a folder that only looks like Electron: schema, fuses, file list.
// Real installers need Electron's binary and their platform; they are made and tried elsewhere.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildIfStale } from '../../build/build-once.ts';
import { notices } from '../../build/dist/notices.ts';
import { startAhead } from '../../electron/core/sync/ahead/ahead.ts';
import { foreseenOf, looked, segmentOf } from '../support/ahead-bench.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'tresen-package-'));
const unpacked = join(folder, 'dist', 'linux-unpacked');
const asar = join(unpacked, 'resources', 'app.asar');

/** What Electron's binary holds of its fuses: sentinel, version, number of fuses, and each switched on (`1`). */
const fuseWire = Buffer.concat([
  Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'),
  Buffer.from([1, 9]),
  Buffer.from('1'.repeat(9)),
]);

beforeAll(() => {
  buildIfStale();
  const fake = join(folder, 'electron');
  mkdirSync(join(fake, 'resources'), { recursive: true });
  mkdirSync(join(fake, 'locales'));
  const { version } = JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')) as {
    version: string;
  };
  writeFileSync(join(fake, 'electron'), Buffer.concat([Buffer.from('\x7fELF'), fuseWire, Buffer.alloc(64)]));
  chmodSync(join(fake, 'electron'), 0o755);
  writeFileSync(join(fake, 'version'), version);
  writeFileSync(join(fake, 'LICENSE'), 'MIT');
  for (const locale of ['de', 'en-US', 'fr']) writeFileSync(join(fake, 'locales', `${locale}.pak`), '');
  const builder = join(root, 'node_modules/electron-builder/cli.js');
  const options = [
    '--linux',
    'dir',
    '--x64',
    '--publish',
    'never',
    `-c.electronDist=${fake}`,
    `-c.directories.output=${join(folder, 'dist')}`,
  ];
  const made = spawnSync(process.execPath, [builder, ...options], { cwd: root, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`${made.stdout}\n${made.stderr}`);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package', () => {
  test('holds the bundles, one native module for this platform, and nothing else', () => {
    const files = listPackage(asar, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
    const strays = files.filter(
      (file) =>
        !/^\/(out(\/(main|preload|renderer)(\/.*)?|\/THIRD-PARTY-NOTICES\.txt)?|package\.json|LICENSE)$/.test(
          file,
        ) &&
        !/^\/node_modules(\/better-sqlite3-multiple-ciphers(\/(package\.json|LICENSE|lib(\/.*)?|prebuilds(\/linux-x64\.node)?))?)?$/.test(
          file,
        ),
    );
    expect(strays).toEqual([]);
    expect(files.filter((file) => file.endsWith('.node'))).toEqual([
      '/node_modules/better-sqlite3-multiple-ciphers/prebuilds/linux-x64.node',
    ]);
    expect(files.filter((file) => /\.(ts|tsx|map|c|cpp|h)$/.test(file))).toEqual([]);
    for (const needed of ['/out/main/main.js', '/out/preload/preload.cjs', '/out/renderer/index.html'])
      expect(files).toContain(needed);
  });

  test('holds the thread that looks ahead, which nobody would miss', async () => {
    const [name = ''] = listPackage(asar, { isPack: false }).filter((file) => /ahead-thread/.test(file));
    const file = join(folder, 'ahead-thread.mjs');
    writeFileSync(file, extractFile(asar, name.slice(1)));
    const ahead = startAhead(file);
    const found = (await looked(ahead, segmentOf(100))).flat();
    expect(found).toHaveLength(100);
    expect(foreseenOf(found)).not.toContain(undefined);
    ahead.end();
  });

  test("ships only our languages of Electron's", () => {
    const locales = spawnSync('ls', [join(unpacked, 'locales')], { encoding: 'utf8' })
      .stdout.trim()
      .split('\n');
    expect(locales).toEqual(['de.pak', 'en-US.pak']);
  });

  test('[Electron 19] has its fuses set', async () => {
    const wire = await getCurrentFuseWire(join(unpacked, 'tresen'));
    const state = (fuse: FuseV1Options): string => (wire[fuse] === FuseState.ENABLE ? 'on' : 'off');
    expect({
      runAsNode: state(FuseV1Options.RunAsNode),
      nodeOptions: state(FuseV1Options.EnableNodeOptionsEnvironmentVariable),
      inspect: state(FuseV1Options.EnableNodeCliInspectArguments),
      integrity: state(FuseV1Options.EnableEmbeddedAsarIntegrityValidation),
      onlyAsar: state(FuseV1Options.OnlyLoadAppFromAsar),
      fileProtocol: state(FuseV1Options.GrantFileProtocolExtraPrivileges),
    }).toEqual({
      runAsNode: 'off',
      nodeOptions: 'off',
      inspect: 'off',
      integrity: 'on',
      onlyAsar: 'on',
      fileProtocol: 'off',
    });
  });

  test('names the licence of everything it contains', () => {
    const text = notices();
    for (const name of ['react', '@mantine/core', 'yjs', 'better-sqlite3-multiple-ciphers', 'zod'])
      expect(text).toContain(`${name} `);
  });
});

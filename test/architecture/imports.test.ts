// Who may import whom (docs/architecture.md): a layer's tsconfig can't refuse an npm package, so every import is read.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

interface Import {
  readonly from: string;
  readonly to: string;
}

/** All source files below the layers, as paths from the root. */
function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesIn(path);
    return /\.(ts|tsx)$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** Every module that a file names, types included. */
function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const { module } = parseSync(file, text);
  const named = [
    ...module.staticImports.map((one) => one.moduleRequest.value),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) => entry.moduleRequest?.value ?? []),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ];
  return named.map((to) => ({ from: file, to: to.startsWith('.') ? fromRoot(file, to) : to }));
}

const fromRoot = (file: string, to: string): string =>
  relative(root, resolve(root, dirname(file), to.replace(/\?.*$/, '')))
    .split(sep)
    .join('/');

const layers = ['shared', 'electron', 'renderer', 'build'].flatMap(filesIn);
const imports = layers.flatMap(importsOf);

/** Imports of files under `from` that aren't allowed. */
const strays = (from: RegExp, allowed: RegExp): string[] =>
  imports
    .filter((one) => from.test(one.from) && !allowed.test(one.to))
    .map((one) => `${one.from} → ${one.to}`);

test('enough imports were read for this to mean something', () => {
  expect(imports.length).toBeGreaterThan(300);
});

test('shared knows nothing of Node, the DOM or Electron', () => {
  expect(
    strays(
      /^shared\//,
      /^(shared\/|zod$|yjs$|dayjs|uuid$|@scure\/base$|i18next$|chrono-node$|libphonenumber-js|diff$|feiertagejs$)/,
    ),
  ).toEqual([]);
});

test('the core is plain Node and knows no screen', () => {
  const allowed =
    /^(shared\/|electron\/core\/|node:|zod$|uuid$|dayjs|better-sqlite3-multiple-ciphers$|@noble\/|@scure\/base$|cborg$|aws4fetch$|fast-xml-parser$)/;
  const sample = /^electron\/core\/worker\.ts → build\/sample-office\//;
  expect(strays(/^electron\/core\//, allowed).filter((stray) => !sample.test(stray))).toEqual([]);
});

test('only the crypto module imports node:crypto', () => {
  const users = imports.filter(({ to }) => /^(node:)?crypto$/.test(to)).map(({ from }) => from);
  expect([...new Set(users)]).toEqual(['electron/core/crypto/primitives.ts']);
});

test('only main, preload and the shell know Electron', () => {
  const users = imports
    .filter(({ to }) => /^electron(\/main|\/common|\/renderer|-store)?$/.test(to))
    .map(({ from }) => from);
  expect(users.filter((from) => !/^electron\/(main\.ts|preload\.ts|shell\/)/.test(from))).toEqual([]);
  expect(users.length).toBeGreaterThan(0);
});

test('the command line is a host of the core, without Electron', () => {
  expect(
    strays(
      /^electron\/cli/,
      /^(shared\/|electron\/core\/|electron\/cli\/|build\/sample-office\/|node:|i18next$)/,
    ),
  ).toEqual([]);
});

test('the preload carries nothing but the bridge', () => {
  expect(strays(/^electron\/preload\.ts$/, /^(electron(\/renderer)?$|shared\/)/)).toEqual([]);
});

test('the renderer knows shared and itself', () => {
  expect(
    strays(/^renderer\//, /^(shared\/|renderer\/|[a-z@](?!.*^node:))/).filter((stray) =>
      /→ (electron|build|node:|test)/.test(stray),
    ),
  ).toEqual([]);
});

test('a screen never imports another', () => {
  const screen = (path: string): string | undefined => /^renderer\/screens\/([^/]+)\//.exec(path)?.[1];
  const crossing = imports.filter(
    ({ from, to }) => screen(from) && screen(to) && screen(from) !== screen(to),
  );
  expect(crossing).toEqual([]);
});

test('the clock and chance come through ports', () => {
  const users = layers
    .filter(
      (file) =>
        /^(shared|electron\/core)\//.test(file) && !/electron\/core\/ports\/node-ports\.ts$/.test(file),
    )
    .filter((file) =>
      /Date\.now\(\)|Math\.random\(\)|new Date\(\)/.test(readFileSync(join(root, file), 'utf8')),
    );
  expect(users).toEqual([]);
});

test('every library that ships is imported, or asked for by another', () => {
  const packageJson = (folder: string): Record<string, Record<string, string> | undefined> =>
    JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
  const ships = Object.keys(packageJson('.').dependencies ?? {});
  const packageOf = (module: string): string =>
    module
      .split('/')
      .slice(0, module.startsWith('@') ? 2 : 1)
      .join('/');
  const used = new Set(imports.map(({ to }) => packageOf(to)));
  const asked = new Set(
    ships.flatMap((name) => {
      const { peerDependencies, optionalDependencies } = packageJson(`node_modules/${name}`);
      return Object.keys({ ...peerDependencies, ...optionalDependencies });
    }),
  );
  expect(ships.filter((name) => !used.has(name) && !asked.has(name))).toEqual([]);
});

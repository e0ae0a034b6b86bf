// Habits that a reader relies on: short files that say why they exist, and no words that only belong to a workshop.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));
const source = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const isTest = (file: string): boolean => /\.test\.tsx?$/.test(file);
const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Words and content are as long as what they say. */
const isContent = (file: string): boolean => /^(shared\/words|build\/sample-office\/content)\//.test(file);

test('every source file says at its top why it exists', () => {
  expect(source.filter((file) => !isTest(file) && !/^(#!.*\n)?(\/\/|\/\*)/.test(text(file)))).toEqual([]);
});

test('files stay short', () => {
  const limit = (file: string): number => (isContent(file) || isTest(file) ? 400 : 300);
  expect(source.filter((file) => text(file).split('\n').length > limit(file))).toEqual([]);
});

test('nothing is left half-done', () => {
  const half = new RegExp(['TO', 'DO|FIX', 'ME|XX', 'X|PLACE', 'HOLDER by'].join(''));
  expect(source.filter((file) => half.test(text(file)))).toEqual([]);
});

test('nobody re-exports what others made', () => {
  expect(source.filter((file) => /^export \* from/m.test(text(file)))).toEqual([]);
});

test('no form asks in words of the browser, which speaks the language of the system', () => {
  const asks = (file: string): boolean =>
    [...text(file).matchAll(/<form\b[\s\S]*?[^=]>/g)].some(([tag]) => !/\bnoValidate\b/.test(tag));
  expect(source.filter((file) => file.endsWith('.tsx') && asks(file))).toEqual([]);
});

test('no end-to-end test waits for a fixed time, which means another thing on every machine', () => {
  const waits = (file: string): boolean => /waitForTimeout|setTimeout\(/.test(text(file));
  expect(source.filter((file) => /^test\/e2e\/.*\.test\.ts$/.test(file) && waits(file))).toEqual([]);
});

test('versions are exact', () => {
  const { dependencies, devDependencies } = JSON.parse(text('package.json')) as Record<
    string,
    Record<string, string>
  >;
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('what is exported is used by another file', () => {
  const filesWith = new Map<string, number>();
  for (const file of source)
    for (const word of new Set(text(file).match(/\w+/g))) filesWith.set(word, (filesWith.get(word) ?? 0) + 1);
  const exported = /^export (?:async )?(?:const|function\*?) (\w+)/gm;
  const unused = source.flatMap((file) =>
    [...text(file).matchAll(exported)].flatMap(([, name = '']) =>
      filesWith.get(name) === 1 ? [`${file}: ${name}`] : [],
    ),
  );
  expect(unused).toEqual([]);
});

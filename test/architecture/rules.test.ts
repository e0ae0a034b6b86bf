// Every rule of docs/specs/sync.md is proven by a test that cites it, and no test cites a rule that isn't there.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const text = (file: string): string => readFileSync(join(root, file), 'utf8');
const tests = execFileSync('git', ['ls-files', '*.test.ts', '*.test.tsx'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(join(root, file)));

const rules = [...text('docs/specs/sync.md').matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, id]) => id);

/** Titles cite rules at their beginning, each in brackets, behind an invariant (■) if there is one. */
const citing = /['"`](?:■\d+ )*((?:\[[A-Z]\d+\] ?)+)/g;
const cited = (file: string): string[] =>
  [...text(file).matchAll(citing)].flatMap(([, ids = '']) => ids.match(/[A-Z]\d+/g) ?? []);

test('every rule of sync is cited by the title of a test', () => {
  expect(rules.length).toBeGreaterThan(70);
  const all = new Set(tests.flatMap(cited));
  expect(rules.filter((id) => id !== undefined && !all.has(id))).toEqual([]);
});

test('no title cites a rule that sync doesn’t have', () => {
  const strange = tests.flatMap((file) =>
    cited(file).flatMap((id) => (rules.includes(id) ? [] : [`${file}: ${id}`])),
  );
  expect(strange).toEqual([]);
});

test('titles cite rules in this one way', () => {
  const otherwise = /['"`]\[?[A-Z]\d{1,2}\]?(?:(?:,| to) [A-Z]\d{1,2})*: /;
  expect(tests.filter((file) => otherwise.test(text(file)))).toEqual([]);
});

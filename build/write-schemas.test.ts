import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { typeNames } from '../shared/model/record-types.ts';
import { richTextSchema, schemaOf } from './write-schemas.ts';

const written = (name: string): string =>
  readFileSync(join(resolve(import.meta.dirname, '../docs/schema'), `${name}.json`), 'utf8');

test.each(typeNames)('the documented schema of %s is the one that is checked', (type) => {
  expect(written(type)).toBe(schemaOf(type));
});

test('rich text has its schema, too', () => {
  expect(written('rich-text')).toBe(richTextSchema);
});

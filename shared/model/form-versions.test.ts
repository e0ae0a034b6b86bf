// Contacts must keep the questions that they answered, whatever becomes of their form.
import { expect, test } from 'vitest';
import { formFields } from './catalogue.ts';
import { formProblems } from './form-check.ts';
import { fieldsOfVersion, nextVersion, usedKeys } from './form-versions.ts';

const line = { key: 'a', label: 'A', kind: 'line' } as const;
const yesNo = { key: 'b', label: 'B', kind: 'yesNo' } as const;
const choice = { key: 'c', label: 'C', kind: 'choice', options: ['x', 'y'] } as const;
const formOf = (fields: readonly object[]) => formFields.parse({ title: 'Bogen', fields });

test('unchanged fields make no version; changed ones keep all before them', () => {
  const first = formOf([line]);
  expect(nextVersion(first, formOf([line]).fields)).toEqual({});
  const second = { ...first, fields: formOf([yesNo]).fields, ...nextVersion(first, formOf([yesNo]).fields) };
  const third = { ...second, fields: [], ...nextVersion(second, []) };
  expect(third.version).toBe(3);
  expect(fieldsOfVersion(third, 1)).toEqual(first.fields);
  expect(fieldsOfVersion(third, 2)).toEqual(second.fields);
  expect(fieldsOfVersion(third, 3)).toEqual([]);
  expect([...usedKeys(third)]).toEqual(['a', 'b']);
});

test('a version that this PC does not know is read by the present fields', () => {
  expect(fieldsOfVersion(formOf([line]), 7)).toHaveLength(1);
  expect(fieldsOfVersion(formOf([line]), undefined)).toHaveLength(1);
});

test.each([
  { what: 'no field', fields: [], path: 'fields', reason: 'empty' },
  { what: 'the same key twice', fields: [line, line], path: 'fields.1.key', reason: 'taken' },
  {
    what: 'nothing to choose',
    fields: [{ ...choice, options: [] }],
    path: 'fields.0.options',
    reason: 'missing',
  },
  {
    what: 'a choice twice',
    fields: [{ ...choice, options: ['x', 'x'] }],
    path: 'fields.0.options',
    reason: 'taken',
  },
  {
    what: 'limits the wrong way round',
    fields: [{ ...line, min: 3, max: 2 }],
    path: 'fields.0.max',
    reason: 'too-small',
  },
  {
    what: 'a condition on a field further down',
    fields: [{ ...line, visibleWhen: { key: 'b', equals: true } }, yesNo],
    path: 'fields.0.visibleWhen',
    reason: 'choice',
  },
  {
    what: 'a condition that cannot come true',
    fields: [choice, { ...line, visibleWhen: { key: 'c', equals: 'z' } }],
    path: 'fields.1.visibleWhen',
    reason: 'choice',
  },
])('$what is refused', ({ fields, path, reason }) => {
  expect(formProblems(formOf(fields).fields)).toEqual([{ path, reason }]);
});

test('conditions on yes or no and on one of several are fine', () => {
  const fields = [
    yesNo,
    choice,
    { ...line, visibleWhen: { key: 'b', equals: false } },
    { ...line, key: 'd', visibleWhen: { key: 'c', equals: 'y' } },
  ];
  expect(formProblems(formOf(fields).fields)).toEqual([]);
});

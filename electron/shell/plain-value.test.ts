// The bridge carries JSON and bytes: what else a page could send is refused before any schema sees it.
import { expect, test } from 'vitest';
import { isPlainValue } from './plain-value.ts';

const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

test.each([
  [undefined],
  [null],
  [''],
  [-1.5],
  [true],
  [new Uint8Array([1])],
  [{ a: [{ b: null, c: undefined }], bytes: new Uint8Array() }],
  [Object.create(null)],
  [nested(64)],
])('%o may cross', (value) => expect(isPlainValue(value)).toBe(true));

test.each([
  [new Map()],
  [new Date(0)],
  [/x/],
  [() => 1],
  [Symbol('x')],
  [1n],
  [Number.NaN],
  [Number.POSITIVE_INFINITY],
  [new Float32Array(1)],
  [{ deep: { map: new Set() } }],
  [nested(65)],
])('%o may not', (value) => expect(isPlainValue(value)).toBe(false));

test('a circle is refused, not followed', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  expect(isPlainValue(circle)).toBe(false);
});

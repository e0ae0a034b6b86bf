// The spelling that hashes are made over must not depend on how an object was built.
import { describe, expect, test } from 'vitest';
import { canonicalJson } from './canonical-json.ts';

describe('canonicalJson', () => {
  test('sorts members at every depth and keeps the order of lists', () => {
    expect(canonicalJson({ b: [3, { z: 1, a: 2 }], a: null })).toBe('{"a":null,"b":[3,{"a":2,"z":1}]}');
  });

  test('orders by UTF-16 code units, as in RFC 8785, 3.2.3', () => {
    const value = {
      '\u20ac': 'Euro',
      '\r': 'Return',
      '\ufb33': 'Dalet',
      '1': 'One',
      '\u{1f600}': 'Smile',
      '\u0080': 'Control',
      '\u00f6': 'O',
    };
    expect([...canonicalJson(value).matchAll(/:"(\w+)"/g)].map((match) => match[1])).toEqual([
      'Return',
      'One',
      'Control',
      'O',
      'Euro',
      'Smile',
      'Dalet',
    ]);
  });

  test('writes numbers as ECMAScript does', () => {
    expect(canonicalJson([333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  test('leaves out what is undefined, so that an absent and an undefined member hash alike', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe(canonicalJson({ b: 1 }));
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, undefined, () => 1])('throws on %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

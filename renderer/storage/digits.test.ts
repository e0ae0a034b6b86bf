import { expect, test } from 'vitest';
import { digitGroups, grouped, typedDigits } from './digits.ts';

const digits = '123456789012345678901234567890';

test('digits are shown in six groups of five', () => {
  expect(digitGroups(digits)).toEqual(['12345', '67890', '12345', '67890', '12345', '67890']);
});

test('what is typed is grouped alike, however it was separated', () => {
  expect(grouped('1234 567-89.0')).toBe('12345 67890');
  expect(grouped('')).toBe('');
});

test('tells whether all digits are there and nothing else', () => {
  expect(typedDigits('  ')).toBe('empty');
  expect(typedDigits('12345 67890')).toBe('short');
  expect(typedDigits(`${digits}1`)).toBe('short');
  expect(typedDigits('12a')).toBe('other');
  expect(typedDigits(`${digits.slice(0, 5)}–${digits.slice(5)}`)).toBe('complete');
});

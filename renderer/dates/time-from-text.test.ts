import { describe, expect, it } from 'vitest';
import { timeFromText } from './time-from-text.ts';

describe('a typed time of day', () => {
  it.each([
    ['9:30', '09:30'],
    ['09:30', '09:30'],
    ['9.30', '09:30'],
    ['930', '09:30'],
    ['1505', '15:05'],
    ['15', '15:00'],
    ['15 Uhr', '15:00'],
    ['9:30 Uhr', '09:30'],
    [' 0:05 ', '00:05'],
    ['23:59', '23:59'],
  ])('%s is %s', (typed, time) => expect(timeFromText(typed)).toBe(time));

  it.each(['', '24:00', '9:60', '9:5', '3 pm', 'mittags', '12345', '-1'])('%s is none', (typed) =>
    expect(timeFromText(typed)).toBeNull(),
  );
});

import { describe, expect, it } from 'vitest';
import { ofTheDay } from './of-the-day.ts';

describe('the principle of the day', () => {
  const all = ['a', 'b', 'c'];

  it('is the same all day and another the next, until each had its turn', () => {
    expect(ofTheDay(all, '2026-11-23')).toBe(ofTheDay(all, '2026-11-23'));
    expect(new Set(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => ofTheDay(all, day))).size).toBe(3);
  });

  it('is none where nothing is published', () => {
    expect(ofTheDay([], '2026-11-23')).toBeUndefined();
  });
});

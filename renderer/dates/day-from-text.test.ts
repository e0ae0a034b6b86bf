import { describe, expect, it } from 'vitest';
import { dayFromText } from './day-from-text.ts';

// A Monday.
const context = { language: 'de', today: '2026-11-23', holidays: [] } as const;
const ahead = (text: string) => dayFromText(text, context);
const nearest = (text: string) => dayFromText(text, context, 'nearest');

describe('a typed date', () => {
  it.each(['24.12.2026', ' 24.12.26 ', '24/12/2026', '2026-12-24'])('reads „%s“', (text) => {
    expect(ahead(text)).toBe('2026-12-24');
  });

  it.each(['', '31.02.2026', '31.02.', '2026-13-01', '12/24/2026', 'bald', 'Dienstag oder Mittwoch'])(
    'leaves „%s“ alone',
    (text) => {
      expect(ahead(text)).toBeNull();
      expect(nearest(text)).toBeNull();
    },
  );

  it.each(['1.2.2026', '01.02.2026', '01.2.26', '1.02.26', '01/02/2026', '2026-02-01'])(
    'reads „%s“, with and without leading zeros',
    (text) => {
      expect(ahead(text)).toBe('2026-02-01');
      expect(nearest(text)).toBe('2026-02-01');
    },
  );
});

describe('a day as offices say it', () => {
  it.each([
    ['1.10.', '2027-10-01'],
    ['24.12', '2026-12-24'],
    ['1. Oktober', '2027-10-01'],
    ['heute', '2026-11-23'],
    ['Freitag', '2026-11-27'],
    ['in 2 Wochen', '2026-12-07'],
  ])('reads „%s“ as one to come', (text, day) => {
    expect(ahead(text)).toBe(day);
  });

  it('keeps a Sunday: only what is to be done moves to a working day', () => {
    expect(ahead('29.11.')).toBe('2026-11-29');
  });

  it.each([
    ['1.10.', '2026-10-01'],
    ['01.10', '2026-10-01'],
    ['1. Oktober', '2026-10-01'],
    ['31.12.', '2026-12-31'],
    ['5.1.', '2027-01-05'],
    ['29.2.', null],
    ['gestern', '2026-11-22'],
    ['heute', '2026-11-23'],
  ])('reads „%s“ as the nearest one, for whoever looks back', (text, day) => {
    expect(nearest(text)).toBe(day);
  });
});

import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../shared/words/translator.ts';
import { createFormat } from './format.ts';

// 23 November 2026, 09:30 in Berlin.
const now = Date.UTC(2026, 10, 23, 8, 30);
const german = createFormat(createTranslator('de').t, 'de', 'Europe/Berlin', () => now);
const english = createFormat(createTranslator('en').t, 'en', 'Europe/Berlin', () => now);

describe('format', () => {
  it('writes dates and times by DIN 5008', () => {
    expect(german.date('2026-11-23')).toBe('23.11.2026');
    expect(german.dateTime('2026-11-23T08:30:00.000Z')).toBe('23.11.2026, 09:30 Uhr');
    expect(german.time('2026-07-01T22:05:00.000Z')).toBe('00:05 Uhr');
    expect(german.longDate('2026-03-02')).toBe('Montag, 2. März 2026');
    expect(english.dateTime('2026-11-23T08:30:00.000Z')).toBe('23/11/2026, 09:30');
  });

  it('keeps a date without time on its day, whatever the time zone', () => {
    const west = createFormat(createTranslator('de').t, 'de', 'America/Los_Angeles', () => now);
    expect(west.date('2026-11-23')).toBe('23.11.2026');
    expect(west.today()).toBe('2026-11-23');
  });

  it('shows a contact to the half-day', () => {
    expect(german.halfDay('2026-11-23T10:59:59.000Z')).toBe('23.11.2026, vormittags');
    expect(german.halfDay('2026-11-23T11:00:00.000Z')).toBe('23.11.2026, nachmittags');
  });

  it('names near days', () => {
    expect(german.nearDate('2026-11-23')).toBe('heute');
    expect(german.nearDate('2026-11-24')).toBe('morgen');
    expect(german.nearDate('2026-11-22')).toBe('gestern');
    expect(german.nearDate('2026-12-01')).toBe('01.12.2026');
  });

  it('writes numbers, sizes and lists', () => {
    expect(german.number(50000)).toBe('50.000');
    expect(german.bytes(16_300_000)).toBe('16,3 MB');
    expect(german.bytes(0)).toBe('0 Byte');
    expect(german.list(['a', 'b', 'c'])).toBe('a, b und c');
  });
});

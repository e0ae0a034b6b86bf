import { describe, expect, it } from 'vitest';
import { dateFromWords, workingDay } from './date-words.ts';

// A Monday.
const context = { language: 'de', today: '2026-11-23', holidays: ['2026-12-25'] } as const;
const german = (text: string) => dateFromWords(text, context);
const english = (text: string) => dateFromWords(text, { ...context, language: 'en' });
const day = (date: string, meant: string | null = null) => ({ kind: 'date', date, meant });

describe('a day in words', () => {
  it.each([
    ['heute', '2026-11-23'],
    ['morgen', '2026-11-24'],
    ['übermorgen', '2026-11-25'],
    ['in 2 Wochen', '2026-12-07'],
    ['in zwei Wochen', '2026-12-07'],
    ['2 Wochen', '2026-12-07'],
    ['in einem Monat', '2026-12-23'],
    ['Freitag', '2026-11-27'],
    ['am Freitag', '2026-11-27'],
    ['bis Freitag', '2026-11-27'],
    ['nächsten Dienstag', '2026-12-01'],
    ['nächste Woche', '2026-11-30'],
    ['nächste Woche Mittwoch', '2026-12-02'],
    ['Mittwoch nächste Woche', '2026-12-02'],
    ['übernächste Woche', '2026-12-07'],
    ['24.12.2026', '2026-12-24'],
    ['24.12.', '2026-12-24'],
    ['24.12', '2026-12-24'],
    ['1.12.26', '2026-12-01'],
    ['Di, 01.12.2026', '2026-12-01'],
    ['24. Dezember', '2026-12-24'],
    ['5.1.', '2027-01-05'],
    ['2026-12-24', '2026-12-24'],
    ['kommenden Dienstag', '2026-12-01'],
    ['kommende Woche', '2026-11-30'],
    ['in der nächsten Woche', '2026-11-30'],
    ['Ende der Woche', '2026-11-27'],
    ['Ende dieser Woche', '2026-11-27'],
    ['Anfang nächster Woche', '2026-11-30'],
    ['Mitte der nächsten Woche', '2026-12-02'],
    ['Ende des Monats', '2026-11-30'],
    ['bis Monatsende', '2026-11-30'],
    ['Ende nächsten Monats', '2026-12-31'],
    ['am 5.', '2026-12-07', '2026-12-05'],
    ['30.', '2026-11-30'],
    ['in einem halben Jahr', '2027-05-24', '2027-05-23'],
    ['heute in 14 Tagen', '2026-12-07'],
    ['in 10 Werktagen', '2026-12-07'],
    ['in drei Arbeitstagen', '2026-11-26'],
    ['25 Werktage', '2026-12-29'],
  ])('reads „%s“', (words, date, meant?: string) => {
    expect(german(words)).toEqual(day(date, meant ?? null));
  });

  it.each([
    ['tomorrow', '2026-11-24'],
    ['in 2 weeks', '2026-12-07'],
    ['2 weeks', '2026-12-07'],
    ['next Tuesday', '2026-12-01'],
    ['24/12/2026', '2026-12-24'],
    ['24 December', '2026-12-24'],
    ['24.12.2026', '2026-12-24'],
    ['in three working days', '2026-11-26'],
    ['on the 1st', '2026-12-01'],
  ])('reads "%s"', (words, date) => {
    expect(english(words)).toEqual(day(date));
  });

  it.each([
    '',
    'bald',
    '31.02.2027',
    'Montag in zwei Wochen',
    'Dienstag oder Mittwoch',
    '24.13.',
    '32.',
    '0.',
    '99.99.2026',
  ])('would rather ask than guess: „%s“', (words) => {
    expect(german(words)).toEqual({ kind: 'unclear' });
  });

  it('says that a day has passed', () => {
    expect(german('gestern')).toEqual({ kind: 'past', date: '2026-11-22' });
    expect(german('01.11.2026')).toEqual({ kind: 'past', date: '2026-11-01' });
  });

  it('moves off weekends and closed days, and says so', () => {
    expect(german('28.11.2026')).toEqual(day('2026-11-30', '2026-11-28'));
    expect(german('25.12.2026')).toEqual(day('2026-12-28', '2026-12-25'));
  });

  it('keeps a working day', () => {
    expect(workingDay('2026-11-24', [])).toBe('2026-11-24');
  });
});

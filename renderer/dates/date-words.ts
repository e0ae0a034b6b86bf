// Reads a day from words ("in 2 Wochen", "nächsten Dienstag", "24.12."). chrono-node does the reading; here stand only
// the spellings of German offices that it lacks, and the rule that a follow-up falls on a working day.

import type { Chrono, ParsingContext } from 'chrono-node';
import * as german from 'chrono-node/de';
import * as english from 'chrono-node/en';
import dayjs from 'dayjs';
import type { Language } from '../../shared/words/words.ts';

export interface DateWordsContext {
  readonly language: Language;
  /** ISO date of today in the office's time zone. */
  readonly today: string;
  /** ISO dates on which the office is closed. */
  readonly holidays: readonly string[];
}

export type DateFromWords =
  /** `date`: ISO. `meant`: the day that the words name, where the office is closed then. */
  | { readonly kind: 'date'; readonly date: string; readonly meant: string | null }
  | { readonly kind: 'past'; readonly date: string }
  | { readonly kind: 'unclear' };

const iso = 'YYYY-MM-DD';
const weekdays = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'] as const;
const weekday = `(${weekdays.join('|')})`;

/** `24.12.`, `24.12`, `1.12.26`: without a year, the next such day. */
const shortDate = {
  pattern: () => /(?<!\d)(\d{1,2})\.(\d{1,2})\.?(\d{2})?(?!\d)/,
  extract: (context: ParsingContext, match: RegExpMatchArray) => {
    const [, day, month, year] = match.map(Number);
    const today = dayjs(context.refDate);
    const inYear = (of: number) => `${of}-${pad(month)}-${pad(day)}`;
    const given = match[3] === undefined ? today.year() : 2000 + (year ?? 0);
    const passed = match[3] === undefined && inYear(given) < today.format(iso);
    return partsOf(inYear(passed ? given + 1 : given));
  },
};

/** `nächste Woche Mittwoch`, `übernächste Woche`. */
const weekAhead = {
  pattern: () => new RegExp(`(über)?nächste(?:n|r)? woche(?: (?:am )?${weekday})?`, 'i'),
  extract: (context: ParsingContext, match: RegExpMatchArray) =>
    partsOf(dayInWeek(context, match[1] ? 2 : 1, match[2])),
};
const dayOfWeekAhead = {
  pattern: () => new RegExp(`${weekday} (über)?nächste(?:r)? woche`, 'i'),
  extract: (context: ParsingContext, match: RegExpMatchArray) =>
    partsOf(dayInWeek(context, match[2] ? 2 : 1, match[1])),
};

const pad = (value: number | undefined) => String(value ?? 0).padStart(2, '0');

function dayInWeek(context: ParsingContext, weeks: number, name: string | undefined): string {
  const today = dayjs(context.refDate);
  const monday = today.subtract((today.day() + 6) % 7, 'day').add(weeks, 'week');
  const day = name === undefined ? 1 : weekdays.indexOf(name.toLowerCase() as (typeof weekdays)[number]);
  return monday.add((day + 6) % 7, 'day').format(iso);
}

/** chrono's parts of a date; null refuses days that no calendar has (31.02.). */
function partsOf(date: string): { year: number; month: number; day: number } | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayjs(date).format(iso) === date ? { year, month, day } : null;
}

function withOfficeSpellings(chrono: Chrono): Chrono {
  const own = chrono.clone();
  own.parsers.unshift(shortDate, weekAhead, dayOfWeekAhead);
  return own;
}

const readers: Readonly<Record<Language, Chrono>> = {
  de: withOfficeSpellings(german.casual),
  en: withOfficeSpellings(english.GB),
};

/** Words around a day that say nothing about which day it is. */
const filler = /^(am|bis|ab|zum|on|by|until|mo|di|mi|do|fr|sa|so)?[.,\s]*$/i;

/** Reads the one day that `text` names; anything that is left over makes it unclear rather than wrong. */
export function dateFromWords(text: string, context: DateWordsContext): DateFromWords {
  // Without its last point chrono takes `24.12` for a time.
  const words = text.trim().replace(/^(\d{1,2}\.\d{1,2})$/, '$1.');
  const meant = readDay(words, context) ?? readDay(`in ${words}`, context);
  if (meant === null || meant >= '2200-01-01') return { kind: 'unclear' };
  if (meant < context.today) return { kind: 'past', date: meant };
  const date = workingDay(meant, context.holidays);
  return { kind: 'date', date, meant: date === meant ? null : meant };
}

function readDay(words: string, { language, today }: DateWordsContext): string | null {
  // Noon keeps the day the same whatever the PC's own time zone is.
  const results = readers[language].parse(words, dayjs(`${today}T12:00`).toDate(), { forwardDate: true });
  const [only] = results;
  if (only === undefined || results.length > 1 || only.end !== null) return null;
  const rest = words.slice(0, only.index) + words.slice(only.index + only.text.length);
  return filler.test(rest) ? dayjs(only.start.date()).format(iso) : null;
}

/** The day itself, or the next one that is neither weekend nor closed. */
export function workingDay(date: string, holidays: readonly string[]): string {
  const closed = new Set(holidays);
  let day = dayjs(date);
  while (day.day() === 0 || day.day() === 6 || closed.has(day.format(iso))) day = day.add(1, 'day');
  return day.format(iso);
}

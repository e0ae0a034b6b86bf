// Reads a day from words ("in 2 Wochen", "nächsten Dienstag", "24.12."). chrono-node does the reading; here stand only
// working days: counted ("in 10 Werktagen"), and the rule that a follow-up falls on one.

import type { Chrono } from 'chrono-node';
import * as german from 'chrono-node/de';
import * as english from 'chrono-node/en';
import dayjs from 'dayjs';
import type { Language } from '../../shared/words/words.ts';
import { officeSpellings } from './office-spellings.ts';

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
function withOfficeSpellings(chrono: Chrono): Chrono {
  const own = chrono.clone();
  own.parsers.unshift(...officeSpellings);
  return own;
}

const readers: Readonly<Record<Language, Chrono>> = {
  de: withOfficeSpellings(german.casual),
  en: withOfficeSpellings(english.GB),
};

/** Words around a day that say nothing about which day it is. */
const filler = /^(in der|am|bis|ab|zum|on|by|until|mo|di|mi|do|fr|sa|so)?[.,\s]*$/i;

/** Which day is meant where no year is named: the next one, or the one that is nearest to today. */
export type Around = 'ahead' | 'nearest';

/** The one day that `text` names, open or closed, passed or not; null rather than a guess where anything is left over. */
export function dayInWords(text: string, context: DateWordsContext, around: Around = 'ahead'): string | null {
  // Without its last point chrono takes `24.12` for a time.
  const words = text
    .trim()
    .replace(/^(\d{1,2}\.\d{1,2})$/, '$1.')
    .replace(/^heute in /i, 'in ')
    .replace(/kommende([nr]?) /i, 'nächste$1 ');
  const meant =
    afterWorkingDays(words, context) ??
    dayOfMonth(words, context) ??
    readDay(words, context, around) ??
    readDay(`in ${words}`, context, around);
  return meant === null || meant >= '2200-01-01' ? null : meant;
}

/** The day on which something is to be done, by words: one to come, on which the office is open. */
export function dateFromWords(text: string, context: DateWordsContext): DateFromWords {
  const meant = dayInWords(text, context);
  if (meant === null) return { kind: 'unclear' };
  if (meant < context.today) return { kind: 'past', date: meant };
  const date = workingDay(meant, context.holidays);
  return { kind: 'date', date, meant: date === meant ? null : meant };
}

function readDay(words: string, { language, today }: DateWordsContext, around: Around): string | null {
  // Noon keeps the day the same whatever the PC's own time zone is.
  const noon = dayjs(`${today}T12:00`).toDate();
  const results = readers[language].parse(words, noon, { forwardDate: around === 'ahead' });
  const [only] = results;
  if (only === undefined || results.length > 1 || only.end !== null) return null;
  const rest = words.slice(0, only.index) + words.slice(only.index + only.text.length);
  return filler.test(rest) ? dayjs(only.start.date()).format(iso) : null;
}

const counted = /^(?:in )?(\p{L}+|\d{1,2}) (?:werk|arbeits|working |business )(?:tage?n?|days?)$/iu;
const numbers = ['null', 'ein|einem|one', 'zwei|two', 'drei|three', 'vier|four', 'fünf|five', 'sechs|six'];
const moreNumbers = ['sieben|seven', 'acht|eight', 'neun|nine', 'zehn|ten'];

/** `in 10 Werktagen`: today isn't counted, closed days aren't either. */
function afterWorkingDays(words: string, { today, holidays }: DateWordsContext): string | null {
  const [, count = ''] = counted.exec(words) ?? [];
  const named = [...numbers, ...moreNumbers].findIndex((names) =>
    names.split('|').includes(count.toLowerCase()),
  );
  const days = named > 0 ? named : Number(count);
  if (!Number.isInteger(days) || days < 1) return null;
  let date = today;
  for (let done = 0; done < days; done += 1)
    date = workingDay(dayjs(date).add(1, 'day').format(iso), holidays);
  return date;
}

const onlyDay = /^(?:am |zum |bis zum |on |by )?(?:the )?(\d{1,2})(?:\.|st|nd|rd|th)$/i;

/** `am 5.`, `the 5th`: the next day of that number. chrono takes a number alone for no date. */
function dayOfMonth(words: string, { today }: DateWordsContext): string | null {
  const [, day] = onlyDay.exec(words) ?? [];
  if (day === undefined) return null;
  const month = dayjs(today).startOf('month');
  const next = [0, 1, 2]
    .map((ahead) => month.add(ahead, 'month'))
    .find(
      (start) =>
        Number(day) >= 1 &&
        Number(day) <= start.daysInMonth() &&
        start.date(Number(day)).format(iso) >= today,
    );
  return next?.date(Number(day)).format(iso) ?? null;
}

/** The day itself, or the next one that is neither weekend nor closed. */
export function workingDay(date: string, holidays: readonly string[]): string {
  const closed = new Set(holidays);
  let day = dayjs(date);
  while (day.day() === 0 || day.day() === 6 || closed.has(day.format(iso))) day = day.add(1, 'day');
  return day.format(iso);
}

// Dates, times and numbers as people here write them: DIN 5008 in German, the office's time zone, all by Intl.
import type { Translate } from '../../shared/words/translator.ts';
import type { Language } from '../../shared/words/words.ts';

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', en: 'en-GB' };

export interface Format {
  /** `23.11.2026`; takes an ISO date (`2026-11-23`) or an instant. */
  date(value: string): string;
  /** `Montag, 23. November 2026`. */
  longDate(value: string): string;
  /** `Mo., 23.11.2026`. */
  weekdayDate(value: string): string;
  /** `November 2026`. */
  month(value: string): string;
  /** `09:30 Uhr`. */
  time(instant: string): string;
  /** `23.11.2026, 09:30 Uhr`. */
  dateTime(instant: string): string;
  /** `23.11.2026, vormittags`: as exact as a contact is shown outside its own page. */
  halfDay(instant: string): string;
  /** `heute`, `morgen`, `gestern` or the date. */
  nearDate(isoDate: string): string;
  /** `1.234`. */
  number(value: number): string;
  /** `1,2 MB`. */
  bytes(value: number): string;
  /** `a, b und c`. */
  list(items: readonly string[]): string;
  /** ISO date of `now` in the office's time zone. */
  today(): string;
}

/** `now` answers milliseconds since 1970. */
export function createFormat(t: Translate, language: Language, timeZone: string, now: () => number): Format {
  const locale = locales[language];
  const by = (options: Intl.DateTimeFormatOptions) => {
    const inOffice = new Intl.DateTimeFormat(locale, { ...options, timeZone });
    const plain = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (value: string) => (value.length === 10 ? plain : inOffice).format(new Date(value));
  };
  const date = by({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const clock = by({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const hour = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hourCycle: 'h23', timeZone });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const isoDay = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dayFromNow = (days: number) => isoDay.format(now() + days * 86_400_000);
  const time = (instant: string) => t('common.clock', { time: clock(instant) });
  return {
    date,
    longDate: by({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }),
    weekdayDate: by({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' }),
    month: by({ month: 'long', year: 'numeric' }),
    time,
    dateTime: (instant) => t('common.dateAtTime', { date: date(instant), time: time(instant) }),
    halfDay: (instant) =>
      t('common.dateAtTime', {
        date: date(instant),
        time: Number(hour.format(new Date(instant))) < 12 ? t('common.morning') : t('common.afternoon'),
      }),
    nearDate: (isoDate) => {
      if (isoDate === dayFromNow(0)) return t('common.today');
      if (isoDate === dayFromNow(1)) return t('common.tomorrow');
      if (isoDate === dayFromNow(-1)) return t('common.yesterday');
      return date(isoDate);
    },
    number: (value) => number.format(value),
    bytes: (value) => formatBytes(locale, value),
    list: (items) => list.format(items),
    today: () => dayFromNow(0),
  };
}

function formatBytes(locale: string, value: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;
  const step = Math.min(Math.floor(Math.log(Math.max(value, 1)) / Math.log(1000)), units.length - 1);
  const unit = units[step] ?? 'byte';
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(value / 1000 ** step);
}

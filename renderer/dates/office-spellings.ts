// How German offices name days, beyond what chrono-node reads. Each is a parser of its kind.
import type { Parser, ParsingContext } from 'chrono-node';
import dayjs from 'dayjs';

const iso = 'YYYY-MM-DD';
const weekdays = ['sonntag', 'montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag'] as const;
const weekday = `(${weekdays.join('|')})`;
const coming = '(?:nächste|kommende)[nr]?';

const pad = (value: number | undefined) => String(value ?? 0).padStart(2, '0');

/** chrono's parts of a date; null refuses days that no calendar has (31.02.). */
function partsOf(date: string): { year: number; month: number; day: number } | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayjs(date).format(iso) === date ? { year, month, day } : null;
}

/** A parser for `words`, to which `read` answers the ISO date. */
const spelling = (
  words: string,
  read: (today: dayjs.Dayjs, match: RegExpMatchArray, isAhead: boolean) => string,
): Parser => ({
  pattern: () => new RegExp(words, 'iu'),
  extract: ({ refDate, option }: ParsingContext, match) =>
    partsOf(read(dayjs(refDate), match, option.forwardDate === true)),
});

/** `24.12.`, `24.12`, `1.12.26`: without a year, the next such day, or the nearest one. */
const shortDate = spelling(
  String.raw`(?<!\d)(\d{1,2})\.(\d{1,2})\.?(\d{2})?(?!\d)`,
  (today, match, isAhead) => {
    const [, day, month, year] = match.map(Number);
    const inYear = (of: number) => `${of}-${pad(month)}-${pad(day)}`;
    if (match[3] !== undefined) return inYear(2000 + (year ?? 0));
    const days = [-1, 0, 1].map((more) => inYear(today.year() + more));
    if (isAhead) return days.slice(1).find((one) => one >= today.format(iso)) ?? '';
    const away = (one: string) => Math.abs(today.diff(one, 'day'));
    return days.toSorted((a, b) => away(a) - away(b))[0] ?? '';
  },
);

/** `nächste Woche Mittwoch`, `übernächste Woche`, `Mittwoch nächste Woche`. */
const weekAhead = spelling(`(über)?${coming} woche(?: (?:am )?${weekday})?`, (today, match) =>
  dayInWeek(today, match[1] ? 2 : 1, match[2]),
);
const dayOfWeekAhead = spelling(`${weekday} (über)?${coming} woche`, (today, match) =>
  dayInWeek(today, match[2] ? 2 : 1, match[1]),
);

/** `Ende der Woche`, `Anfang nächster Woche`. */
const partOfWeek = spelling(
  `(anfang|mitte|ende) (?:der |dieser )?(über)?(${coming} )?woche`,
  (today, [, part = '', over, next]) =>
    dayInWeek(
      today,
      over ? 2 : next ? 1 : 0,
      { anfang: 'montag', mitte: 'mittwoch', ende: 'freitag' }[part.toLowerCase()],
    ),
);

/** `Monatsende`, `Ende des Monats`, `Ende nächsten Monats`. */
const endOfMonth = spelling(`monatsende|ende (?:des |dieses )?(${coming} )?monats`, (today, [, next]) =>
  today
    .startOf('month')
    .add(next ? 1 : 0, 'month')
    .endOf('month')
    .format(iso),
);

const halfYear = spelling('(?:in )?einem halben jahr', (today) => today.add(6, 'month').format(iso));

function dayInWeek(today: dayjs.Dayjs, weeks: number, name = 'montag'): string {
  const monday = today.subtract((today.day() + 6) % 7, 'day').add(weeks, 'week');
  const day = weekdays.indexOf(name.toLowerCase() as (typeof weekdays)[number]);
  return monday.add((day + 6) % 7, 'day').format(iso);
}

/** In the order in which they are tried. */
export const officeSpellings: readonly Parser[] = [
  ...[shortDate, partOfWeek, weekAhead, dayOfWeekAhead, endOfMonth, halfYear],
];

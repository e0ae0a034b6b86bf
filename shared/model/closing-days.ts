// Days on which the office is closed: by year, with the public holidays of a German state to take over.
import { getHolidays } from 'feiertagejs';
import type { Office } from './office.ts';

export const states = [
  ...(['BW', 'BY', 'BE', 'BB', 'HB', 'HH', 'HE', 'MV'] as const),
  ...(['NI', 'NW', 'RP', 'SL', 'SN', 'ST', 'SH', 'TH'] as const),
] as const;
export type State = (typeof states)[number];

export interface ClosingDay {
  /** ISO date. */
  readonly date: string;
  /** Empty where nobody has named it. */
  readonly name: string;
}

type Holidays = Pick<Office, 'holidays' | 'holidayNames'>;

/** The office's closing days in order. */
export const closingDays = ({ holidays, holidayNames }: Holidays): ClosingDay[] =>
  [...new Set(holidays)].sort().map((date) => ({ date, name: holidayNames[date] ?? '' }));

/** The public holidays of a state in a year, in German, as they are called in its law. */
export const publicHolidays = (year: number, state: State): ClosingDay[] =>
  getHolidays(year, state)
    // The library means noon in UTC; its own text of the date follows this PC's clock.
    .map((holiday) => ({
      date: holiday.date.toISOString().slice(0, 10),
      name: holiday.translate('de') ?? '',
    }))
    .sort((a, b) => a.date.localeCompare(b.date));

/** With days added; a day that is there already keeps its name unless it has none. */
export function withDays(office: Holidays, days: readonly ClosingDay[]): Holidays {
  const named = days.filter(({ date, name }) => name.trim() !== '' && !office.holidayNames[date]);
  return {
    holidays: [...new Set([...office.holidays, ...days.map(({ date }) => date)])].sort(),
    holidayNames: {
      ...office.holidayNames,
      ...Object.fromEntries(named.map(({ date, name }) => [date, name.trim()])),
    },
  };
}

export function withoutDay({ holidays, holidayNames }: Holidays, date: string): Holidays {
  const { [date]: _gone, ...names } = holidayNames;
  return { holidays: holidays.filter((day) => day !== date), holidayNames: names };
}

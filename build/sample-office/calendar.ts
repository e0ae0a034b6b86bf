// The sample office's opening hours and holidays: what is dated here must look like a real year up to today.
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { type ClosingDay, publicHolidays, withDays } from '../../shared/model/closing-days.ts';
import type { Office } from '../../shared/model/office.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

const zone = 'Europe/Berlin';

/** Opening hours by day of the week (0 is Sunday), in minutes after midnight. */
const openingHours: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [
    [480, 750],
    [810, 960],
  ],
  [
    [480, 750],
    [810, 960],
  ],
  [[480, 720]],
  [
    [480, 750],
    [840, 1080],
  ],
  [[480, 720]],
  [],
];

/** Kranichfurt would lie there. */
const state = 'BB';

const closedDays = new Map<string, readonly ClosingDay[]>();

/** Days of a year (`2026`) on which the office is closed: the public holidays, and the two that no law names. */
function closedIn(year: string): readonly ClosingDay[] {
  const known = closedDays.get(year) ?? [
    ...publicHolidays(Number(year), state),
    { date: `${year}-12-24`, name: 'Heiligabend' },
    { date: `${year}-12-31`, name: 'Silvester' },
  ];
  closedDays.set(year, known);
  return known;
}

/** The office's closing days, as its settings show them: this year's and the next one's. */
export function sampleClosing(today: string): Pick<Office, 'holidays' | 'holidayNames'> {
  const year = today.slice(0, 4);
  const thisYear = withDays({ holidays: [], holidayNames: {} }, closedIn(year));
  return withDays(thisYear, closedIn(String(Number(year) + 1)));
}

/** The calendar day `days` after (or before) an ISO date. */
export const shiftDay = (day: string, days: number): string =>
  dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');

/** Minutes after midnight at which a counter is open on that day, as [from, to) pairs; empty when closed. */
export function hoursOn(day: string): readonly (readonly [number, number])[] {
  if (closedIn(day.slice(0, 4)).some(({ date }) => date === day)) return [];
  return openingHours[dayjs.utc(day).day()] ?? [];
}

/** True where the office is open on that ISO date. */
export const isOpen = (day: string): boolean => hoursOn(day).length > 0;

/** The first open day at or after `day`. */
export const openFrom = (day: string): string => (isOpen(day) ? day : openFrom(shiftDay(day, 1)));

/** The last open day at or before `day`. */
export const openUntil = (day: string): string => (isOpen(day) ? day : openUntil(shiftDay(day, -1)));

/** Open days of the `days` days before `today`, oldest first; today itself is not among them. */
export function openDaysBefore(today: string, days: number): string[] {
  return Array.from({ length: days }, (_, index) => shiftDay(today, index - days)).filter(isOpen);
}

const midnights = new Map<string, number>();

/** Milliseconds (UTC) of midnight in the office's time zone. Clocks change on Sundays, so a working day has one offset. */
export function midnightOf(day: string): number {
  // Asking Intl costs more than everything else about a generated contact.
  const known = midnights.get(day) ?? dayjs.tz(`${day}T00:00:00`, zone).valueOf();
  midnights.set(day, known);
  return known;
}

/** UTC instant of a time of day in the office. `minutes` count from midnight, may have a fraction. */
export const instantOn = (day: string, minutes: number): string =>
  new Date(midnightOf(day) + Math.floor(minutes * 60_000)).toISOString();

/** A minute within the opening hours of an open day; `part` in [0, 1) says how far through them. */
export function minuteWithin(day: string, part: number): number {
  const hours = hoursOn(day);
  let left = part * hours.reduce((sum, [from, to]) => sum + to - from, 0);
  for (const [from, to] of hours) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  throw new RangeError(`closed on ${day}`);
}

// How long what is known of a person may be kept (DSGVO Art. 5 (1) c and e): pure rules on calendar days.
import dayjs from 'dayjs';

/** Longest time in days that a person part is kept without an open follow-up, whatever the office chose. */
const longestDays = 90;

/**
 * The last day on which a person part is kept: `personDays` after the follow-up's due day (or after today, where it is
 * done or there is none). Days are ISO dates.
 */
export function personDeleteOn(when: {
  readonly today: string;
  readonly dueOn: string | undefined;
  readonly personDays: number;
}): string {
  const from = when.dueOn !== undefined && when.dueOn > when.today ? when.dueOn : when.today;
  return dayjs(from).add(Math.min(when.personDays, longestDays), 'day').format('YYYY-MM-DD');
}

// Days are the office's days: a PC's own time zone, or UTC late in the evening, would name another one.
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import type { ReadDb } from '../db.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

/** The office's IANA time zone. */
function timeZoneOf(db: ReadDb): string {
  const office = db.get<{ zone: string | null }>(
    "SELECT fields ->> '$.timeZone' AS zone FROM records WHERE type = 'office' AND hidden = 0",
  );
  return office?.zone ?? 'Europe/Berlin';
}

/** The office's calendar date at an instant (ms since 1970), ISO 8601. */
export const officeDay = (db: ReadDb, now: number): string =>
  dayjs(now).tz(timeZoneOf(db)).format('YYYY-MM-DD');

/** The instant at which a calendar date begins at the office, ISO 8601 in UTC. */
export const startOfDay = (db: ReadDb, date: string): string => dayjs.tz(date, timeZoneOf(db)).toISOString();

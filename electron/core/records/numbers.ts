// Numbers under which the search index knows records. The index answers the highest first, so contacts are numbered by
// their day: the newest are those of the latest days, however late they were entered, imported or cleared of old text.
// They outnumber everything else and have a range of their own, so the index answers for either without the other.
import type { WriteDb } from '../db.ts';

/** Contacts of one day, before the next day's numbers are taken, too. */
const daySize = 2 ** 17;
const dayMs = 86_400_000;
const firstDay = Date.UTC(1900, 0, 1) / dayMs;
/** First number of what isn't a contact, above all days until 2200. Written into SQL: bound, it would arrive as a fraction. */
const others = 2 ** 34;

/** Numbers that a record may have: from the first to before the second. `sort` is an instant where it is a contact. */
function placeOf(type: string, sort: string): readonly [number, number] {
  if (type !== 'contact') return [others, Number.MAX_SAFE_INTEGER];
  const day = sort === '' ? 0 : Math.floor(Date.parse(sort) / dayMs) - firstDay;
  return [day * daySize, (day + 1) * daySize];
}

/** The number of a record: the one that it has, unless its day has changed, or the next one that is free. */
export function numberOf(db: WriteDb, type: string, sort: string, present?: number): number {
  const [first, end] = placeOf(type, sort);
  if (present !== undefined && present >= first && present < end) return present;
  const highest = db.get<{ n: number | null }>(
    'SELECT max(n) AS n FROM records WHERE n >= ? AND n < ?',
    first,
    end,
  )?.n;
  let next = (highest ?? first - 1) + 1;
  // A day that is full lends from the next ones: what was imported without a date can be very much.
  while (next >= end && db.get('SELECT 1 FROM records WHERE n = ?', next)) next += 1;
  return next;
}

/** SQL condition on `rowid`: contacts, or everything else. */
export const inRange = (kind: 'contacts' | 'others'): string =>
  kind === 'contacts' ? `rowid < ${others}` : `rowid >= ${others}`;

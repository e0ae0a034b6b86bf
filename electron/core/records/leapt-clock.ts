// A clock that is years ahead must not erase what is years from being due: nothing brings it back, on any device. So a
// great leap is doubted for a week, in which somebody can set it right; a PC that really lay idle loses only that week.
import dayjs from 'dayjs';
import type { ReadDb, WriteDb } from '../db.ts';

/** Days between two looks that need no explanation: a long leave. */
const usualGap = 60;
/** Days for which a leap is doubted. */
const doubted = 7;

/** Office days (ISO dates) that this installation remembers. */
type Mark = 'clock-last' | 'clock-doubted';

const read = (db: ReadDb, mark: Mark): string | undefined =>
  db.get<{ value: string }>('SELECT value FROM device WHERE key = ?', mark)?.value;

const keep = (db: WriteDb, mark: Mark, day: string): void =>
  void db.run('INSERT OR REPLACE INTO device (key, value) VALUES (?, ?)', mark, day);

const later = (day: string, days: number): string => dayjs(day).add(days, 'day').format('YYYY-MM-DD');

/** False while `today`, the office's day by this PC's clock, may be wrong by much. Remembers what it was told. */
export function believes(db: WriteDb, today: string): boolean {
  const last = read(db, 'clock-last');
  if (last !== undefined && today > later(last, usualGap)) {
    const since = read(db, 'clock-doubted');
    // A day before the doubt began: the clock was set meanwhile, and has leapt anew.
    if (since === undefined || today < since) keep(db, 'clock-doubted', today);
    if (since === undefined || today < later(since, doubted)) return false;
  }
  db.run("DELETE FROM device WHERE key = 'clock-doubted'");
  // A clock that went back erases too little, never too much: it doesn't count.
  if (last === undefined || today > last) keep(db, 'clock-last', today);
  return true;
}

// Numbers under which the search index knows records. Contacts outnumber everything else, so they have a range of their
// own: the index answers for either range without a look at the other.
import type { WriteDb } from '../db.ts';

/** First number of what isn't a contact; written into SQL, for a bound number would arrive as a fraction there. */
const others = 2 ** 30;

/** The number that the next new record of a type gets. */
export const nextNumber = (db: WriteDb, type: string): number =>
  db.get<{ n: number }>(type === 'contact' ? nextContact : nextOther)?.n ?? 1;

const nextContact = `SELECT coalesce(max(n), 0) + 1 AS n FROM records WHERE n < ${others}`;
const nextOther = `SELECT coalesce(max(n), ${others - 1}) + 1 AS n FROM records WHERE n >= ${others}`;

/** SQL condition on `rowid`: contacts, or everything else. */
export const inRange = (kind: 'contacts' | 'others'): string =>
  kind === 'contacts' ? `rowid < ${others}` : `rowid >= ${others}`;

// An erasure that was carried out here stays one, whatever becomes of its author's right (S20): what it emptied may have
// lain nowhere else, and nobody who was told that something is erased finds it back.
import type { ReadDb } from '../../db.ts';
import type { JournalRow } from '../../journal/entry.ts';
import { isErased, rowOf } from '../../records/store.ts';

/** An erasure that its author's role allowed. */
export interface Erasure extends JournalRow {
  readonly payload: string;
}

/** What can't be applied (not allowed, of a later version) names no record. */
export const isErasure = (row: JournalRow): row is Erasure =>
  row.record !== '' && row.payload !== null && JSON.parse(row.payload).kind === 'erase';

/** True where the row's record is erased by an entry that counts. */
export function isErasedNow(db: ReadDb, { record }: Pick<JournalRow, 'record'>): boolean {
  const slash = record.indexOf('/');
  const stored = rowOf(db, record.slice(0, slash), record.slice(slash + 1));
  return stored !== undefined && isErased(stored);
}

/** Of entries that just ceased to count, the erasures that were carried out here and that nobody else's stands for. */
export const toUphold = (db: ReadDb, ceased: readonly JournalRow[]): string[] =>
  ceased.flatMap((row) =>
    row.withheld === null && isErasure(row) && !isErasedNow(db, row) ? [row.payload] : [],
  );

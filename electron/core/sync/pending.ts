// What isn't with the team yet (■6): own entries that were not read back from the target, and those that this PC wrote as the
// device that it was before and has still to write anew (S15).
import type { PendingRow } from '../../../shared/contract/sync.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import type { ReadDb } from '../db.ts';
import type { JournalRow } from '../journal/entry.ts';
import type { Grounds } from './round/context.ts';
import { gaps, type Range, rangesOf } from './round/plan.ts';
import { heldBack } from './space/adopt.ts';
import { lastPublished } from './space/succession.ts';
import { segmentsOf } from './store/files.ts';
import { readValue } from './store/values.ts';

type Written = Pick<JournalRow, 'payload'>;

/** How many entries that are, and since when the oldest one waits (ISO instant); null where none does. */
export function pendingOf(grounds: Grounds): { readonly count: number; readonly since: string | null } {
  const [ranges, owed] = [unreadRanges(grounds), [...owedEntries(grounds), ...laterEntries(grounds)]];
  const own = ranges.reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const first = ranges[0]?.first;
  const oldest = owed[0] ?? (first === undefined ? undefined : grounds.funnel.ownEntries(first, first)[0]);
  return { count: own + owed.length, since: oldest ? writtenAt(oldest, grounds) : null };
}

/** True where a round has something to send: what waits for an upgrade it can't. */
export const hasToSend = (grounds: Grounds): boolean =>
  unreadRanges(grounds).length > 0 || owedEntries(grounds).length > 0;

/** Own entries that aren't with the team yet, by kind of record. */
export function pendingRows(grounds: Grounds): PendingRow[] {
  const rows = new Map<string, { entries: number; since: string }>();
  const own = unreadRanges(grounds).flatMap(({ first, last }) => grounds.funnel.ownEntries(first, last));
  for (const entry of [...owedEntries(grounds), ...laterEntries(grounds), ...own]) {
    const op = entry.payload === null ? {} : (JSON.parse(entry.payload) as { type?: string });
    const type = op.type !== undefined && recordTypeNamed(op.type) ? op.type : 'unknown';
    const since = writtenAt(entry, grounds);
    const row = rows.get(type);
    if (!row) rows.set(type, { entries: 1, since });
    else rows.set(type, { entries: row.entries + 1, since: [since, row.since].toSorted()[0] ?? since });
  }
  return [...rows].map(([type, row]) => ({ type: type as TypeName | 'unknown', ...row }));
}

/** Entries of this device that were not read back yet. */
function unreadRanges({ db, device, funnel }: Grounds): readonly Range[] {
  const held = db.read((tx) => segmentsOf(tx, device)).filter(({ state }) => state === 'held');
  return gaps(rangesOf(held), funnel.end().seq);
}

/** Entries of former devices that lie in no file that others have, as long as none was written anew. */
function owedEntries(grounds: Grounds): Written[] {
  return grounds.db.read((tx) => {
    const isOwed =
      readValue(tx, 'formerKeys') ?? readValue(tx, 'adopt') ?? readValue(tx, 'stage') === 'ended';
    const formers = isOwed ? new Set(readValue(tx, 'formers') ?? []) : new Set<string>();
    formers.delete(grounds.device);
    return [...formers].flatMap((former) => unsent(grounds, tx, former));
  });
}

/** Entries of the time before the space that wait for an upgrade (S15). */
const laterEntries = ({ db, device }: Grounds): Written[] => db.read((tx) => heldBack(tx, device));

/** What came back to the team with one identity isn't owed by the one before. */
const unsent = (grounds: Grounds, db: ReadDb, former: string): Written[] =>
  db.all(
    `SELECT payload FROM journal AS former
     WHERE device = ? AND seq > ? AND payload IS NOT NULL AND withheld IS NULL AND NOT EXISTS (
       SELECT 1 FROM journal AS anew
       WHERE anew.record = former.record AND anew.device <> former.device AND anew.payload = former.payload)
     ORDER BY seq`,
    ...[former, lastPublished(grounds, former).seq],
  );

/** When an entry was written: its stamp tells, unless it was erased. */
function writtenAt({ payload }: Written, { clock }: Grounds): string {
  const stamp = payload ? (JSON.parse(payload) as { stamp?: unknown[] }).stamp : undefined;
  const ms = Number(stamp?.[0]);
  return new Date(Number.isFinite(ms) ? ms : clock.now()).toISOString();
}

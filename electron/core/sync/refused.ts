// What lies in the storage or came from it and doesn't count here, and why: for leads, who can do something about it.
import { type RefusalReason, type RefusedRow, refusalReasons } from '../../../shared/contract/refusals.ts';
import type { ReadDb } from '../db.ts';
import { visibleRow } from '../records/store.ts';
import type { ControlView } from './formats/follow-control.ts';
import type { Grounds } from './round/context.ts';
import { withoutAttempt } from './round/plan.ts';
import { type FileNote, filesIn, isHere, isQuiet, wasAbsentOnce } from './store/files.ts';

/** Files that wait or were refused, but for those of which another attempt is held, and pictures on their way. */
const unreadFiles = (db: ReadDb): FileNote[] =>
  [...filesIn(db, 'refused'), ...filesIn(db, 'waiting')].filter(
    (file) =>
      file.kind !== 'unknown' &&
      file.kind !== 'picture' &&
      !wasAbsentOnce(file) &&
      !isHere(db, withoutAttempt(file.name)),
  );

/** Files that somebody should hear of. */
export const countRefused = (db: ReadDb): number =>
  unreadFiles(db).filter(({ reason }) => !isQuiet(reason)).length;

/** What doesn't count here: files, and entries of those that were read. */
export function refusedRows({ db, follower }: Grounds): RefusedRow[] {
  const { view } = follower.now();
  return db.read((tx) => [...refusedFiles(tx, view), ...refusedEntries(tx, view)]);
}

function refusedFiles(db: ReadDb, view: ControlView | undefined): RefusedRow[] {
  const groups = Map.groupBy(unreadFiles(db), ({ device, reason, cause }) => `${device}/${reason}/${cause}`);
  return [...groups.values()].flatMap((some): RefusedRow[] => {
    const [one] = some;
    if (!one) return [];
    const reason = refusalReasons.find((known) => known === one.reason) ?? 'predecessor-missing';
    const since = new Date(Math.min(...some.map((file) => file.since))).toISOString();
    const { device, cause } = one;
    const from = { device, memberName: nameOf(db, view, device) };
    return [{ what: 'file', reason, ...from, count: some.length, since, cause }];
  });
}

/**
 * From which devices entries are kept and not applied, or came that the role doesn't allow or nobody writes, or two with one
 * number. How many of somebody's those are is a figure about them, and is told nowhere (■9).
 */
function refusedEntries(db: ReadDb, view: ControlView | undefined): RefusedRow[] {
  const found = db.all<{ device: string; reason: RefusalReason }>(
    `SELECT device, CASE withheld WHEN 'off-chain' THEN 'written-twice' ELSE withheld END AS reason FROM journal
     WHERE withheld IN ('wrong-role', 'wrong-member', 'beyond-cutoff', 'off-chain', 'taken-back')
     UNION SELECT device, reason FROM parked JOIN journal USING (n) WHERE reason IN ('not-allowed', 'malformed')
     UNION SELECT device, 'written-twice' FROM journal GROUP BY device, seq HAVING count(*) > 1
     ORDER BY device, reason`,
  );
  return found.map((row) => ({ ...row, what: 'entry', memberName: nameOf(db, view, row.device) }));
}

function nameOf(db: ReadDb, view: ControlView | undefined, device: string | null): string | null {
  const member = device === null ? undefined : view?.state.devices.get(device)?.member;
  return member === undefined ? null : (visibleRow(db, 'member', member)?.fields.name ?? null);
}

// What only leads decide, only leads take back (S19). Judged over all entries of a record by their stamps, so that it makes
// no difference which of them was heard of first.
import { type Restriction, restrictionOn } from '../../../shared/model/roles.ts';
import type { Op, SetOp } from '../../../shared/oplog/op.ts';
import { compareStamps, isSeen, type Stamp } from '../../../shared/oplog/stamp.ts';
import type { WriteDb } from '../db.ts';
import { fitted } from '../records/fitted.ts';
import { recordKey } from '../records/store.ts';
import type { JournalRow } from './entry.ts';
import type { Change } from './funnel.ts';

/** True where a change decides what is restricted, or may take it back. */
export function isDecisive(change: Op | Change): boolean {
  const restriction = restrictionOn(change.type);
  if (!restriction) return false;
  return change.kind === 'remove' || (change.kind === 'set' && decides(restriction, change));
}

const decides = ({ field }: Restriction, { values = {} }: Pick<SetOp, 'values'>): boolean =>
  Object.hasOwn(values, field);

interface Decision extends Pick<JournalRow, 'n' | 'role' | 'withheld' | 'payload'> {
  readonly op: Op;
}

/** Notes which entries of a record take back what they may not; answers whether that changed which of them count. */
export function judgeTakenBack(db: WriteDb, type: string, id: string): boolean {
  const restriction = restrictionOn(type);
  if (!restriction) return false;
  const changed = verdicts(restriction, decisions(db, recordKey(type, id)));
  for (const { n, withheld } of changed) db.run('UPDATE journal SET withheld = ? WHERE n = ?', withheld, n);
  return changed.length > 0;
}

const decisions = (db: WriteDb, record: string): Decision[] =>
  db
    .all<Omit<Decision, 'op'>>(
      `SELECT n, role, withheld, payload FROM journal
       WHERE record = ? AND payload IS NOT NULL AND (withheld IS NULL OR withheld = 'taken-back')`,
      record,
    )
    .map((row) => ({ ...row, op: fitted(JSON.parse(row.payload ?? '') as Op) }))
    .filter(({ op }) => isDecisive(op))
    .sort(
      (a, b) => compareStamps(a.op.stamp, b.op.stamp) || ((a.payload ?? '') < (b.payload ?? '') ? -1 : 1),
    );

type Changed = Pick<JournalRow, 'n' | 'withheld'>;

/** The changes among the verdicts on `ordered`, oldest stamp first. */
function verdicts(restriction: Restriction, ordered: readonly Decision[]): Changed[] {
  const { field, values, roles } = restriction;
  let standing: Stamp | undefined;
  return ordered.flatMap(({ n, role, withheld, op }): Changed[] => {
    const isTheirs = roles.includes(role);
    const before = standing;
    if (isTheirs && op.kind === 'set') standing = values.includes(op.values?.[field]) ? op.stamp : undefined;
    // What a removal hasn't seen it doesn't hide.
    const isBack = !isTheirs && before && (op.kind === 'set' || isSeen(op.seen ?? {}, before));
    const verdict = isBack ? 'taken-back' : null;
    return verdict === withheld ? [] : [{ n, withheld: verdict }];
  });
}

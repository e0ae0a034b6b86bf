// What can be said of entries from elsewhere by looking at them alone, before the vault is asked: pure, so that another
// thread can have said it already. Only what is plain is foreseen; the funnel judges everything else by itself.
import type { Op } from '../../../shared/oplog/op.ts';
import { type FirstRow, firstRow } from '../records/columns.ts';
import { admit, isVoiced } from './admit.ts';
import type { TravellingEntry } from './entry.ts';
import { isDecisive } from './taken-back.ts';

/** An entry that is admitted, and that its member may voice. */
export interface Foreseen {
  readonly type: string;
  readonly id: string;
  /** It decides what is restricted (S19). */
  readonly decides: boolean;
  /** What its run makes of a record that isn't here yet; the same object for all entries of the run. */
  readonly first: ForeseenRow;
}

/** A run: neighbouring entries of one record. */
export interface ForeseenRow extends FirstRow {
  /** Entries of the run. */
  readonly entries: number;
}

/**
 * Foresees what it can of entries that are handed to the funnel together. Their hashes are right: they come of an opened
 * segment, which proves them.
 */
export function foresee(
  entries: readonly TravellingEntry[],
  member: string | undefined,
): (Foreseen | undefined)[] {
  const ops = entries.map((entry) => plainOp(entry, member));
  const found: (Foreseen | undefined)[] = [];
  while (found.length < ops.length) {
    const op = ops[found.length];
    if (op) found.push(...foreseeRun(runFrom(ops, found.length, op)));
    else found.push(undefined);
  }
  return found;
}

type Run = readonly [Op, ...Op[]];

function runFrom(ops: readonly (Op | undefined)[], from: number, first: Op): Run {
  const run: [Op, ...Op[]] = [first];
  for (let at = from + 1; ; at += 1) {
    const next = ops[at];
    if (next?.id !== first.id || next.type !== first.type) return run;
    run.push(next);
  }
}

function foreseeRun(run: Run): Foreseen[] {
  const first = { ...firstRow(run), entries: run.length };
  return run.map((op) => ({ type: op.type, id: op.id, decides: isDecisive(op), first }));
}

function plainOp({ payload, role }: TravellingEntry, member: string | undefined): Op | undefined {
  if (payload === null) return undefined;
  const applied = admit(payload, role);
  if ('parked' in applied || !isVoiced(applied, role, member)) return undefined;
  const { op } = applied;
  return op.kind === 'set' || op.kind === 'text' ? op : undefined;
}

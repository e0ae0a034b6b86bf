// What sync does with the journal, all in one transaction: takes in entries, judges anew which ones count, and writes
// own ones once more where their right had ended.
import type { Role } from '../../../shared/model/primitives.ts';
import type { Op, ParkReason } from '../../../shared/oplog/op.ts';
import type { WriteDb } from '../db.ts';
import { recordKey, saveFirst } from '../records/store.ts';
import { unmerged } from '../search/index-record.ts';
import { admit, keyOf } from './admit.ts';
import { appendEntry, foldOps, park } from './apply.ts';
import { entryHash, type JournalRow, type ReceivedEntry, type Withheld } from './entry.ts';
import type { Foreseen } from './foresee.ts';
import type { Touched } from './funnel.ts';
import { refold } from './rebuild.ts';
import { isDecisive, judgeTakenBack } from './taken-back.ts';

/** What became of entries that another device handed over. */
export interface ReceivedReport {
  readonly applied: number;
  readonly duplicates: number;
  /** Kept, and not applied (S12). */
  readonly withheld: number;
  /** Kept and relayed, but not applied by this version. */
  readonly parked: readonly { readonly device: string; readonly seq: number; readonly reason: ParkReason }[];
  /** Not stored at all: their hash doesn't match what they say. */
  readonly refused: readonly { readonly device: string; readonly seq: number }[];
}

/** A change in whether the entry at position `n` of the journal counts. */
export interface Verdict {
  readonly n: number;
  readonly withheld: Withheld | null;
}

export interface Intake {
  readonly db: WriteDb;
  receive(entries: readonly ReceivedEntry[]): ReceivedReport;
  /** Records are folded anew from the entries that count. */
  judge(verdicts: readonly Verdict[]): void;
  /** Writes ops once more as own entries, those that member and role may say. */
  writeAnew(payloads: readonly string[], as: Standing): void;
}

/** As which member, under which role, and at which control record, a device writes. */
export interface Standing {
  readonly member: string | undefined;
  readonly role: Role;
  readonly control: number;
}

/** So many changes at once come from an import or from a device that was away for long. */
const bulk = 200;

export const inBulk = (db: WriteDb, changes: number, body: () => void): void =>
  changes < bulk ? body() : unmerged(db, body);

/** `touched` collects the records that changed. */
export function createIntake(db: WriteDb, touched: Touched[], writeAnew: Intake['writeAnew']): Intake {
  return {
    db,
    writeAnew,
    receive: (entries) => receive(db, entries, touched),
    judge(verdicts) {
      for (const record of new Set(verdicts.map((verdict) => judge(db, verdict)))) {
        const slash = record.indexOf('/');
        if (slash < 0) continue;
        const [type, id] = [record.slice(0, slash), record.slice(slash + 1)];
        judgeTakenBack(db, type, id);
        refold(db, type, id);
        touched.push({ type, id });
      }
    },
  };
}

/** Notes the verdict; answers the record that has to be folded anew. */
function judge(db: WriteDb, { n, withheld }: Verdict): string {
  const row = db.get<JournalRow>('SELECT * FROM journal WHERE n = ?', n);
  if (!row) return '';
  db.run('UPDATE journal SET withheld = ? WHERE n = ?', withheld, n);
  if (row.record !== '' || row.payload === null) return row.record;
  // Of what this version doesn't understand, only whether it waits changes.
  if (withheld) {
    db.run('DELETE FROM parked WHERE n = ?', n);
    return '';
  }
  const applied = admit(row.payload, row.role);
  if ('parked' in applied) park(db, n, applied.parked);
  else db.run('UPDATE journal SET record = ? WHERE n = ?', keyOf(applied), n);
  return keyOf(applied);
}

function receive(db: WriteDb, entries: readonly ReceivedEntry[], touched: Touched[]): ReceivedReport {
  const parked: ReceivedReport['parked'][number][] = [];
  const refused: ReceivedReport['refused'][number][] = [];
  const count = { applied: 0, duplicates: 0, withheld: 0 };
  const { fold, flush } = createGathering(db);
  const decided = new Map<string, Touched>();
  const take = (entry: ReceivedEntry): void => {
    const { device, seq } = entry;
    if (!isItself(entry)) {
      refused.push({ device, seq });
      return;
    }
    const taken = appendEntry(db, entry, (op) => fold(op, entry));
    if (!taken) count.duplicates += 1;
    else if ('withheld' in taken) count.withheld += 1;
    else if ('parked' in taken) parked.push({ device, seq, reason: taken.parked });
    else {
      count.applied += 1;
      const { type, id } = taken.op;
      touched.push({ type, id });
      if ('kind' in taken.op ? isDecisive(taken.op) : taken.op.decides)
        decided.set(recordKey(type, id), { type, id });
    }
  };
  inBulk(db, entries.length, () => {
    entries.forEach(take);
    flush();
    for (const { type, id } of decided.values()) if (judgeTakenBack(db, type, id)) refold(db, type, id);
  });
  return { ...count, parked, refused };
}

/** True where the hash is that of what the entry says. */
function isItself(entry: ReceivedEntry): boolean {
  const { payload, hash, foreseen } = entry;
  if (foreseen || payload === null) return true;
  return Buffer.compare(entryHash({ ...entry, payload }), hash) === 0;
}

interface Gathered {
  readonly op: Op | Foreseen;
  readonly entry: ReceivedEntry;
}

/** Gathers neighbouring ops of one record, so that it is loaded, merged, stored and indexed once. */
function createGathering(db: WriteDb) {
  let gathered: Gathered[] = [];
  const flush = (): void => {
    const run = gathered;
    gathered = [];
    const whole = foreseenRun(run);
    if (whole && saveFirst(db, whole.type, whole.id, whole.first)) return;
    const [first, ...more] = run.map(opOf);
    if (first) foldOps(db, [first, ...more]);
  };
  return {
    flush,
    fold(op: Op | Foreseen, entry: ReceivedEntry): void {
      const last = gathered.at(-1)?.op;
      if (last && (last.type !== op.type || last.id !== op.id)) flush();
      gathered.push({ op, entry });
    },
  };
}

/** What was foreseen of a run, where just that run was gathered. */
function foreseenRun(run: readonly Gathered[]): Foreseen | undefined {
  const op = run[0]?.op;
  if (!op || 'kind' in op || op.first.entries !== run.length) return undefined;
  return run.every((one) => 'first' in one.op && one.op.first === op.first) ? op : undefined;
}

/** The op of an entry that counts. */
function opOf({ op, entry: { payload, role } }: Gathered): Op {
  if ('kind' in op) return op;
  const applied = admit(payload ?? '', role);
  if ('parked' in applied) throw new Error('an entry was foreseen to count');
  return applied.op;
}

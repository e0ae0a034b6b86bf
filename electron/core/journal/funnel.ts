// The one way in: local changes and other devices' entries become journal, records and search index in one
// transaction. Memory (the chain's end) follows the disk, after the commit.
import type { Role } from '../../../shared/model/primitives.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import { type Op, opVersion } from '../../../shared/oplog/op.ts';
import { nextStamp, type Stamp, sayable, seenBy } from '../../../shared/oplog/stamp.ts';
import type { RecordState } from '../../../shared/oplog/state.ts';
import type { NotAsync, WriteDb } from '../db.ts';
import type { Clock } from '../ports/ports.ts';
import { isChecked, noteSound } from '../records/checked.ts';
import { fitted } from '../records/fitted.ts';
import { recordKey } from '../records/store.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { admit, isOwnWord, keyOf } from './admit.ts';
import { apply, foldInto, insertEntry } from './apply.ts';
import { entryHash, type ReceivedEntry } from './entry.ts';
import { createIntake, type Intake, inBulk, type ReceivedReport, type Standing } from './intake.ts';
import { type ChainEnd, chainEnd, createCount, extendEnd, type OwnEntry, ownEntries } from './own-chain.ts';
import { refold } from './rebuild.ts';
import { isDecisive, judgeTakenBack } from './taken-back.ts';

/** A change before it is stamped. */
export type Change = Op extends infer O ? (O extends Op ? Omit<O, 'v' | 'stamp' | 'seen'> : never) : never;

/** Records that a transaction touched. */
export interface Touched {
  readonly type: string;
  readonly id: string;
}

export interface Funnel {
  /** Writes local changes, all or none; answers after they are durable. `also` runs inside the same transaction. */
  commit(changes: readonly Change[], also?: (db: WriteDb) => void): readonly Touched[];
  /** Takes in entries of other devices, in any order and however often. */
  applyReceived(entries: readonly ReceivedEntry[]): ReceivedReport;
  /** What is taken in while `work` lasts, transaction by transaction, is told at its end, all at once. */
  inPieces<T>(work: () => Promise<T>): Promise<T>;
  /** Runs what sync does with the journal in one transaction. */
  intake<T>(body: (intake: Intake) => NotAsync<T>): T;
  /** The newest own entry. */
  end(): ChainEnd;
  /** Entries under this device's name, on whatever chain. */
  count(): number;
  /** Own entries `from` … `to`, for whoever carries them to other devices. */
  ownEntries(from: number, to?: number): OwnEntry[];
  /** Called with what each transaction touched, after its commit. */
  onTouched(listener: (touched: readonly Touched[]) => void): void;
}

interface FunnelParts {
  readonly vault: Pick<OpenVault, 'db' | 'device' | 'witness'>;
  readonly clock: Clock;
  /** Role of the member at this PC at the moment of writing. */
  readonly role: () => Role;
  /** Number of the control record at which this device stands; undefined outside a space. */
  readonly position?: () => number | undefined;
}

export function createFunnel({ vault, clock, role, position = () => undefined }: FunnelParts): Funnel {
  const { db, device } = vault;
  const listeners: ((touched: readonly Touched[]) => void)[] = [];
  const tell = (touched: readonly Touched[]): void => {
    if (touched.length > 0) for (const listener of listeners) listener(touched);
  };
  let end = chainEnd(db, device);
  /** What came in and isn't told yet. */
  let untold: Touched[] | undefined;
  const writerNow = (): Writer => ({ device, role: role(), now: clock.now(), control: position() });
  /** What is written under an identity that ended leaves this PC no more: better nothing is. */
  const checkIdentity = (): void => {
    if (vault.device !== device) throw new Error('the vault goes on as another device');
  };

  function intake<T>(body: (intake: Intake) => NotAsync<T>): T {
    let last = end;
    const touched: Touched[] = [];
    const answer = db.write((tx) => {
      const parts = createIntake(tx, touched, (payloads, as) => {
        last = appendAnew(tx, { device, ...as }, payloads, last, touched);
      });
      return body(parts);
    });
    const before = end;
    end = extendEnd(db, device, last);
    if (untold) untold.push(...touched);
    else tell(touched);
    if (end.seq > before.seq) vault.witness(end.seq, end.hash);
    return answer;
  }

  return {
    commit(changes, also) {
      checkIdentity();
      let last = end;
      const writer = writerNow();
      db.write((tx) => {
        also?.(tx);
        inBulk(tx, changes.length, () => {
          for (const group of groupedByRecord(changes)) last = appendOwn(tx, writer, group, last);
        });
        return null;
      });
      end = last;
      const touched = changes.map(({ type, id }) => ({ type, id }));
      // The entry is durable: windows hear of it even where noting it in the witness fails.
      tell(touched);
      if (changes.length > 0) vault.witness(end.seq, end.hash);
      return touched;
    },
    applyReceived: (entries) => intake(({ receive }) => receive(entries)),
    async inPieces(work) {
      const taken: Touched[] = [];
      untold = taken;
      try {
        return await work();
      } finally {
        untold = undefined;
        tell(taken);
      }
    },
    intake,
    end: () => end,
    count: createCount(db, device),
    ownEntries: (from, to = end.seq) => db.read((tx) => ownEntries(tx, device, end, from, to)),
    onTouched: (listener) => void listeners.push(listener),
  };
}

type Group = readonly [Change, ...Change[]];

/** Neighbouring changes of one record together: it is loaded, merged, stored and indexed once. */
function groupedByRecord(changes: readonly Change[]): Group[] {
  const groups: [Change, ...Change[]][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    if (last && last[0].id === change.id && last[0].type === change.type) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

interface Writer {
  readonly device: string;
  readonly role: Role;
  readonly now: number;
  readonly control: number | undefined;
}

/** Stamps changes of one record, appends them to the journal and folds them in; answers the chain's new end. */
function appendOwn(db: WriteDb, writer: Writer, group: Group, end: ChainEnd): ChainEnd {
  const { device, role, now, control } = writer;
  const [{ type, id }] = group;
  const key = recordKey(type, id);
  let last = end;
  let isNew = false;
  const append = (loaded: RecordState): RecordState => {
    isNew = Object.keys(loaded.vector).length === 0;
    const made = group.reduce<RecordState>((state, change) => {
      const op = stamped(change, nextStamp(now, device, state.vector), state);
      const unsigned = { device, seq: last.seq + 1, prev: last.hash, role, payload: JSON.stringify(op) };
      const hash = entryHash(unsigned);
      insertEntry(db, { ...unsigned, hash, ...(control !== undefined && { control }) }, key);
      last = { seq: unsigned.seq, hash };
      return merge(state, isNew && isChecked(change) ? op : fitted(op));
    }, loaded);
    const isWhole = group.every((change) => change.kind === 'text' || isChecked(change));
    if (isNew && isWhole && group.some(isChecked)) noteSound(made);
    return made;
  };
  foldInto(db, type, id, group, append);
  // Of a new record nothing was decided yet.
  if (!isNew && group.some(isDecisive) && judgeTakenBack(db, type, id)) refold(db, type, id);
  return last;
}

/** Writes ops of other chains once more, word for word: with their stamps, so that nothing changes that was applied. */
function appendAnew(
  db: WriteDb,
  { device, member, role, control }: Standing & { readonly device: string },
  payloads: readonly string[],
  end: ChainEnd,
  touched: Touched[],
): ChainEnd {
  let last = end;
  for (const payload of payloads) {
    const applied = admit(payload, role);
    if (!isOwnWord(applied, role, member)) continue;
    const unsigned = { device, seq: last.seq + 1, prev: last.hash, role, payload };
    const entry = { ...unsigned, hash: entryHash(unsigned), control };
    const n = insertEntry(db, entry, keyOf(applied));
    if (n === undefined) throw new Error('an own entry was there already');
    apply(db, n, applied);
    if ('op' in applied) {
      const { op } = applied;
      touched.push({ type: op.type, id: op.id });
      if (isDecisive(op) && judgeTakenBack(db, op.type, op.id)) refold(db, op.type, op.id);
    }
    last = { seq: entry.seq, hash: entry.hash };
  }
  return last;
}

function stamped(change: Change, stamp: Stamp, { vector, written }: RecordState): Op {
  const known = sayable(seenBy(stamp, vector), written);
  const seen = Object.keys(known).length === 0 ? {} : { seen: known };
  return { v: opVersion, ...change, stamp, ...seen } as Op;
}

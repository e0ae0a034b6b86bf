// The one way in: local changes and other devices' entries become journal, records and search index in one
// transaction. Memory (the chain's end) follows the disk, after the commit.
import type { Role } from '../../../shared/model/primitives.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import { type Op, opVersion, type ParkReason } from '../../../shared/oplog/op.ts';
import { nextStamp, type Stamp, type Vector } from '../../../shared/oplog/stamp.ts';
import type { RecordState } from '../../../shared/oplog/state.ts';
import type { Db, WriteDb } from '../db.ts';
import type { Clock } from '../ports/ports.ts';
import { recordKey } from '../records/store.ts';
import { unmerged } from '../search/index-record.ts';
import type { OpenVault } from '../vault/open-vault.ts';
import { appendEntry, foldInto, insertEntry } from './apply.ts';
import { type Entry, entryHash, type JournalRow, noHash } from './entry.ts';

/** A change before it is stamped. */
export type Change = Op extends infer O ? (O extends Op ? Omit<O, 'v' | 'stamp' | 'seen'> : never) : never;

/** Records that a transaction touched. */
export interface Touched {
  readonly type: string;
  readonly id: string;
}

/** What became of entries that another device handed over. */
export interface ReceivedReport {
  readonly applied: number;
  readonly duplicates: number;
  /** Kept and relayed, but not applied by this version. */
  readonly parked: readonly { readonly device: string; readonly seq: number; readonly reason: ParkReason }[];
  /** Not stored at all: their hash doesn't match what they say. */
  readonly refused: readonly { readonly device: string; readonly seq: number }[];
}

export interface Funnel {
  /** Writes local changes, all or none; answers after they are durable. `also` runs inside the same transaction. */
  commit(changes: readonly Change[], also?: (db: WriteDb) => void): readonly Touched[];
  /** Takes in entries of other devices, in any order and however often. */
  applyReceived(entries: readonly Entry[]): ReceivedReport;
  /** Own entries from `fromSeq` on, for whoever carries them to other devices. Erased ones are left out. */
  ownEntries(fromSeq: number): Entry[];
  /** Called with what each transaction touched, after its commit. */
  onTouched(listener: (touched: readonly Touched[]) => void): void;
}

interface FunnelParts {
  readonly vault: Pick<OpenVault, 'db' | 'device' | 'witness'>;
  readonly clock: Clock;
  /** Role of the member at this PC at the moment of writing. */
  readonly role: () => Role;
}

interface ChainEnd {
  readonly seq: number;
  readonly hash: Uint8Array;
}

export function createFunnel({ vault, clock, role }: FunnelParts): Funnel {
  const { db, device } = vault;
  const listeners: ((touched: readonly Touched[]) => void)[] = [];
  const tell = (touched: readonly Touched[]): void => {
    if (touched.length > 0) for (const listener of listeners) listener(touched);
  };
  let end = chainEnd(db, device);

  return {
    commit(changes, also) {
      let last = end;
      const writer = { device, role: role(), now: clock.now() };
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
    applyReceived(entries) {
      const { report, touched } = db.write((tx) => receive(tx, entries));
      end = chainEnd(db, device);
      tell(touched);
      return report;
    },
    ownEntries: (fromSeq) =>
      toEntries(db.read((tx) => tx.all<JournalRow>(ownSql, device, fromSeq - 1))).filter(
        ({ seq }) => seq >= fromSeq,
      ),
    onTouched: (listener) => void listeners.push(listener),
  };
}

const ownSql = 'SELECT * FROM journal WHERE device = ? AND seq >= ? ORDER BY seq';

function toEntries(rows: readonly JournalRow[]): Entry[] {
  let prev: Uint8Array = noHash;
  return rows.flatMap((row) => {
    const entry = {
      device: row.device,
      seq: row.seq,
      prev,
      hash: new Uint8Array(row.hash),
      role: row.role,
      payload: row.payload ?? '',
    };
    prev = entry.hash;
    return row.payload === null ? [] : [entry];
  });
}

function chainEnd(db: Db, device: string): ChainEnd {
  const row = db.read((tx) =>
    tx.get<ChainEnd>('SELECT seq, hash FROM journal WHERE device = ? ORDER BY seq DESC LIMIT 1', device),
  );
  return row ? { seq: row.seq, hash: new Uint8Array(row.hash) } : { seq: 0, hash: noHash };
}

/** So many changes at once come from an import or from a device that was away for long. */
const bulk = 500;

const inBulk = (db: WriteDb, changes: number, body: () => void): void =>
  changes < bulk ? body() : unmerged(db, body);

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
}

/** Stamps changes of one record, appends them to the journal and folds them in; answers the chain's new end. */
function appendOwn(db: WriteDb, { device, role, now }: Writer, group: Group, end: ChainEnd): ChainEnd {
  const [{ type, id }] = group;
  const key = recordKey(type, id);
  let last = end;
  const append = (loaded: RecordState): RecordState =>
    group.reduce<RecordState>((state, change) => {
      const op = stamped(change, nextStamp(now, device, state.vector), state.vector);
      const unsigned = { device, seq: last.seq + 1, prev: last.hash, role, payload: JSON.stringify(op) };
      const hash = entryHash(unsigned);
      insertEntry(db, { ...unsigned, hash }, key);
      last = { seq: unsigned.seq, hash };
      return merge(state, op);
    }, loaded);
  foldInto(db, type, id, group, append);
  return last;
}

function stamped(change: Change, stamp: Stamp, vector: Vector): Op {
  const seen = Object.keys(vector).length === 0 ? {} : { seen: vector };
  return { v: opVersion, ...change, stamp, ...seen } as Op;
}

function receive(db: WriteDb, entries: readonly Entry[]): { report: ReceivedReport; touched: Touched[] } {
  const touched: Touched[] = [];
  const parked: ReceivedReport['parked'][number][] = [];
  const refused: ReceivedReport['refused'][number][] = [];
  let duplicates = 0;
  const take = (entry: Entry): void => {
    const name = { device: entry.device, seq: entry.seq };
    if (Buffer.compare(entryHash(entry), entry.hash) !== 0) {
      refused.push(name);
      return;
    }
    const applied = appendEntry(db, entry);
    if (!applied) duplicates += 1;
    else if ('parked' in applied) parked.push({ ...name, reason: applied.parked });
    else touched.push({ type: applied.op.type, id: applied.op.id });
  };
  inBulk(db, entries.length, () => entries.forEach(take));
  return { report: { applied: touched.length, duplicates, parked, refused }, touched };
}

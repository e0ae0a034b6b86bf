// The funnel's neck: every entry, ours or another device's, live or during a rebuild, enters the records here.
import { recordTypeNamed } from '../../../shared/model/record-types.ts';
import { merge } from '../../../shared/oplog/merge.ts';
import type { Op, ParkReason, TextOp } from '../../../shared/oplog/op.ts';
import type { RecordState } from '../../../shared/oplog/state.ts';
import type { WriteDb } from '../db.ts';
import { isErased, loadState, recordKey, rowOf, saveState } from '../records/store.ts';
import { owePurge } from '../search/index-record.ts';
import { type Applied, type Judged, judge, keyOf } from './admit.ts';
import type { Entry, JournalRow, ReceivedEntry, Withheld } from './entry.ts';
import type { Foreseen } from './foresee.ts';

/** What became of another device's entry; the withheld ones are kept and change nothing. */
export type Taken = Judged | { readonly withheld: Withheld };

/**
 * Appends another device's entry to the journal; undefined where it was there already. `fold` gets the op of one that
 * counts: neighbours of one record are best folded together.
 */
export function appendEntry(
  db: WriteDb,
  entry: ReceivedEntry,
  fold: (op: Op | Foreseen) => void,
): Taken | undefined {
  const { payload } = entry;
  if (payload === null) {
    const bare = { ...entry, withheld: 'erased' } as const;
    return insertEntry(db, bare, '') === undefined ? undefined : { withheld: 'erased' };
  }
  const { applied, withheld } = judge({ ...entry, payload });
  const key = keyOf(applied);
  const judged = { ...entry, payload, withheld };
  const n = insertEntry(db, judged, key) ?? refill(db, judged, key);
  if (n === undefined) return undefined;
  if (withheld) {
    if ('op' in applied) emptyIfErased(db, applied.op.type, applied.op.id);
    else emptyUnapplied(db, n);
    return { withheld };
  }
  if ('op' in applied) fold(applied.op);
  else park(db, n, applied.parked);
  return applied;
}

/** Folds in, or parks, the entry with position `n`. */
export function apply(db: WriteDb, n: number, applied: Applied): void {
  if ('op' in applied) foldOps(db, [applied.op]);
  else park(db, n, applied.parked);
}

/** Notes that the entry with position `n` waits for a version that can apply it. */
export function park(db: WriteDb, n: number, reason: ParkReason): void {
  db.run('INSERT INTO parked (n, reason) VALUES (?, ?)', n, reason);
  emptyUnapplied(db, n);
}

/** What this version can't apply loses what it says where its record was erased. */
function emptyUnapplied(db: WriteDb, n: number): void {
  const about = recordOfParked(db, n);
  const stored = about?.id ? rowOf(db, about.type, about.id) : undefined;
  if (stored && isErased(stored)) emptyParked(db, stored.type, stored.id);
}

/** Writes an entry about the record `key`; answers its position, or undefined where it was there already. */
export function insertEntry(db: WriteDb, entry: ReceivedEntry, key: string): number | undefined {
  const { device, seq, hash, role, payload, control = null, withheld = null } = entry;
  const { changes, id } = db.run(
    'INSERT OR IGNORE INTO journal (device, seq, hash, record, role, payload, control, withheld) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    ...[device, seq, hash, key, role, payload, control, withheld],
  );
  return changes === 0 ? undefined : id;
}

/**
 * An entry that is here by its hash alone gets its payload, unless its record is erased; answers its position. Its
 * author had erased it and the erasure turned out not to count, or is still on its way.
 */
function refill(
  db: WriteDb,
  { device, seq, hash, payload, control = null, withheld = null }: Entry & ReceivedEntry,
  key: string,
): number | undefined {
  const row = db.get<Pick<JournalRow, 'n'>>(
    'SELECT n FROM journal WHERE device = ? AND seq = ? AND hash = ? AND payload IS NULL',
    ...[device, seq, hash],
  );
  const slash = key.indexOf('/');
  const stored = key === '' ? undefined : rowOf(db, key.slice(0, slash), key.slice(slash + 1));
  if (!row || (stored && isErased(stored))) return undefined;
  db.run(
    'UPDATE journal SET payload = ?, record = ?, control = ?, withheld = ? WHERE n = ?',
    ...[payload, key, control, withheld, row.n],
  );
  return row.n;
}

function emptyIfErased(db: WriteDb, type: string, id: string): void {
  const stored = rowOf(db, type, id);
  if (stored && isErased(stored)) emptyPayloads(db, type, id);
}

/** Merges ops of one record into it. */
export function foldOps(db: WriteDb, ops: readonly [Op, ...Op[]]): void {
  const [{ type, id }] = ops;
  foldInto(db, type, id, ops, (state) => ops.reduce<RecordState>(merge, state));
}

/** Loads a record, lets `fold` change its state, and stores it. `parts` name the rich texts that are involved. */
export function foldInto(
  db: WriteDb,
  type: string,
  id: string,
  parts: readonly (Pick<TextOp, 'kind' | 'field'> | { readonly kind: Exclude<Op['kind'], 'text'> })[],
  fold: (state: RecordState) => RecordState,
): void {
  const definition = recordTypeNamed(type);
  if (!definition) throw new Error(`folding an unknown type ${type}`);
  const changedTexts = [...new Set(parts.flatMap((part) => (part.kind === 'text' ? [part.field] : [])))];
  const before = rowOf(db, type, id);
  const state = fold(loadState(db, definition, id, changedTexts, before));
  saveState(db, definition, state, before, changedTexts);
  if (state.erased) emptyPayloads(db, type, id);
}

/** An erased record keeps its entries' envelopes and loses what they said, but for the erasure itself, and keystrokes not yet in it. */
function emptyPayloads(db: WriteDb, type: string, id: string): void {
  const rows = db.all<Pick<JournalRow, 'n' | 'payload'>>(
    'SELECT n, payload FROM journal WHERE record = ? AND payload IS NOT NULL',
    recordKey(type, id),
  );
  for (const row of rows) {
    if (row.payload !== null && JSON.parse(row.payload).kind !== 'erase')
      db.run('UPDATE journal SET payload = NULL WHERE n = ?', row.n);
  }
  emptyParked(db, type, id);
  owePurge(db);
  const draft = `text:${recordKey(type, id)}/`;
  db.run('DELETE FROM drafts WHERE key >= ? AND key < ?', draft, `${draft}\uffff`);
  // What was typed of it, where a crash came between saving it and putting the form away.
  if (type === 'contact')
    db.run("DELETE FROM drafts WHERE key LIKE 'form:%' AND instr(value, ?) > 0", `"${id}"`);
  if (type === 'attachment') db.run('DELETE FROM attachments WHERE id = ?', id);
}

/** Names of the record in a payload of any version; null where there is none to be read. */
const named = (part: 'type' | 'id'): string =>
  `CASE WHEN json_valid(payload) THEN payload ->> '$.${part}' END`;

const recordOfParked = (db: WriteDb, n: number): { readonly type: string; readonly id: string } | undefined =>
  db.get(`SELECT ${named('type')} AS type, ${named('id')} AS id FROM journal WHERE n = ?`, n);

/**
 * What this version can't apply says something about the erased record all the same, whether it counts or not, and nothing
 * of it waits any more. An index knows the few that belong to no record, and the journal is not read through.
 */
function emptyParked(db: WriteDb, type: string, id: string): void {
  const about = `SELECT n FROM journal INDEXED BY journal_unapplied WHERE record = '' AND payload IS NOT NULL AND ${named('type')} = ? AND ${named('id')} = ?`;
  for (const { n } of db.all<{ n: number }>(about, type, id)) {
    db.run('UPDATE journal SET payload = NULL, record = ? WHERE n = ?', recordKey(type, id), n);
    db.run('DELETE FROM parked WHERE n = ?', n);
  }
}

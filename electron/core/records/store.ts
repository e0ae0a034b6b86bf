// Reading and writing merged records: the row, its rich text and its search index always change together.
import type { RecordType } from '../../../shared/model/record-type.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import type { Row } from '../../../shared/model/row.ts';
import { contestedFields, emptyState, type RecordState } from '../../../shared/oplog/state.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { indexRecord, plainTexts } from '../search/index-record.ts';
import { type Columns, columnsOf, type FirstRow, type StoredText, storedText } from './columns.ts';
import { numberOf } from './numbers.ts';
import { defaultsOf } from './project.ts';
import { decodeState } from './state-codec.ts';

export interface StoredRow {
  readonly n: number;
  readonly type: TypeName;
  readonly id: string;
  readonly sort: string;
  readonly hidden: number;
  readonly fields: string;
  readonly state: string;
}

/** How journal, rich text and search name a record. */
export const recordKey = (type: string, id: string): string => `${type}/${id}`;

const rowColumns = '(n, type, id, sort, hidden, fields, state, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
const insertRecord = `INSERT INTO records ${rowColumns}`;
const insertNewRecord = `INSERT INTO records ${rowColumns} ON CONFLICT (id, type) DO NOTHING`;
const updateRecord =
  'UPDATE records SET n = ?, sort = ?, hidden = ?, fields = ?, state = ?, words = ? WHERE n = ?';
const columns = 'n, type, id, sort, hidden, fields, state';

export const rowOf = (db: ReadDb, type: string, id: string): StoredRow | undefined =>
  db.get<StoredRow>(`SELECT ${columns} FROM records WHERE id = ? AND type = ?`, id, type);

/** True for a record that was erased for good: nothing brings it back. */
export const isErased = (row: StoredRow): boolean => (JSON.parse(row.state) as { erased?: 1 }).erased === 1;

/** A merged record with the rich-text fields named in `texts`; empty where nothing is known of it. */
export function loadState(
  db: ReadDb,
  definition: RecordType,
  id: string,
  texts: readonly string[],
  row: StoredRow | undefined,
): RecordState {
  if (!row) return emptyState(definition.type, id);
  const loaded = texts.map((field) => [field, textState(db, definition.type, id, field)] as const);
  const present = loaded.filter((entry): entry is readonly [string, Uint8Array] => entry[1] !== undefined);
  return decodeState(definition, id, row, Object.fromEntries(present));
}

/** Merged Yjs V1 state of one rich-text field. */
export function textState(db: ReadDb, type: string, id: string, field: string): Uint8Array | undefined {
  const row = db.get<{ state: Uint8Array }>(
    'SELECT state FROM texts WHERE record = ? AND field = ?',
    recordKey(type, id),
    field,
  );
  return row ? new Uint8Array(row.state) : undefined;
}

/** Writes a merged record; `before` is its row as loaded in the same transaction. `changedTexts` are stored anew. */
export function saveState(
  db: WriteDb,
  definition: RecordType,
  state: RecordState,
  before: StoredRow | undefined,
  changedTexts: readonly string[],
): void {
  const { type, id } = state;
  const key = recordKey(type, id);
  if (state.erased) db.run('DELETE FROM texts WHERE record = ?', key);
  for (const field of changedTexts) {
    const text = state.texts[field];
    if (text) saveText(db, key, storedText(field, text));
  }
  const plain = definition.texts.length > 0 ? (plainTexts(db, [key]).get(key) ?? []) : [];
  saveColumns(db, { type, id }, columnsOf(definition, state, plain), before);
}

/** Writes a record that isn't here yet; answers false, and does nothing, where it is. */
export function saveFirst(db: WriteDb, type: string, id: string, first: FirstRow): boolean {
  const { sort, hidden, fields, state, words } = first;
  const n = numberOf(db, type, sort);
  // To insert and see takes less time than to look before.
  const { changes } = db.run(insertNewRecord, n, type, id, sort, hidden, fields, state, words);
  if (changes === 0) return false;
  for (const text of first.texts) saveText(db, recordKey(type, id), text);
  indexRecord(db, n, words);
  return true;
}

function saveColumns(
  db: WriteDb,
  { type, id }: Pick<RecordState, 'type' | 'id'>,
  { sort, hidden, fields, state, words }: Columns,
  before: StoredRow | undefined,
): void {
  const n = numberOf(db, type, sort, before?.n);
  if (before) db.run(updateRecord, n, sort, hidden, fields, state, words, before.n);
  else db.run(insertRecord, n, type, id, sort, hidden, fields, state, words);
  indexRecord(db, n, words, before?.n);
}

function saveText(db: WriteDb, key: string, { field, state, plain }: StoredText): void {
  db.run(
    `INSERT INTO texts (record, field, state, plain) VALUES (?, ?, ?, ?)
     ON CONFLICT (record, field) DO UPDATE SET state = excluded.state, plain = excluded.plain`,
    key,
    field,
    state,
    plain,
  );
}

/** A stored row as screens get it, or undefined while it is hidden. */
export function toRow(stored: StoredRow): Row | undefined {
  const definition = recordTypeNamed(stored.type);
  if (!definition || stored.hidden) return undefined;
  const fields = { ...defaultsOf(definition), ...(JSON.parse(stored.fields) as object) } as Row['fields'];
  // Only a state that lists heads can hold more than one.
  const contested = stored.state.includes('"x":')
    ? contestedFields(decodeState(definition, stored.id, stored, {}))
    : [];
  return { id: stored.id, type: stored.type, fields, contested, sort: stored.sort };
}

/** Visible records of a type, in the order of lists (highest sort value first); those behind `after`, where given. */
export function rowsOfType(db: ReadDb, type: TypeName, limit = -1, after?: Pick<Row, 'sort' | 'id'>): Row[] {
  const behind = after ? 'AND (sort, id) < (?, ?)' : '';
  return db
    .all<StoredRow>(
      `SELECT ${columns} FROM records WHERE type = ? AND hidden = 0 ${behind} ORDER BY sort DESC, id DESC LIMIT ?`,
      ...[type, ...(after ? [after.sort, after.id] : []), limit],
    )
    .flatMap((stored) => toRow(stored) ?? []);
}

/** Visible records by id; what doesn't exist or is hidden is left out. */
export function rowsByIds(db: ReadDb, ids: readonly string[]): Row[] {
  return ids.flatMap((id) =>
    db
      .all<StoredRow>(`SELECT ${columns} FROM records WHERE id = ?`, id)
      .flatMap((stored) => toRow(stored) ?? []),
  );
}

/** A visible record with its fields typed, or undefined. */
export function visibleRow<T extends TypeName>(db: ReadDb, type: T, id: string): Row<T> | undefined {
  const stored = rowOf(db, type, id);
  return stored && (toRow(stored) as Row<T> | undefined);
}

/** The definition of a type that is known to exist. */
export function definitionOf(type: TypeName): RecordType {
  const definition = recordTypeNamed(type);
  if (!definition) throw new Error(`unknown type ${type}`);
  return definition;
}

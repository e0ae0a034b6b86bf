// Reading and writing merged records: the row, its rich text and its search index always change together.
import type { RecordType } from '../../../shared/model/record-type.ts';
import { recordTypeNamed, type TypeName } from '../../../shared/model/record-types.ts';
import type { Row } from '../../../shared/model/row.ts';
import { contestedFields, emptyState, isHidden, type RecordState } from '../../../shared/oplog/state.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { richTextToPlain } from '../../../shared/richtext/plain.ts';
import type { ReadDb, WriteDb } from '../db.ts';
import { indexedWords, indexRecord, indexTextOf } from '../search/index-record.ts';
import { numberOf } from './numbers.ts';
import { defaultsOf, project } from './project.ts';
import { decodeState, encodeState } from './state-codec.ts';

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

const insertRecord =
  'INSERT INTO records (n, type, id, sort, hidden, fields, state, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)';
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
  const key = recordKey(state.type, state.id);
  if (state.erased) db.run('DELETE FROM texts WHERE record = ?', key);
  for (const field of changedTexts) saveText(db, key, field, state.texts[field]);
  const projected = project(definition, state);
  const fields = projected ?? {};
  const shown = { ...defaultsOf(definition), ...fields } as never;
  const hidden = projected === undefined || isHidden(state) ? 1 : 0;
  const sort = projected === undefined ? '' : definition.sort(shown);
  const words = hidden ? '' : indexedWords(indexTextOf(db, state.type, state.id, shown));
  const values = [sort, hidden, JSON.stringify(fields), encodeState(definition, state, fields), words];
  const n = numberOf(db, state.type, sort, before?.n);
  if (before) db.run(updateRecord, n, ...values, before.n);
  else db.run(insertRecord, n, state.type, state.id, ...values);
  indexRecord(db, n, words, before?.n);
}

function saveText(db: WriteDb, key: string, field: string, state: Uint8Array | undefined): void {
  if (!state) return;
  const plain = richTextToPlain(updateToRichText(state));
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

// Export: every record as one line of the exchange format, in an order that an import can follow.
import type { RecordFailure } from '../../../shared/errors/record-failure.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import {
  exportableTypes,
  recordTypeNamed,
  type TypeName,
  typeNames,
} from '../../../shared/model/record-types.ts';
import { toBase64 } from '../../../shared/oplog/base64.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import type { ReadDb } from '../db.ts';
import { definitionOf, recordKey, type StoredRow } from '../records/store.ts';

/**
 * Left out unless asked for by name: what belongs to one office (a backup carries it), and how a person can be reached.
 * What tells who has read what is never exported.
 */
const byNameOnly: readonly TypeName[] = ['office', 'member', 'acknowledgement', 'person'];

/** Why an export of `type` can't be had; undefined: it can. */
export function exportRefusal(type: string | undefined, role: Role): RecordFailure | undefined {
  if (type === undefined || exportableTypes.includes(type as TypeName)) return undefined;
  if (!recordTypeNamed(type)) return { kind: 'record-unknown-type', type };
  return { kind: 'record-not-allowed', action: `export ${type}`, role };
}

/** Visible records of `type`, or of all types that travel, as lines without line ends. */
export function* exportLines(db: ReadDb, type?: TypeName): Generator<string> {
  const types = type ? [type] : typeNames.filter((name) => !byNameOnly.includes(name));
  for (const name of types) {
    const rows = db.iterate<StoredRow>(
      'SELECT n, type, id, sort, hidden, fields, state FROM records WHERE type = ? AND hidden = 0 ORDER BY id',
      name,
    );
    for (const row of rows) yield JSON.stringify({ type: row.type, id: row.id, fields: fieldsOf(db, row) });
  }
}

function fieldsOf(db: ReadDb, row: StoredRow): Record<string, unknown> {
  const plain = JSON.parse(row.fields) as Record<string, unknown>;
  const texts = definitionOf(row.type).texts.flatMap((field) => {
    const stored = db.get<{ state: Uint8Array }>(
      'SELECT state FROM texts WHERE record = ? AND field = ?',
      recordKey(row.type, row.id),
      field,
    );
    return stored ? [[field, updateToRichText(new Uint8Array(stored.state))] as const] : [];
  });
  const picture =
    row.type === 'attachment'
      ? db.get<{ bytes: Uint8Array }>('SELECT bytes FROM attachments WHERE id = ?', row.id)
      : undefined;
  return {
    ...plain,
    ...Object.fromEntries(texts),
    ...(picture ? { bytes: toBase64(new Uint8Array(picture.bytes)) } : {}),
  };
}

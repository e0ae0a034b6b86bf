// One value for everything that the journal adds up to: equal on devices that hold the same entries.
import { canonicalJson } from '../../../shared/model/canonical-json.ts';
import { sha256, toHex } from '../crypto/primitives.ts';
import type { ReadDb } from '../db.ts';
import { recordKey, type StoredRow } from '../records/store.ts';

/** SHA-256, hex, over all records and rich texts in the order of their names. */
export function stateHash(db: ReadDb): string {
  let hash: Uint8Array = new Uint8Array(32);
  for (const row of db.iterate<StoredRow>(
    'SELECT type, id, sort, hidden, fields, state FROM records ORDER BY id, type',
  )) {
    const plain = canonicalJson([row.sort, row.hidden, JSON.parse(row.fields), JSON.parse(row.state)]);
    hash = sha256(hash, recordKey(row.type, row.id), plain);
  }
  for (const text of db.iterate<{ record: string; field: string; state: Uint8Array }>(
    'SELECT record, field, state FROM texts ORDER BY record, field',
  )) {
    hash = sha256(hash, text.record, text.field, text.state);
  }
  return toHex(hash);
}

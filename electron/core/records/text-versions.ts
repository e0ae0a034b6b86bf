// Moments in a rich text's past, read from the journal. Changes close together count as one version, unless an edition
// was published in between.
import type { TextVersion } from '../../../shared/contract/texts.ts';
import { fromBase64 } from '../../../shared/oplog/base64.ts';
import type { TextOp } from '../../../shared/oplog/op.ts';
import { updateToRichText } from '../../../shared/richtext/codec.ts';
import { mergeTextUpdates } from '../../../shared/richtext/merge.ts';
import { wordsIn } from '../../../shared/richtext/plain.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import type { ReadDb } from '../db.ts';

/** Changes with less than this between them (in ms) are one version. */
const gap = 10 * 60_000;

interface TextEntry {
  readonly n: number;
  readonly ms: number;
  readonly update: Uint8Array;
}

function textEntries(db: ReadDb, record: string, field: string): TextEntry[] {
  return db
    .all<{ n: number; payload: string }>(
      'SELECT n, payload FROM journal WHERE record = ? AND payload IS NOT NULL AND withheld IS NULL ORDER BY n',
      record,
    )
    .flatMap(({ n, payload }) => {
      const op = JSON.parse(payload) as TextOp;
      return op.kind === 'text' && op.field === field
        ? [{ n, ms: op.stamp[0], update: fromBase64(op.update) }]
        : [];
    });
}

/** Where in the journal editions of `record` begin: what was published must be found again, however soon it changed. */
function publications(db: ReadDb, record: string): number[] {
  const id = record.slice(record.indexOf('/') + 1);
  return db
    .all<{ n: number }>(
      `SELECT MIN(journal.n) AS n FROM records JOIN journal ON journal.record = 'edition/' || records.id
       WHERE records.type = 'edition' AND records.hidden = 0 AND json_extract(records.fields, '$.target') = ?
       GROUP BY records.id`,
      id,
    )
    .map(({ n }) => n);
}

/** Versions of a text, newest first. */
export function textVersions(db: ReadDb, record: string, field: string): TextVersion[] {
  const entries = textEntries(db, record, field);
  const published = publications(db, record);
  const lasts = entries.filter((entry, index) => {
    const next = entries[index + 1];
    if (next === undefined || Math.abs(next.ms - entry.ms) >= gap) return true;
    return published.some((n) => entry.n < n && n < next.n);
  });
  return lasts
    .map(({ n, ms }) => ({ position: n, at: new Date(ms).toISOString(), words: wordsIn(at(entries, n)) }))
    .reverse();
}

/** The text as it stood after journal position `position`. */
export const textAt = (db: ReadDb, record: string, field: string, position: number): RichText =>
  at(textEntries(db, record, field), position);

function at(entries: readonly TextEntry[], position: number): RichText {
  const updates = entries.filter(({ n }) => n <= position).map(({ update }) => update);
  return updateToRichText(updates.length > 0 ? mergeTextUpdates(updates) : new Uint8Array());
}

// What still lies on the storage although it was erased, as far as this PC knows: whoever asks for an erasure is told when it
// is complete (DSGVO Art. 17, 12 (3)).
import type { ErasedThere } from '../../../shared/contract/sync.ts';
import type { ReadDb } from '../db.ts';
import type { Grounds } from './round/context.ts';
import { type FileNote, fileNotes, holdsErased } from './store/files.ts';

export function erasedThere({ db }: Grounds): ErasedThere {
  return db.read((tx) => {
    const files = fileNotes(tx).filter(({ state }) => state === 'held');
    const segments = files.filter((file) => file.kind === 'segment' && holdsErased(tx, file));
    const pictures = files.filter(({ kind, name }) => kind === 'picture' && !hasPicture(tx, name.slice(2)));
    const since = [
      ...segments.map((file) => erasedAt(tx, file) ?? file.since),
      ...pictures.map((file) => erasureOf(tx, `attachment/${file.name.slice(2)}`) ?? file.since),
    ];
    return {
      files: segments.length + pictures.length,
      since: since.length === 0 ? null : new Date(Math.min(...since)).toISOString(),
    };
  });
}

const hasPicture = (db: ReadDb, id: string): boolean =>
  db.get('SELECT 1 FROM attachments WHERE id = ?', id) !== undefined;

const erasureSql = `SELECT min(payload ->> '$.stamp[0]') AS ms FROM journal
  WHERE record = ? AND json_valid(payload) AND payload ->> '$.kind' = 'erase'`;

const erasureOf = (db: ReadDb, record: string): number | undefined =>
  db.get<{ ms: number | null }>(erasureSql, record)?.ms ?? undefined;

/** When the first of its entries was erased that it still holds: the ones that it lacks were erased before. */
function erasedAt(db: ReadDb, { device, first, last, hollow }: FileNote): number | undefined {
  const records = db.all<{ record: string }>(
    'SELECT record FROM journal WHERE device = ? AND seq BETWEEN ? AND ? AND payload IS NULL',
    ...[device, first, last],
  );
  return records
    .flatMap(({ record }) => erasureOf(db, record) ?? [])
    .sort((a, b) => a - b)
    .at(hollow);
}

// Writes what others may lack into one file: everything that is held here, with own entries that were never on the target.
import { sha256 } from '../../crypto/primitives.ts';
import type { Files } from '../../ports/files.ts';
import { pictureName, pieceBytes, piecesOf, sealPiece } from '../formats/picture.ts';
import { type Enclosed, encodeTransfer } from '../formats/transfer.ts';
import { breathe, type Grounds, keepGoing, type Looking, RoundStop } from '../round/context.ts';
import { sealOwn } from '../round/publish.ts';
import { viewOf } from '../space/act.ts';
import { adoptPast } from '../space/adopt.ts';
import { fileNamed } from '../store/files.ts';
import { epochKey } from '../store/keys.ts';

/** A file that can be read again, with the same bytes. */
interface Source {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}

export interface Written {
  readonly files: number;
  /** Of the whole file. */
  readonly bytes: number;
}

/** Absent or complete; rejects where the file can't be written. */
export async function writeTransfer(
  grounds: Grounds & Pick<Looking, 'signal'>,
  files: Files,
  path: string,
): Promise<Written> {
  adoptPast(grounds);
  await sealOwn(grounds);
  const sources = [...heldSources(grounds), ...pictureSources(grounds)].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  const enclosed: Enclosed[] = [];
  for (const { name, bytes } of sources) {
    const whole = bytes();
    enclosed.push({ name, size: whole.length, hash: new Uint8Array(sha256(whole)) });
    await breathe();
    keepGoing(grounds.signal);
  }
  const head = encodeTransfer(viewOf(grounds).space, enclosed);
  function* bodies(): Generator<Uint8Array> {
    for (const { bytes } of sources) yield bytes();
  }
  await files.replace(path, [head, bodies()]);
  return { files: enclosed.length, bytes: enclosed.reduce((sum, { size }) => sum + size, head.length) };
}

function heldSources({ db }: Grounds): Source[] {
  const names = db.read((tx) =>
    tx.all<{ name: string }>(
      `SELECT name FROM space_files
       WHERE kind IN ('control', 'keybox', 'segment') AND state IN ('held', 'leaving') AND bytes IS NOT NULL`,
    ),
  );
  return names.map(({ name }) => ({ name, bytes: () => gone(db.read((tx) => fileNamed(tx, name)?.bytes)) }));
}

/** Pictures lie here unsealed: their pieces are sealed for the file, each time with the salt that was drawn first. */
function pictureSources({ db, follower, chance }: Grounds): Source[] {
  const { space, state } = viewOf({ follower });
  const newest = state.epochs.at(-1);
  const key = newest && db.read((tx) => epochKey(tx, newest));
  if (!newest || !key) throw new RoundStop({ kind: 'space-key-missing' });
  const pictures = db.read((tx) =>
    tx.all<{ id: string; size: number }>('SELECT id, length(bytes) AS size FROM attachments'),
  );
  return pictures.flatMap(({ id, size }) =>
    Array.from({ length: piecesOf(size) }, (_, index): Source => {
      const place = { space, id, index, total: piecesOf(size) };
      const salt = chance.randomBytes(32);
      const piece = (): Uint8Array =>
        gone(
          db.read((tx) =>
            tx.get<{ piece: Uint8Array }>(
              'SELECT substr(bytes, ?, ?) AS piece FROM attachments WHERE id = ?',
              ...[index * pieceBytes + 1, pieceBytes, id],
            ),
          )?.piece,
        );
      const bytes = () => sealPiece(new Uint8Array(piece()), place, { epoch: newest.epoch, key }, salt);
      return { name: pictureName(place), bytes };
    }),
  );
}

/** What was erased between the table and its turn: the file would be damaged, and isn't written. */
function gone<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('erased while the file was written');
  return value;
}

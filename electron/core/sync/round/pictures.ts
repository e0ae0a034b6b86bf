// Pictures go to the team before the entries that show them, and come in after these (docs/specs/sync.md §9).
import type { Attachment } from '../../../../shared/model/knowledge.ts';
import { sha256, toHex } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import { publishedPicture } from '../../records/published-pictures.ts';
import {
  epochOfPiece,
  longestPiece,
  mostPieces,
  openPiece,
  type PicturePlace,
  pictureName,
  pieceBytes,
  piecesOf,
  sealPiece,
} from '../formats/picture.ts';
import { viewOf } from '../space/act.ts';
import { type FileState, forgetFile, noteFile } from '../store/files.ts';
import { epochKey } from '../store/keys.ts';
import { type Grounds, keepGoing, type Looking, need, type Round, RoundStop } from './context.ts';
import { putAndReadBack } from './deliver.ts';

interface Picture {
  readonly id: string;
  readonly bytes: Uint8Array;
}

/** Names that are tried for one piece: what was cut short keeps lying under the first ones (F7). */
const mostAttempts = 5;

/** Puts own pictures there that the team doesn't have yet. */
export async function sendPictures(round: Round): Promise<void> {
  for (const id of round.db.read((tx) => unsent(tx, round.device))) {
    keepGoing(round.signal);
    const bytes = round.db.read(
      (tx) => tx.get<Picture>('SELECT id, bytes FROM attachments WHERE id = ?', id)?.bytes,
    );
    if (bytes) await sendOne(round, { id, bytes: new Uint8Array(bytes) });
  }
}

const unsent = (db: ReadDb, device: string): string[] =>
  db
    .all<{ id: string }>(
      `SELECT id FROM attachments
       WHERE EXISTS (SELECT 1 FROM journal WHERE record = 'attachment/' || attachments.id AND device = ?)
         AND NOT EXISTS (SELECT 1 FROM space_files WHERE name = 'b/' || attachments.id AND state = 'held')`,
      device,
    )
    .map(({ id }) => id);

async function sendOne(round: Round, { id, bytes }: Picture): Promise<void> {
  const { space, state } = viewOf(round);
  const newest = state.epochs.at(-1);
  const key = newest && round.db.read((tx) => epochKey(tx, newest));
  if (!newest || !key) throw new RoundStop({ kind: 'space-key-missing' });
  const total = piecesOf(bytes.length);
  round.progress.expect(total);
  for (let index = 0; index < total; index += 1) {
    const place = { space, id, index, total };
    const piece = bytes.subarray(index * pieceBytes, (index + 1) * pieceBytes);
    const sealed = sealPiece(piece, place, { epoch: newest.epoch, key }, round.chance.randomBytes(32));
    await putPiece(round, place, sealed);
    round.progress.done();
  }
  note(round, id, 'held', bytes.length);
}

async function putPiece(round: Round, place: PicturePlace, sealed: Uint8Array): Promise<void> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    if (await putAndReadBack(round, pictureName(place, attempt), sealed)) return;
    // Another try of this device, or somebody who put it back, may have sealed it otherwise.
    if (await readPiece(round, place, pictureName(place, attempt))) return;
  }
  throw new RoundStop({ kind: 'target-device', detail: 'read-back' });
}

/**
 * Fetches pictures whose entries are here and whose bytes aren't. One that isn't there yet is looked for again later.
 * `offered`: only those whose first piece has one of these names, however long ago they were looked for. Answers how many.
 */
export async function fetchPictures(round: Looking, offered?: ReadonlySet<string>): Promise<number> {
  const { space } = viewOf(round);
  const wanted = round.db
    .read((tx) => missing(tx, offered ? Number.POSITIVE_INFINITY : round.clock.now()))
    .filter(({ id }) => offered?.has(pictureName({ space, id, index: 0 })) ?? true);
  let whole = 0;
  round.progress.expect(wanted.length);
  for (const { id, fields } of wanted) {
    keepGoing(round.signal);
    const published = round.db.read((tx) => publishedPicture(tx, id));
    const { size, hash } = published ?? (JSON.parse(fields) as Attachment);
    const bytes = piecesOf(size) <= mostPieces ? await fetchOne(round, id, size) : undefined;
    const isWhole = bytes !== undefined && toHex(sha256(bytes)) === hash;
    if (isWhole) {
      round.db.write((tx) => {
        tx.run('INSERT OR IGNORE INTO attachments (id, bytes) VALUES (?, ?)', id, bytes);
        return null;
      });
    }
    // What a file didn't bring says nothing about the target.
    if (isWhole || !offered) note(round, id, isWhole ? 'held' : 'waiting', size);
    if (isWhole) whole += 1;
    round.progress.done();
  }
  return whole;
}

/** Ten minutes at first, then as long again as it has been missing. */
const patience = 10 * 60_000;

const missing = (db: ReadDb, now: number): { id: string; fields: string }[] =>
  db.all<{ id: string; fields: string }>(
    `SELECT records.id, fields FROM records
     LEFT JOIN attachments ON attachments.id = records.id LEFT JOIN space_files ON name = 'b/' || records.id
     WHERE type = 'attachment' AND hidden = 0 AND attachments.id IS NULL
       AND (tried IS NULL OR ? - tried > max(?, tried - since))`,
    ...[now, patience],
  );

async function fetchOne(round: Looking, id: string, size: number): Promise<Uint8Array | undefined> {
  const total = piecesOf(size);
  const pieces: Uint8Array[] = [];
  for (let index = 0; index < total; index += 1) {
    const piece = await fetchPiece(round, { space: viewOf(round).space, id, index, total });
    if (!piece) return undefined;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function fetchPiece(round: Looking, place: PicturePlace): Promise<Uint8Array | undefined> {
  for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
    const piece = await readPiece(round, place, pictureName(place, attempt));
    if (piece === 'none') return undefined;
    if (piece) return piece;
  }
  return undefined;
}

/** The piece under a name; undefined where something else lies there. */
async function readPiece(
  { target, signal, db, follower }: Looking,
  place: PicturePlace,
  name: string,
): Promise<Uint8Array | 'none' | undefined> {
  const file = need(await target.get(name, longestPiece, signal));
  if (!file) return 'none';
  const epoch = epochOfPiece(file);
  const begun = epoch.ok ? follower.now().view?.state.epochs[epoch.value - 1] : undefined;
  const key = begun && db.read((tx) => epochKey(tx, begun));
  const piece = key && openPiece(file, place, key);
  return piece?.ok ? piece.value : undefined;
}

/**
 * Takes pictures from the target whose records were erased: right after that, and once after each start, as storage that
 * was put back to an older state has them again. Under every name that they may have got (A4).
 */
export async function dropErased(round: Round, thorough: boolean): Promise<void> {
  const noted = round.db.read((tx) =>
    tx.all<{ name: string }>(
      `SELECT name FROM space_files WHERE kind = 'picture' AND state = 'held'
       AND NOT EXISTS (SELECT 1 FROM attachments WHERE 'b/' || id = name)`,
    ),
  );
  if (noted.length === 0 && !thorough) return;
  const ids = new Set([...noted.map(({ name }) => name.slice(2)), ...round.db.read(erasedPictures)]);
  if (ids.size === 0) return;
  const { space } = viewOf(round);
  const gone = new Set([...ids].map((id) => withoutIndex(pictureName({ space, id, index: 0 }))));
  for (const { name } of need(await round.target.list('b/', round.signal))) {
    keepGoing(round.signal);
    if (gone.has(withoutIndex(name))) need(await round.target.remove(name, round.signal));
  }
  round.db.write((tx) => {
    for (const { name } of noted) forgetFile(tx, name);
    return null;
  });
}

const erasedPictures = (db: ReadDb): string[] =>
  db
    .all<{ id: string }>("SELECT id FROM records WHERE type = 'attachment' AND state ->> '$.erased' = 1")
    .map(({ id }) => id);

/** What the names of all files of one picture have in common. */
const withoutIndex = (name: string): string => name.replace(/(b\/[0-9a-f]{64})-.*$/, '$1');

/** Notes stand under the record's id: what its files are called follows from it. */
function note({ db, clock }: Grounds, id: string, state: FileState, size: number): void {
  db.write((tx) => {
    noteFile(tx, {
      ...{ name: `b/${id}`, kind: 'picture', state, reason: state === 'held' ? null : 'incomplete' },
      ...{ since: clock.now(), size, device: null, first: null, last: null, control: null, bytes: null },
    });
    return null;
  });
}

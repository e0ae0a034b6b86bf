// Pictures go to the team before the entries that show them, and come in after these (docs/specs/sync.md §9). Whoever has
// one puts it back where it is missing, or isn't what it was: all that an entry asks of it is its hash.
import type { Attachment } from '../../../../shared/model/knowledge.ts';
import { equalBytes, sha256, toHex } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import { publishedPicture } from '../../records/published-pictures.ts';
import type { Listed } from '../../targets/target.ts';
import { wishedHashes } from '../formats/names.ts';
import { mostPieces, pictureHash, pictureName, piecesOf } from '../formats/picture.ts';
import { viewOf } from '../space/act.ts';
import { type FileNote, type FileState, fileNotes, forgetFile, noteFile, noteLook } from '../store/files.ts';
import { type Grounds, keepGoing, type Looking, need, type Round } from './context.ts';
import { type Picture, putPicture, readPicture } from './picture-pieces.ts';
import { isDue, mostLooks } from './plan.ts';
import { takeAway } from './take-away.ts';

/** True where there are pictures that the team doesn't have yet: own ones, and those that came another way. */
export const hasUnsentPictures = ({ db }: Pick<Round, 'db'>): boolean => db.read(unsent).length > 0;

/** Puts these there; what is saved meanwhile is left for another time. */
export async function sendPictures(round: Round): Promise<void> {
  for (const id of round.db.read(unsent)) {
    keepGoing(round.signal);
    const bytes = round.db.read((tx) => bytesOf(tx, id));
    if (!bytes) continue;
    await putPicture(round, { id, bytes });
    note(round, id, 'held', bytes.length);
  }
}

const unsent = (db: ReadDb): string[] =>
  db
    .all<{ id: string }>(
      `SELECT id FROM attachments
       WHERE NOT EXISTS (SELECT 1 FROM space_files WHERE name = 'b/' || attachments.id AND state = 'held')`,
    )
    .map(({ id }) => id);

function bytesOf(db: ReadDb, id: string): Uint8Array | undefined {
  const row = db.get<Picture>('SELECT id, bytes FROM attachments WHERE id = ?', id);
  return row && new Uint8Array(row.bytes);
}

/** Pictures of which a piece isn't listed there any more are sent once more (F8). */
export async function missPictures(round: Round): Promise<void> {
  const notes = round.db.read(heldPictures);
  if (notes.length === 0) return;
  const { space } = viewOf(round);
  const listing = need(await round.target.list('b/', round.signal));
  const there = new Set(listing.map(({ name }) => name.replace(/^(b\/[0-9a-f]{64}-\d{4})-\d$/, '$1')));
  const isThere = ({ name, size }: FileNote): boolean =>
    Array.from({ length: piecesOf(size) }, (_, index) =>
      there.has(pictureName({ space, id: name.slice(2), index })),
    ).every(Boolean);
  forgetAll(
    round,
    notes.filter((picture) => !isThere(picture)),
  );
}

const heldPictures = (db: ReadDb): FileNote[] =>
  fileNotes(db).filter(({ kind, state }) => kind === 'picture' && state === 'held');

/** What is lacked here, and since when. */
export interface Lack {
  readonly hash: Uint8Array;
  readonly since: number;
}

/** Pictures that are shown here, and that the storage doesn't have as they were: their author had put them there first (A3). */
export function lackedPictures(round: Looking): Lack[] {
  const notes = round.db.read(lacked);
  return notes.map(({ name, since }) => ({ hash: pictureHash(viewOf(round).space, name.slice(2)), since }));
}

const lacked = (db: ReadDb): Pick<FileNote, 'name' | 'since'>[] =>
  db.all<Pick<FileNote, 'name' | 'since'>>(
    `SELECT name, since FROM space_files JOIN records ON type = 'attachment' AND 'b/' || records.id = name
     WHERE kind = 'picture' AND space_files.state = 'waiting' AND hidden = 0`,
  );

/** Reads pictures again that somebody wishes (R5); those that aren't there as they are here leave with this round. */
export async function lookAtWished(round: Round, listing: readonly Listed[]): Promise<void> {
  const wished = wishedHashes(listing.map(({ name }) => name));
  const space = round.follower.now().view?.space;
  if (wished.size === 0 || !space) return;
  const found = round.db
    .read(heldPictures)
    .filter(
      (picture) =>
        wished.has(toHex(pictureHash(space, picture.name.slice(2)))) && isDue(picture, round.clock.now()),
    );
  for (const picture of found.slice(0, mostLooks)) {
    keepGoing(round.signal);
    round.db.write((tx) => {
      noteLook(tx, picture.name, round.clock.now(), picture.size);
      return null;
    });
    await readPictureAgain(round, picture);
  }
}

/** Reads one picture again (R7); what isn't as it is here is sent once more. */
export async function readPictureAgain(round: Round, picture: FileNote): Promise<void> {
  const bytes = round.db.read((tx) => bytesOf(tx, picture.name.slice(2)));
  if (!bytes) return;
  const isIt = (found: Uint8Array): boolean => equalBytes(found, bytes);
  const found = await readPicture(round, picture.name.slice(2), bytes.length, isIt);
  if (!found || !isIt(found)) forgetAll(round, [picture]);
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
    const isIt = (bytes: Uint8Array): boolean => toHex(sha256(bytes)) === hash;
    const bytes = piecesOf(size) <= mostPieces ? await readPicture(round, id, size, isIt) : undefined;
    const isWhole = bytes !== undefined && isIt(bytes);
    if (isWhole) {
      round.db.write((tx) => {
        tx.run('INSERT OR IGNORE INTO attachments (id, bytes) VALUES (?, ?)', id, bytes);
        return null;
      });
      whole += 1;
    }
    // What a file brought, or didn't, says nothing about the target.
    if (!offered) note(round, id, isWhole ? 'held' : 'waiting', size);
    round.progress.done();
  }
  return whole;
}

/** Ten minutes at first, then as long again as it has been missing, a day at most; whatever the clock did meanwhile. */
const [patience, longestPause] = [10 * 60_000, 24 * 60 * 60_000];

const missing = (db: ReadDb, now: number): { id: string; fields: string }[] =>
  db.all<{ id: string; fields: string }>(
    `SELECT records.id, fields FROM records
     LEFT JOIN attachments ON attachments.id = records.id LEFT JOIN space_files ON name = 'b/' || records.id
     WHERE type = 'attachment' AND hidden = 0 AND attachments.id IS NULL
       AND (tried IS NULL OR abs(? - tried) > min(?, max(?, tried - since)))`,
    ...[now, longestPause, patience],
  );

/**
 * Takes pictures from the target whose records were erased: right after that, and once after each start, as storage that
 * was put back to an older state has them again. Under every name that they may have got (A4).
 */
export async function dropErased(round: Round, thorough: boolean): Promise<void> {
  const noted = round.db.read(erasedNotes);
  if (noted.length === 0 && !thorough) return;
  const ids = new Set([...noted.map(({ name }) => name.slice(2)), ...round.db.read(erasedPictures)]);
  if (ids.size === 0) return;
  const { space } = viewOf(round);
  const gone = new Set([...ids].map((id) => withoutIndex(pictureName({ space, id, index: 0 }))));
  for (const { name } of need(await round.target.list('b/', round.signal))) {
    if (gone.has(withoutIndex(name)) && !(await takeAway(round, name))) return;
  }
  forgetAll(round, noted);
}

const erasedNotes = (db: ReadDb): Pick<FileNote, 'name'>[] =>
  db.all<Pick<FileNote, 'name'>>(
    `SELECT name FROM space_files WHERE kind = 'picture' AND state = 'held'
     AND NOT EXISTS (SELECT 1 FROM attachments WHERE 'b/' || id = name)`,
  );

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

function forgetAll({ db }: Grounds, pictures: readonly Pick<FileNote, 'name'>[]): void {
  if (pictures.length === 0) return;
  db.write((tx) => {
    for (const { name } of pictures) forgetFile(tx, name);
    return null;
  });
}

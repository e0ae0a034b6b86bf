// Files that are held here and may be spoilt on the storage are read again, a few at a time (R6, R7). What came back
// different is put there anew under the next suffix (F8), from the bytes that the vault keeps.
import type { Failure } from '../../../../shared/errors/failure.ts';
import { equalBytes } from '../../crypto/primitives.ts';
import type { Listed } from '../../targets/target.ts';
import { hashIn, prefixes, wishedHashes } from '../formats/names.ts';
import { longestFile } from '../formats/segment-header.ts';
import { type FileNote, fileNamed, fileNotes, forgetFile, noteFile, noteLook } from '../store/files.ts';
import { readValue, writeValue } from '../store/values.ts';
import { keepGoing, need, type Round } from './context.ts';
import { deliver, nextAttempt } from './deliver.ts';
import { isOfOneFile } from './fetch-files.ts';
import { readPictureAgain } from './pictures.ts';
import { isDue, mostLooks, withoutAttempt } from './plan.ts';

/** Without any reason, one file is read again this often. */
const scrubMs = 10 * 60_000;

/**
 * Held files that something speaks against, wished ones first: somebody can't read them, the storage lists another size
 * than was found in order there, or somebody put the same there once more. Pure.
 */
export function suspects(listing: readonly Listed[], files: readonly FileNote[], now: number): FileNote[] {
  const sizes = new Map(listing.map(({ name, size }) => [name, size]));
  const again = [...sizes.keys()].filter((name) => withoutAttempt(name) !== name);
  const doubtful = new Set(again.map(withoutAttempt));
  const wished = wishedHashes(sizes.keys());
  const ranked = files.flatMap((file) => {
    const size = sizes.get(file.name);
    if (file.state !== 'held' || size === undefined || !isDue(file, now)) return [];
    const isWished = wished.size > 0 && wished.has(hashIn(file.name));
    return isWished || size !== file.size || doubtful.has(file.name) ? [{ file, isWished }] : [];
  });
  return ranked
    .sort((a, b) => Number(b.isWished) - Number(a.isWished))
    .slice(0, mostLooks)
    .map(({ file }) => file);
}

/** Reads the suspects again; what is spoilt leaves with what else this round delivers. */
export async function lookAgain(
  round: Round,
  listing: readonly Listed[],
  files: readonly FileNote[],
): Promise<void> {
  const { db, clock, signal } = round;
  const found = suspects(listing, files, clock.now());
  if (found.length === 0) return;
  const sizes = new Map(listing.map(({ name, size }) => [name, size]));
  const wished = wishedHashes(sizes.keys());
  for (const { name, size } of found) {
    keepGoing(signal);
    if ((await readAgain(round, name, wished.has(hashIn(name)))) === 'spoilt') continue;
    // A size that is wrong and harmless would be a reason again in every round.
    db.write((tx) => {
      noteLook(tx, name, clock.now(), sizes.get(name) ?? size);
      return null;
    });
  }
}

/** Reads one of the held files again, each in its turn, from the own ones on: so devices don't all read the same one. */
export async function scrubOne(round: Round): Promise<void> {
  const { db, clock, device } = round;
  const own = `${prefixes.segment}${device}`;
  const last = db.read((tx) => readValue(tx, 'scrub')) ?? { at: 0, name: own };
  if (clock.now() - last.at < scrubMs && clock.now() >= last.at) return;
  const files = db
    .read(fileNotes)
    .filter(({ state, kind }) => state === 'held' && kind !== 'wish')
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const file = files.find(({ name }) => name > last.name) ?? files[0];
  if (!file) return;
  const { name } = file;
  const outcome =
    file.kind === 'picture' ? await readPictureAgain(round, file) : await readAgain(round, name, false);
  db.write((tx) => {
    writeValue(tx, 'scrub', { at: clock.now(), name });
    return null;
  });
  if (outcome === 'spoilt') await deliver(round);
}

/**
 * `spoilt`: it is leaving under its next name now. What was spoilt under all its names stays as it is (F6), and so does what
 * can't be read just now: it holds nothing else up.
 */
async function readAgain(
  { db, clock, target, signal }: Round,
  name: string,
  isWished: boolean,
): Promise<'whole' | 'unread' | 'spoilt'> {
  const file = db.read((tx) => fileNamed(tx, name));
  const bytes = file?.bytes;
  if (!bytes) return 'whole';
  const found = await target.get(name, longestFile, signal);
  if (found.ok && found.value !== undefined && equalBytes(found.value, bytes)) return 'whole';
  if (!found.ok && !isForNobody(found.failure, isWished)) {
    if (!isOfOneFile(found.failure)) need(found);
    return 'unread';
  }
  const next = nextAttempt(file);
  if (!next) return 'unread';
  db.write((tx) => {
    forgetFile(tx, name);
    noteFile(tx, { ...next, since: clock.now(), size: bytes.length });
    return null;
  });
  return 'spoilt';
}

/** Nobody can read the file where it lies: the drive can't, or the server, and somebody else couldn't either. */
const isForNobody = ({ kind }: Failure, isWished: boolean): boolean =>
  kind === 'target-too-large' || kind === 'target-device' || (isWished && kind === 'target-server-error');

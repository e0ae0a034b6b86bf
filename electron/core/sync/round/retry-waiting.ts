// What is kept here until something else has come (S10): looked at again as soon as that may be so, one file at a time, and
// told from the notes alone wherever they say that it isn't.
import { toHex } from '../../crypto/primitives.ts';
import type { ReadDb } from '../../db.ts';
import { readControl } from '../formats/control.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { epochAt } from '../formats/rights.ts';
import { countErased, type FileNote, fileNamed, hurryUnkept, keptOf } from '../store/files.ts';
import { epochKey } from '../store/keys.ts';
import { dropValue, readValue } from '../store/values.ts';
import { keepGoing, type Looking } from './context.ts';
import { type FetchedControl, takeControl } from './take-control.ts';
import { retryKeyboxes } from './take-keybox.ts';
import { takeSegment } from './take-segment.ts';

/**
 * Takes in what waits for nothing any more, until nothing more is helped by that. `all`: also what a later version of this
 * program may read.
 */
export async function retryWaiting(round: Looking, all = false): Promise<void> {
  const { db } = round;
  const isDecided = db.read((tx) => readValue(tx, 'undigested')) ?? false;
  if (isDecided || all) {
    retryControl(round);
    retryKeyboxes(round);
  }
  let helped = await retrySegments(round, isDecided || all);
  const isRoomier = helped;
  while (helped) helped = await retrySegments(round, false);
  if (!isDecided && !isRoomier) return;
  db.write((tx) => {
    dropValue(tx, 'undigested');
    hurryUnkept(tx);
    return null;
  });
}

/** Answers whether one was taken in: others may have waited for it. */
async function retrySegments(round: Looking, anew: boolean): Promise<boolean> {
  const { db, follower, signal } = round;
  let helped = false;
  for (const note of db.read((tx) => keptOf(tx, 'segment'))) {
    keepGoing(signal);
    const { view } = follower.now();
    if (!view || !(anew || db.read((tx) => isWorthIt(tx, view, note)))) continue;
    const bytes = db.read((tx) => fileNamed(tx, note.name)?.bytes);
    const file = bytes && { name: note.name, bytes, readAt: note.tried };
    if (file && (await takeSegment(round, file, note))) helped = true;
  }
  return helped;
}

/** False where the note alone tells that the file waits on. What waits for a decision is asked when one has come. */
function isWorthIt(db: ReadDb, { state }: ControlView, note: FileNote): boolean {
  const { reason, device, first, control, hollow } = note;
  if (device === null || first === null || control === null) return false;
  if (reason === 'key-missing') {
    const epoch = epochAt(state, control);
    return epoch !== undefined && epochKey(db, epoch) !== undefined;
  }
  // Its decision lies there and can't be read: whether it still does is asked each time (C12).
  if (reason === 'control-ahead') return control <= state.n;
  const isNext = first === 1 || isThere(db, device, first - 1);
  return reason === 'predecessor-missing' && isNext && countErased(db, note) >= hollow;
}

const isThere = (db: ReadDb, device: string, seq: number): boolean =>
  db.get('SELECT 1 FROM journal WHERE device = ? AND seq = ?', device, seq) !== undefined;

/** Decisions of which the one before is known by now. */
function retryControl(round: Looking): void {
  const { db, follower } = round;
  const { view } = follower.now();
  if (!view) return;
  const known = new Set(
    [...view.line, ...view.lost, ...view.refused.map(({ record }) => record)].map(({ hash }) => toHex(hash)),
  );
  const records = db
    .read((tx) => keptOf(tx, 'control'))
    .toSorted((a, b) => (a.control ?? 0) - (b.control ?? 0))
    .flatMap(({ name, tried }): FetchedControl[] => {
      const bytes = db.read((tx) => fileNamed(tx, name)?.bytes);
      const read = bytes && readControl(bytes);
      if (!bytes || !read?.ok || !known.has(toHex(read.value.body.prev))) return [];
      known.add(toHex(read.value.hash));
      return [{ name, bytes, readAt: tried, record: read.value }];
    });
  takeControl(round, records);
}

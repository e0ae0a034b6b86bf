// The place that a lead's PC left when the storage moved is looked at for a while (M3): somebody may write there still, or
// have moved the storage elsewhere at the same moment, and may not have heard of this move yet.
import type { ReadDb, WriteDb } from '../../db.ts';
import { readSession } from '../../session.ts';
import type { Listed } from '../../targets/target.ts';
import { need, type Round } from '../round/context.ts';
import { putAndReadBack } from '../round/deliver.ts';
import { planRound } from '../round/plan.ts';
import { takeInAll } from '../round/take-in.ts';
import { fileNamed, fileNotes, filesIn, isKnown, setFileState } from '../store/files.ts';
import { dropValue, readValue, type Value, writeValue } from '../store/values.ts';
import { saidMove } from './move.ts';

const [hourMs, longestMs] = [3_600_000, 60 * 24 * 3_600_000];

/** The place to look at now; undefined where there is none, or it was looked at within the hour. */
export function placeToLookAt(db: ReadDb, now: number): Value<'left'>['target'] | undefined {
  const left = readValue(db, 'left');
  return left && Math.abs(now - left.looked) > hourMs ? left.target : undefined;
}

/** Takes in what others wrote there since, and leaves word of the move where that didn't succeed before. */
export async function lookBack(round: Round): Promise<void> {
  const { db, clock, target, signal } = round;
  const left = db.write((tx) => {
    const value = readValue(tx, 'left');
    if (value) writeValue(tx, 'left', { ...value, looked: clock.now() });
    return value;
  });
  if (!left) return;
  const listing = need(await target.list('', signal));
  const [files, space] = db.read((tx) => [fileNotes(tx), readValue(tx, 'space') ?? ''] as const);
  const { stop, fetch } = planRound(listing, { space, files, now: clock.now() });
  // Emptied, or another team's by now: nobody exchanges there any more.
  const isOver = stop?.kind === 'space-missing' || stop?.kind === 'space-foreign';
  if (isOver || Math.abs(clock.now() - left.since) > longestMs) return forget(round);
  // What was rolled up since lies there as it was.
  const wanted = fetch.filter(({ name }) => !db.read((tx) => isKnown(tx, name)));
  await takeInAll(round, wanted);
  db.write((tx) => {
    bringAlong(
      tx,
      wanted.map(({ name }) => name),
    );
    return null;
  });
  const said = db.read(saidMove)?.move;
  if (said === undefined || said === left.told) return;
  await leaveWord(round, listing, said);
  note(round, { ...left, looked: clock.now(), told: said });
}

/**
 * Decisions that were made at another place than the one where this PC exchanges are put there by it: that they are missing
 * is no sign of an older state (C12).
 */
export function bringAlong(db: WriteDb, names: readonly string[]): void {
  for (const name of names) {
    const file = fileNamed(db, name);
    if (file?.kind === 'control' && file.state === 'held') setFileState(db, name, 'leaving');
  }
}

/** What is said of the move lies in segments of whoever said it; decisions and keys are needed to read them. */
async function leaveWord(round: Round, listing: readonly Listed[], move: string): Promise<void> {
  const listed = new Set(listing.map(({ name }) => name));
  const authors = new Set([round.device, ...round.db.read((tx) => sayersOf(tx, move))]);
  const needed = round.db
    .read((tx) => filesIn(tx, 'held'))
    .filter(
      ({ kind, device }) =>
        kind === 'control' || kind === 'keybox' || (kind === 'segment' && authors.has(device ?? '')),
    );
  for (const { name } of needed) {
    const bytes = listed.has(name) ? null : round.db.read((tx) => fileNamed(tx, name))?.bytes;
    if (bytes) await putAndReadBack(round, name, bytes);
  }
}

/** Devices that said it: another lead's word may be the one that counts. */
const sayersOf = (db: ReadDb, move: string): string[] =>
  db
    .all<{ device: string }>(
      `SELECT DISTINCT device FROM journal
       WHERE record = 'office/' || ? AND instr(payload, ?) > 0 AND withheld IS NULL`,
      ...[readSession(db).officeId, move],
    )
    .map(({ device }) => device);

function note({ db }: Round, left: Value<'left'>): void {
  db.write((tx) => {
    writeValue(tx, 'left', left);
    return null;
  });
}

function forget({ db }: Round): void {
  db.write((tx) => {
    dropValue(tx, 'left');
    return null;
  });
}

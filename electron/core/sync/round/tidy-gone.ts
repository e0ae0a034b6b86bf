// What a lead's PC does for devices that are gone, as these can't any more: what was erased goes from their files (S17). Of
// two files, the one that says more only goes where the other was compared with it, entry by entry.
import type { ReadDb } from '../../db.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { viewOf } from '../space/act.ts';
import { type FileNote, filesIn, forgetFile, holdsErased, segmentsOf } from '../store/files.ts';
import type { Round } from './context.ts';
import { deliver } from './deliver.ts';
import { withoutAttempt } from './plan.ts';
import { keepSealed } from './publish.ts';
import { hasForkedPast } from './rejudge.ts';
import { createSayings, isByLead } from './sayings.ts';
import { sealedInPlace } from './stand-in.ts';
import { takeAway } from './take-away.ts';
import { leftovers } from './tidy.ts';

/** Puts files there for one such device in a round, as that takes its time. */
export async function tidyGone(round: Round): Promise<void> {
  for (const device of devicesGone(round)) {
    await removeOld(round, device);
    sealInPlace(round, device);
    if ((await deliver(round)) === 0) continue;
    return removeOld(round, device);
  }
}

/** Devices that were removed or succeeded; none where this PC is no lead's. */
function devicesGone({ follower }: Round): string[] {
  const { view, role } = follower.now();
  if (!view || role !== 'lead') return [];
  return [...view.state.devices.values()].flatMap(({ device, until }) =>
    until === undefined ? [] : [device],
  );
}

function sealInPlace(round: Round, device: string): void {
  const view = viewOf(round);
  const files = round.db.read((tx) => {
    const held = heldOf(tx, device);
    const old = replaced(tx, view, held);
    return held.filter((file) => holdsErased(tx, file) && !old.includes(file));
  });
  keepSealed(
    round,
    files.flatMap((file) => sealedInPlace(round, file) ?? []),
  );
}

async function removeOld(round: Round, device: string): Promise<void> {
  const view = viewOf(round);
  for (const { name } of round.db.read((tx) => oldOf(tx, view, device))) {
    if (!(await takeAway(round, name))) return;
    round.db.write((tx) => {
      forgetFile(tx, name);
      return null;
    });
  }
}

/** Files that others replace, and those that nobody can read. */
function oldOf(db: ReadDb, view: ControlView, device: string): FileNote[] {
  const held = heldOf(db, device);
  const old = replaced(db, view, held);
  const left = leftovers([...filesIn(db, 'waiting'), ...filesIn(db, 'refused')], held, device);
  if (left.length > 0 && hasForkedPast(db, view.state, device)) return old;
  return [...old, ...left];
}

const heldOf = (db: ReadDb, device: string): FileNote[] =>
  segmentsOf(db, device).filter(({ state }) => state === 'held');

/** Those among `held` that others replace: where nobody may remove anything, they stay. */
const replaced = (db: ReadDb, view: ControlView, held: readonly FileNote[]): FileNote[] =>
  held.filter((file) =>
    held.some((other) => isBefore(db, other, file) && createSayings(db, view, [other])(file) === true),
  );

/** Of two about the same entries, the one with less stays; then the author's own; then every lead chooses the same. */
function isBefore(db: ReadDb, a: FileNote, b: FileNote): boolean {
  if (a === b || a.first !== b.first || a.last !== b.last || a.control !== b.control) return false;
  if (a.hollow !== b.hollow) return a.hollow > b.hollow;
  if (isByLead(db, a.name) !== isByLead(db, b.name)) return isByLead(db, b.name);
  return withoutAttempt(a.name) < withoutAttempt(b.name);
}

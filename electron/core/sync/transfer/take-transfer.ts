// Takes in what a transfer file holds, by the very steps of a round that read (R4). It says nothing about the target:
// what it lacks is missing nowhere, and nothing is written there.
import { toHex } from '../../crypto/primitives.ts';
import type { Looking } from '../round/context.ts';
import { need } from '../round/context.ts';
import { fetchPictures } from '../round/pictures.ts';
import { planRound } from '../round/plan.ts';
import { takeInAll } from '../round/take-in.ts';
import { viewOf } from '../space/act.ts';
import { fileNotes } from '../store/files.ts';

export interface Taken {
  /** Files that weren't held here before and are now. */
  readonly taken: number;
  /** Files that can't be taken in, or not yet. */
  readonly refused: number;
}

export async function takeTransfer(round: Looking): Promise<Taken> {
  const listing = need(await round.target.list('', round.signal));
  const space = toHex(viewOf(round).space);
  const { fetch } = planRound(listing, { space, files: round.db.read(fileNotes), now: round.clock.now() });
  await takeInAll(round, fetch);
  const offered = need(await round.target.list('b/', round.signal)).map(({ name }) => name);
  const pictures = await fetchPictures(round, new Set(offered));
  const held = new Set(
    round.db
      .read(fileNotes)
      .filter(({ state }) => state === 'held' || state === 'leaving')
      .map(({ name }) => name),
  );
  const taken = fetch.filter(({ name }) => held.has(name)).length;
  return { taken: taken + pictures, refused: fetch.length - taken };
}

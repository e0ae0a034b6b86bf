// Takes in what a transfer file holds, by the very steps of a round that read (R4). It says nothing about the target:
// what it lacks is missing nowhere, and nothing is written there.
import { hasAccess } from '../../targets/open-target.ts';
import type { Listed } from '../../targets/target.ts';
import { readName } from '../formats/names.ts';
import type { Looking } from '../round/context.ts';
import { need, RoundStop } from '../round/context.ts';
import { fetchPictures } from '../round/pictures.ts';
import { planRound } from '../round/plan.ts';
import { takeInAll } from '../round/take-in.ts';
import { adoptPast } from '../space/adopt.ts';
import { askAnew, enterIfAdmitted } from '../space/join.ts';
import { isCopied } from '../space/succession.ts';
import { fileNotes } from '../store/files.ts';
import { readValue, writeValue } from '../store/values.ts';

export interface Taken {
  /** Files that weren't held here before and are now. */
  readonly taken: number;
  /** Files that can't be taken in, or not yet. */
  readonly refused: number;
}

/** `file`: its name, for whoever reads a failure. */
export async function takeTransfer(round: Looking, file: string): Promise<Taken> {
  const listing = need(await round.target.list('', round.signal));
  const [files, space] = round.db.read((tx) => [fileNotes(tx), readValue(tx, 'space') ?? ''] as const);
  const { fetch } = planRound(listing, { space, files, now: round.clock.now() });
  if (round.follower.now().stage === 'requested') await enter(round, fetch, file);
  else await takeInAll(round, fetch);
  if (isCopied(round)) throw new RoundStop({ kind: 'space-copied' });
  askAnew(round);
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

/** A newcomer follows the decisions first; of the rest nothing is read before one of them admits this device (T6). */
async function enter(round: Looking, files: readonly Listed[], file: string): Promise<void> {
  const isDecision = ({ name }: Listed): boolean => readName(name)?.kind === 'control';
  await takeInAll(round, files.filter(isDecision));
  if (!enterIfAdmitted(round)) throw new RoundStop({ kind: 'transfer-not-admitted', file });
  resumeIfAble(round);
  await takeInAll(
    round,
    files.filter((one) => !isDecision(one)),
  );
  adoptPast(round);
}

/** Nothing is left to wait for: whoever knows a way to the storage looks for it from now on (J5). */
function resumeIfAble({ db }: Looking): void {
  db.write((tx) => {
    const target = readValue(tx, 'target');
    if (target && hasAccess(target)) writeValue(tx, 'paused', false);
    return null;
  });
}

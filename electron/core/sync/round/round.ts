// One round (docs/specs/sync.md §8): look, follow, read, apply, publish, read back. Any step may be repeated or cut, as
// each leaves the vault in a state from which the next round goes on.

import type { Listed } from '../../targets/target.ts';
import { adoptLate, adoptPast } from '../space/adopt.ts';
import { askAnew, seekAdmission } from '../space/join.ts';
import { doLeadDuties } from '../space/lead-duties.ts';
import { returnOrEnd } from '../space/return.ts';
import { isCopied, settleStanding } from '../space/succession.ts';
import { fileNotes, forgetFile, setFileState } from '../store/files.ts';
import { readValue } from '../store/values.ts';
import { breathe, need, type Round, RoundStop } from './context.ts';
import { deliver } from './deliver.ts';
import { lookAgain } from './heal.ts';
import {
  dropErased,
  fetchPictures,
  hasUnsentPictures,
  lackedPictures,
  lookAtWished,
  missPictures,
  sendPictures,
} from './pictures.ts';
import { type Plan, planRound, type Stop } from './plan.ts';
import { sealOwn } from './publish.ts';
import { unsaid } from './sayings.ts';
import { fetchOne, takeInAll, takeInMost } from './take-in.ts';
import { tidy } from './tidy.ts';
import { tidyGone } from './tidy-gone.ts';
import { makeWishes } from './wishes.ts';

/** `thorough`: the first round since the vault was opened looks after what no new file would remind it of. */
export async function runRound(round: Round, thorough: boolean): Promise<void> {
  const listing = need(await round.target.list('', round.signal));
  const plan = planFor(round, listing);
  await heed(round, plan.stop);
  const { stage } = round.follower.now();
  const isNew = stage !== 'member';
  if (isNew) {
    await takeInAll(
      round,
      plan.fetch.filter(({ name }) => name.startsWith('c-')),
    );
    if (stage === 'ended') returnOrEnd(round);
    await heal(round, listing);
    if (stage === 'requested' && !(await seekAdmission(round, listing))) return;
  }
  // Nothing can be followed behind what a later version decided (C13).
  if (round.follower.now().view?.newer) throw new RoundStop({ kind: 'space-newer' });
  const isMended = mendOwn(round, plan);
  const fresh = isNew || isMended ? planFor(round, listing) : plan;
  const { fetch } = fresh;
  const unread = await takeInMost(round, fetch, thorough);
  // Only now: what came in may stand for what is gone, and then that must not come back (S13).
  const last = fetch.length > 0 ? planFor(round, listing) : fresh;
  mend(round, last);
  // Whenever they came in: a round that took them in may have been broken off before it got here.
  if (isCopied(round)) throw new RoundStop({ kind: 'space-copied' });
  await heal(round, listing);
  if (askAnew(round)) {
    await seekAdmission(round, listing);
    return;
  }
  await settleStanding(round);
  if (thorough || fetch.length > 0) await doLeadDuties(round);
  adoptPast(round, thorough);
  adoptLate(round);
  if (thorough || last.lost.length > 0) await missPictures(round);
  // Nothing is saved between the last look and the sealing: no entry leaves before the picture that it shows (A3).
  while (hasUnsentPictures(round)) await sendPictures(round);
  await sealOwn(round);
  const delivered = await deliver(round);
  await fetchPictures(round);
  await dropErased(round, thorough);
  await tidy(round, delivered > 0);
  if (delivered === 0) await tidyGone(round);
  // All else is done; what can't be read is looked for again.
  if (unread) throw new RoundStop(unread);
}

function planFor({ db, clock }: Round, listing: readonly Listed[]): Plan {
  const [space, files] = db.read((tx) => [readValue(tx, 'space') ?? '', fileNotes(tx)] as const);
  return planRound(listing, { space, files, now: clock.now() });
}

/** Looks at what may be spoilt of what is held here, and wishes for what came spoilt (R5, R6). */
async function heal(round: Round, listing: readonly Listed[]): Promise<void> {
  // Planning and this take a moment each where very much lies there.
  await breathe();
  const files = round.db.read(fileNotes);
  await lookAgain(round, listing, files);
  await lookAtWished(round, listing);
  await makeWishes(round, listing, files, lackedPictures(round));
}

/** Ends the round where this isn't the place, or no longer what it was (R2, C12). */
async function heed(round: Round, stop: Stop | undefined): Promise<void> {
  if (!stop) return;
  if (stop.kind !== 'unlisted-control') throw new RoundStop({ ...stop, place: '' });
  // A listing can be older than what is there.
  for (const name of stop.names)
    if (!(await fetchOne(round, name))) throw new RoundStop({ kind: 'space-rolled-back', place: '' });
}

/**
 * An own entry that the target has lost is with nobody any more (■6); what never counted and is gone is forgotten. Answers
 * whether there was any.
 */
function mendOwn({ db, device }: Round, { lost, vanished }: Plan): boolean {
  const own = lost.filter((file) => file.device === device);
  if (own.length + vanished.length === 0) return false;
  return db.write((tx) => {
    for (const { name } of own) setFileState(tx, name, 'leaving');
    for (const { name } of vanished) forgetFile(tx, name);
    return true;
  });
}

/** What the target has lost leaves once more (F8); what lies there in other files is needed no longer (S13). */
function mend({ db, follower }: Round, { lost, covered }: Plan): void {
  if (lost.length + covered.length === 0) return;
  const { view } = follower.now();
  const missing = new Set([...lost, ...covered].map(({ name }) => name));
  db.write((tx) => {
    const needed = [...lost, ...(view ? unsaid(tx, view, covered, missing) : [])].map(({ name }) => name);
    for (const name of needed) setFileState(tx, name, 'leaving');
    for (const { name } of covered) if (!needed.includes(name)) forgetFile(tx, name);
    return null;
  });
}

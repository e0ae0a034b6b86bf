// Fills a target that was emptied, exchanged or put back to an older state from what is held here: a lead's decision, as
// nothing but a person can tell whether the place is the right one.
import { toHex } from '../../crypto/primitives.ts';
import { need, type Round, RoundStop } from '../round/context.ts';
import { deliver } from '../round/deliver.ts';
import { planRound } from '../round/plan.ts';
import { fileNotes, setFileState } from '../store/files.ts';
import { viewOf } from './act.ts';

/** Puts every held file there that isn't, and reads it back. Another team's place is left alone. */
export async function refillTarget(round: Round): Promise<void> {
  const { db, target, signal, clock } = round;
  need(await target.setUp(signal));
  const listing = need(await target.list('', signal));
  const files = db.read(fileNotes);
  const { stop } = planRound(listing, { space: toHex(viewOf(round).space), files, now: clock.now() });
  if (stop?.kind === 'space-foreign') throw new RoundStop({ kind: 'space-foreign', place: '' });
  const listed = new Set(listing.map(({ name }) => name));
  db.write((tx) => {
    for (const { name, state, kind } of files)
      if (state === 'held' && kind !== 'picture' && !listed.has(name)) setFileState(tx, name, 'leaving');
    // Pictures are put there again by whoever has them.
    tx.run("DELETE FROM space_files WHERE kind = 'picture'");
    return null;
  });
  await deliver(round);
}

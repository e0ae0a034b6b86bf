// Recovery with the office's printed key: reads a whole space into an empty vault, for whoever has lost every device of
// every lead. Nothing is written there, and the vault belongs to no space afterwards: a lead founds it anew.
import { agreementPairFrom } from '../../crypto/kem.ts';
import { equalBytes, toHex } from '../../crypto/primitives.ts';
import { recoveryBytesOf } from '../../crypto/recovery-code.ts';
import { openKeybox, recoveryRecipient } from '../formats/keybox.ts';
import type { SpaceCard } from '../formats/space-card.ts';
import { need, type Round, RoundStop } from '../round/context.ts';
import { fetchPictures } from '../round/pictures.ts';
import { planRound } from '../round/plan.ts';
import { takeInAll } from '../round/take-in.ts';
import { keyboxesHeld, unlock } from '../round/take-keybox.ts';
import { fileNotes } from '../store/files.ts';
import { epochKey, keepEpochKey } from '../store/keys.ts';
import { readValue, writeValue } from '../store/values.ts';
import { viewOf } from './act.ts';
import { recoveryBox } from './epoch.ts';
import { recoverySeedBytes } from './found.ts';
import { forgetSpace } from './join.ts';

/** Reads everything; what was read stays, and of the space itself nothing, whether it ends well or not. */
export async function recoverSpace(round: Round, card: SpaceCard, typedKey: string): Promise<void> {
  const seed = recoveryBytesOf(typedKey, recoverySeedBytes);
  if (!seed) throw new RoundStop({ kind: 'space-recovery-key' });
  round.db.write((tx) => {
    writeValue(tx, 'space', toHex(card.space));
    writeValue(tx, 'name', card.name);
    writeValue(tx, 'stage', 'recovering');
    return null;
  });
  round.follower.refresh();
  try {
    await readKind(round, 'c-');
    await readKind(round, 'k-');
    openAll(round, seed);
    await readKind(round, 'd-');
    await fetchPictures(round);
    round.db.write((tx) => {
      // Entries of a time before any space, as far as whoever founds the next one is concerned.
      tx.run('UPDATE journal SET control = NULL');
      return null;
    });
  } finally {
    if (!round.signal.aborted) forgetSpace(round);
  }
}

async function readKind(round: Round, prefix: string): Promise<void> {
  const listing = need(await round.target.list('', round.signal));
  const [files, space] = round.db.read((tx) => [fileNotes(tx), readValue(tx, 'space') ?? ''] as const);
  const { stop, fetch } = planRound(listing, { space, files, now: round.clock.now() });
  if (stop && stop.kind !== 'unlisted-control') throw new RoundStop({ kind: stop.kind, place: '' });
  await takeInAll(
    round,
    fetch.filter(({ name }) => name.startsWith(prefix)),
  );
}

/** From the printed key to every epoch's key (K4). */
function openAll(round: Round, seed: Uint8Array): void {
  const view = viewOf(round);
  if (!equalBytes(agreementPairFrom(seed).publicKey, recoveryBox(view).agreement))
    throw new RoundStop({ kind: 'space-recovery-key' });
  round.db.write((tx) => {
    for (const keybox of keyboxesHeld(tx, view.space)) {
      const epoch = view.state.epochs[keybox.body.epoch - 1];
      const key = epoch && openKeybox(keybox, recoveryRecipient, seed, epoch.commitment);
      if (key?.ok) keepEpochKey(tx, key.value);
    }
    unlock(tx, view);
    const newest = view.state.epochs.at(-1);
    if (!newest || !epochKey(tx, newest)) throw new RoundStop({ kind: 'space-key-missing' });
    return null;
  });
}

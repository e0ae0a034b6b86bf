// Recovery with the office's printed key: reads a whole space into an empty vault, for whoever has lost every device of
// every lead. What was read counts once all of it is here and somebody was made its lead: until then the next try goes on
// with it. Nothing is written there, and the vault belongs to no space afterwards: a lead founds it anew.
import { agreementPairFrom } from '../../crypto/kem.ts';
import { equalBytes, toHex } from '../../crypto/primitives.ts';
import { recoveryBytesOf } from '../../crypto/recovery-code.ts';
import type { Db, ReadDb, WriteDb } from '../../db.ts';
import type { Listed } from '../../targets/target.ts';
import { openKeybox, recoveryRecipient } from '../formats/keybox.ts';
import { readName } from '../formats/names.ts';
import type { SpaceCard } from '../formats/space-card.ts';
import { need, type Round, RoundStop } from '../round/context.ts';
import { fetchPictures, lackedPictures } from '../round/pictures.ts';
import { planRound, withoutAttempt } from '../round/plan.ts';
import { takeInAll } from '../round/take-in.ts';
import { keyboxesHeld, unlock } from '../round/take-keybox.ts';
import { type FileNote, fileNotes, filesIn, forgetUnread, isKnown } from '../store/files.ts';
import { epochKey, keepEpochKey } from '../store/keys.ts';
import { readValue, writeValue } from '../store/values.ts';
import { recoveryBox } from './epoch.ts';
import { dropRecovery, dropSpace, dropUnopened } from './forget.ts';
import { recoverySeedBytes } from './found.ts';

export interface Recovery {
  readonly card: SpaceCard;
  readonly typedKey: string;
  /** What can't be read stays behind: somebody was told how much that is, and goes on without it. */
  readonly without: boolean;
}

/**
 * Reads everything that isn't here yet; answers how many files stay behind. It isn't kept as the office's before
 * `keepRecovered`: then there is no way back to them.
 */
export async function recoverSpace(round: Round, { card, typedKey, without }: Recovery): Promise<number> {
  const seed = recoveryBytesOf(typedKey, recoverySeedBytes);
  if (!seed) throw new RoundStop({ kind: 'space-recovery-key' });
  begin(round.db, card);
  round.follower.refresh();
  try {
    await readAll(round, seed);
    const count = unread(round);
    if (count > 0 && !without) throw new RoundStop({ kind: 'space-recovery-unread', count });
    return count;
  } catch (error) {
    const isCalledOff = error instanceof RoundStop && error.failure.kind === 'cancelled';
    if (isCalledOff) dropRecovery(round.db);
    else dropUnopened(round.db);
    throw error;
  } finally {
    round.follower.refresh();
  }
}

function begin(db: Db, card: SpaceCard): void {
  const space = toHex(card.space);
  if (db.read((tx) => readValue(tx, 'space')) !== space) dropRecovery(db);
  db.write((tx) => {
    writeValue(tx, 'space', space);
    writeValue(tx, 'name', card.name);
    writeValue(tx, 'stage', 'recovering');
    forgetUnread(tx);
    return null;
  });
}

/** What was read stays: entries of a time before any space, as far as whoever founds the next one is concerned. */
export function keepRecovered(db: WriteDb): void {
  db.run('UPDATE journal SET control = NULL');
  dropSpace(db);
}

async function readAll(round: Round, seed: Uint8Array): Promise<void> {
  const listing = need(await round.target.list('', round.signal));
  const held = new Set(round.db.read((tx) => filesIn(tx, 'held')).map(({ name }) => name));
  const isNew = ({ name }: Listed): boolean =>
    !held.has(name) && readKinds.some((kind) => name.startsWith(kind));
  round.progress.expect(listing.filter(isNew).length);
  const read = { ...round, progress: { ...round.progress, expect: () => undefined } };
  for (const kind of readKinds) {
    await readKind(read, kind);
    if (kind === 'k-') openAll(round, seed);
  }
  await fetchPictures(round);
}

/** Files that lie there and say something that isn't here, and pictures that are shown and weren't found as they were. */
function unread(round: Round): number {
  const held = new Set(round.db.read((tx) => filesIn(tx, 'held')).map(({ name }) => withoutAttempt(name)));
  const files = round.db
    .read((tx) => [...filesIn(tx, 'refused'), ...filesIn(tx, 'waiting')].filter((file) => isMissed(tx, file)))
    .map(({ name }) => withoutAttempt(name))
    .filter((name) => !held.has(name));
  return new Set(files).size + lackedPictures(round).length;
}

/** False for what is here from another file, for a decision that may not say what it says, and for no file of this space. */
function isMissed(db: ReadDb, { name, reason }: FileNote): boolean {
  const kind = readName(name)?.kind;
  if (reason === 'foreign-space' || reason === 'wrong-control') return false;
  // Keys that are missing show themselves by the entries that they would open.
  return kind === 'control' || (kind === 'segment' && !isKnown(db, name));
}

/** Decisions, keys, entries. */
const readKinds = ['c-', 'k-', 'd-'] as const;

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
  const { view } = round.follower.now();
  // Its first record came spoilt.
  if (!view) throw new RoundStop({ kind: 'space-missing', place: '' });
  if (!equalBytes(agreementPairFrom(seed).publicKey, recoveryBox(view).agreement))
    throw new RoundStop({ kind: 'space-recovery-key' });
  round.db.write((tx) => {
    for (const keybox of keyboxesHeld(tx, view.space)) {
      const epoch = view.state.epochs[keybox.body.epoch - 1];
      const key = epoch && openKeybox(keybox, recoveryRecipient, seed, epoch.commitment);
      if (key?.ok) keepEpochKey(tx, key.value);
    }
    unlock(tx, view);
    // What lies under a key that nobody boxed for the office is told with what else can't be read.
    if (view.state.epochs.every((epoch) => !epochKey(tx, epoch)))
      throw new RoundStop({ kind: 'space-key-missing' });
    return null;
  });
}

// Joining: a request with this device's keys, 30 digits for a lead to type, and then waiting until the log admits it.
import type { TargetSettings } from '../../../../shared/contract/sync.ts';
import { fromHex, toHex } from '../../crypto/primitives.ts';
import type { WriteDb } from '../../db.ts';
import { addressOf } from '../../targets/open-target.ts';
import type { Listed } from '../../targets/target.ts';
import { forgetIdentity } from '../../vault/identity.ts';
import type { ControlRecord } from '../formats/control.ts';
import { type Admission, isActive } from '../formats/control-state.ts';
import { joinDigits, signJoin } from '../formats/join.ts';
import { nameOf, readName } from '../formats/names.ts';
import type { SpaceCard } from '../formats/space-card.ts';
import { type Grounds, need, type Round, RoundStop } from '../round/context.ts';
import { deliver } from '../round/deliver.ts';
import { planRound } from '../round/plan.ts';
import { fileNamed, noteFile, setFileState } from '../store/files.ts';
import { newSecrets } from '../store/keys.ts';
import { dropValue, readValue, writeValue } from '../store/values.ts';
import { ownKeysOf } from './act.ts';
import { dropRecovery, dropSpace } from './forget.ts';

export interface Joining {
  readonly card: SpaceCard;
  readonly target: TargetSettings;
  readonly name: string;
}

/** Checks that the space of the card is there, and notes the wish to join it, or to join it once more. */
export async function askToJoin(round: Round, joining: Joining): Promise<void> {
  const { card, target } = joining;
  const listing = need(await round.target.list('', round.signal));
  const { stop } = planRound(listing, { space: toHex(card.space), files: [], now: round.clock.now() });
  if (stop && stop.kind !== 'unlisted-control')
    throw new RoundStop({ kind: stop.kind, place: addressOf(target).address });
  noteWish(round, joining);
}

/** The same where no storage is reached: nothing is looked for, and nothing sent, until somebody resumes the exchange. */
export function askByFile(grounds: Grounds, joining: Joining): void {
  noteWish(grounds, joining);
  grounds.db.write((tx) => {
    writeValue(tx, 'paused', true);
    return null;
  });
}

function noteWish({ db, device, chance, clock, follower }: Grounds, joining: Joining): void {
  const { card, target, name } = joining;
  const isAgain = follower.now().stage === 'ended';
  dropRecovery(db);
  db.write((tx) => {
    writeValue(tx, 'space', toHex(card.space));
    writeValue(tx, 'name', card.name);
    writeValue(tx, 'target', target);
    writeValue(tx, 'stage', 'requested');
    if (!isAgain || !readValue(tx, 'keys')) writeValue(tx, 'keys', newSecrets(device, chance));
    if (isAgain) {
      // A device that ended never comes back, also where the power fails before this vault begins anew.
      forgetIdentity(tx);
      // What was written since, or never left, goes to the team as soon as this PC belongs to it again.
      writeValue(tx, 'adopt', true);
    }
    writeValue(tx, 'request', { name, since: clock.now() });
    return null;
  });
  follower.refresh();
}

/**
 * Whoever was let in by a decision that lost asks once more, as the device that it is, and brings along what it wrote: the
 * lead who had decided may be none any more (C10). Answers whether it is so.
 */
export function askAnew({ db, device, clock, follower, tell }: Grounds): boolean {
  const { stage, view } = follower.now();
  const isUndone = !view?.state.devices.has(device) && view?.lost.some((record) => letsIn(record, device));
  if (stage !== 'member' || !isUndone) return false;
  db.write((tx) => {
    const { name = device.slice(0, 8) } = readValue(tx, 'request') ?? {};
    writeValue(tx, 'stage', 'requested');
    writeValue(tx, 'request', { name, since: clock.now() });
    writeValue(tx, 'adopt', true);
    return null;
  });
  follower.refresh();
  tell({ kind: 'space-admission-undone' });
  return true;
}

const letsIn = ({ body: { act } }: ControlRecord, device: string): boolean =>
  act?.kind === 'add' && act.device.device === device;

/** The digits that this device's screen shows (J3). */
export const ownDigits = (round: Pick<Round, 'db'>, space: string): string =>
  joinDigits(fromHex(space), ownKeysOf(round));

/** True once the log admits this device; until then, sees to it that its request lies on the target. */
export async function seekAdmission(round: Round, listing: readonly Listed[]): Promise<boolean> {
  const { device, db } = round;
  const name = nameOf({ kind: 'join', device });
  if (enterIfAdmitted(round)) {
    // Whoever admitted it took the request away already, as a rule; a rest of it harms nobody.
    await round.target.remove(name, round.signal);
    return true;
  }
  const isListed = listing.some((file) => {
    const named = readName(file.name);
    return named?.kind === 'join' && named.device === device;
  });
  const file = db.read((tx) => fileNamed(tx, name));
  if (!file) noteRequest(round, name);
  else if (file.state === 'held' && !isListed) {
    db.write((tx) => {
      setFileState(tx, name, 'leaving');
      return null;
    });
  }
  await deliver(round);
  return false;
}

/** True where the log that is followed here admits this device: from then on it is a member's. */
export function enterIfAdmitted(grounds: Grounds): boolean {
  const { device, follower } = grounds;
  const state = follower.now().view?.state;
  const admission = state?.devices.get(device);
  if (!state || !admission) return false;
  if (!isActive(admission, state.n)) throw new RoundStop({ kind: 'space-ended', spaceName: '' });
  becomeMember(grounds, admission);
  return true;
}

/** This device's request, as it lies on the target or in a file (J2). */
export function ownRequest(grounds: Pick<Grounds, 'db'>): Uint8Array {
  const own = ownKeysOf(grounds);
  const [space, request] = grounds.db.read(
    (tx) => [readValue(tx, 'space'), readValue(tx, 'request')] as const,
  );
  return signJoin(fromHex(space ?? ''), { ...own, name: request?.name ?? '' }, own.pair).bytes;
}

function noteRequest(round: Round, name: string): void {
  const bytes = ownRequest(round);
  round.db.write((tx) => {
    noteFile(tx, {
      ...{ name, kind: 'join', state: 'leaving', reason: null, since: round.clock.now(), size: bytes.length },
      ...{ device: round.device, first: null, last: null, control: null, bytes },
    });
    return null;
  });
}

/** From now on this vault is the member's; its office is the team's, as soon as it comes in. */
function becomeMember({ db, device, follower }: Grounds, { member, from }: Admission): void {
  db.write((tx) => {
    writeValue(tx, 'stage', 'member');
    tx.run("DELETE FROM space_files WHERE kind = 'join'");
    tx.run('UPDATE journal SET control = ? WHERE device = ?', from, device);
    tx.run(
      'INSERT OR REPLACE INTO device (key, value) VALUES (?, ?)',
      ...['membership', JSON.stringify({ officeId: '', memberId: member, sample: false })],
    );
    return null;
  });
  follower.refresh();
}

/** Takes the wish back: whoever belonged to the space before is where they were, and otherwise nothing of it stays here. */
export function forgetWish({ db, device, follower }: Grounds): void {
  db.write((tx) => {
    if (readValue(tx, 'adopt')) endAnew(tx, device);
    else dropSpace(tx);
    return null;
  });
  follower.refresh();
}

/** What this identity wrote since it asked goes along with the next one. */
function endAnew(db: WriteDb, device: string): void {
  const formers = readValue(db, 'formers') ?? [];
  writeValue(db, 'formers', [...new Set([...formers, device])]);
  writeValue(db, 'stage', 'ended');
  for (const name of ['target', 'keys', 'request', 'paused', 'adopt'] as const) dropValue(db, name);
  db.run("DELETE FROM space_files WHERE kind = 'join'");
}

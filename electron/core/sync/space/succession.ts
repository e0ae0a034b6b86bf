// A vault that was restored or copied goes on under a new identity: it takes new pairs (K2), and announces itself as the
// successor of the device that it was (C8). What that device had not published, the new one writes anew.
import { equalBytes } from '../../crypto/primitives.ts';
import type { Db, ReadDb } from '../../db.ts';
import { noHash } from '../../journal/entry.ts';
import type { Chance } from '../../ports/ports.ts';
import type { ControlRecord, Cutoff } from '../formats/control.ts';
import { isActive } from '../formats/control-state.ts';
import { type Grounds, type Round, RoundStop } from '../round/context.ts';
import { headerOf } from '../round/headers.ts';
import { judgeDevice } from '../round/rejudge.ts';
import { segmentsOf } from '../store/files.ts';
import { newSecrets, ownKeys } from '../store/keys.ts';
import { dropValue, readValue, writeValue } from '../store/values.ts';
import { act, ownKeysOf, viewOf } from './act.ts';

/** Gives a device whose identity was renewed its own pairs, whenever the vault begins anew. */
export function renewKeys(db: Db, device: string, chance: Chance): void {
  db.write((tx) => {
    const [stage, keys] = [readValue(tx, 'stage'), readValue(tx, 'keys')];
    if (!stage || keys?.device === device) return null;
    if (keys) {
      const formers = readValue(tx, 'formers') ?? [];
      writeValue(tx, 'formers', [...formers, keys.device]);
      // Renewed twice before anybody heard of it: the first identity is the one that the team knows.
      if (stage === 'member' && !readValue(tx, 'formerKeys')) writeValue(tx, 'formerKeys', keys);
    }
    writeValue(tx, 'keys', newSecrets(device, chance));
    return null;
  });
}

/** True where entries under this device's name aren't on its own chain: another PC writes under it (S14). */
export const isCopied = ({ funnel }: Pick<Grounds, 'funnel'>): boolean => funnel.count() > funnel.end().seq;

/** Makes sure that this device may write, as itself or as a successor; ends the round where it may not. */
export async function settleStanding(round: Round): Promise<void> {
  const { device } = round;
  if (isOwnActive(round)) return finish(round);
  const { state, lost } = viewOf(round);
  if (!state.devices.has(device) && lost.some((record) => announces(record, device))) beginAnew(round);
  const former = round.db.read((tx) => readValue(tx, 'formerKeys'));
  if (state.devices.has(device) || !former || !isActive(state.devices.get(former.device), state.n))
    return end(round);
  const { signing, agreement } = ownKeysOf(round);
  const cutoffs = [lastPublished(round, former.device)];
  await act(
    round,
    (view) =>
      view.state.devices.has(device)
        ? undefined
        : { kind: 'successor', device: { device, signing, agreement }, cutoffs },
    ownKeys(former),
  );
  finish(round);
}

const isOwnActive = (round: Round): boolean => {
  const { state } = viewOf(round);
  return isActive(state.devices.get(round.device), state.n);
};

const announces = ({ body: { act } }: ControlRecord, device: string): boolean =>
  act?.kind === 'successor' && act.device.device === device;

/** Another decision outdid the one that had announced this device (C10): it is announced once more. */
function beginAnew({ db }: Round): void {
  db.write((tx) => {
    const former = readValue(tx, 'formerKeys') ?? readValue(tx, 'succeeded');
    if (former) writeValue(tx, 'formerKeys', former);
    return null;
  });
}

/**
 * Entries of the time between belong to the position at which this device was admitted, and are judged there: its role may be
 * another one by now. So are those of identities that nobody ever heard of, which are written anew (S15).
 */
function finish(round: Round): void {
  const { db, device, follower, funnel } = round;
  const { state } = viewOf(round);
  const from = state.devices.get(device)?.from ?? 0;
  const [former, first] = db.read((tx) => [
    readValue(tx, 'formerKeys'),
    tx.get<{ control: number | null }>(
      'SELECT control FROM journal WHERE device = ? ORDER BY seq LIMIT 1',
      device,
    ),
  ]);
  if (!former && (first?.control ?? from) >= from) return;
  funnel.intake((intake) => {
    intake.db.run('UPDATE journal SET control = ? WHERE device = ? AND control < ?', from, device, from);
    for (const own of identitiesOf(intake.db, device)) judgeDevice(round, intake, state, own);
    if (former) writeValue(intake.db, 'succeeded', former);
    dropValue(intake.db, 'formerKeys');
    return null;
  });
  follower.refresh();
}

/** This device, and all that it was before in the space. */
export const identitiesOf = (db: ReadDb, device: string): ReadonlySet<string> =>
  new Set([device, ...(readValue(db, 'formers') ?? [])]);

/** Whoever is in the team no more keeps all that is here; the decision may yet be outdone. */
export function end({ db, follower }: Round): never {
  const name = db.write((tx) => {
    writeValue(tx, 'stage', 'ended');
    dropValue(tx, 'officeKey');
    return readValue(tx, 'name') ?? '';
  });
  follower.refresh();
  throw new RoundStop({ kind: 'space-ended', spaceName: name });
}

/** Up to where the former device's entries lie in files that others have, without a gap. */
export function lastPublished({ db }: Pick<Round, 'db'>, device: string): Cutoff {
  return db.read((tx) => {
    let last: Cutoff = { device, seq: 0, hash: noHash };
    for (const file of segmentsOf(tx, device)) {
      const header = file.state === 'held' ? headerOf(tx, file.name) : undefined;
      if (!header || header.last <= last.seq || header.first > last.seq + 1) continue;
      const isOnBranch = header.first <= last.seq || equalBytes(header.prev, last.hash);
      if (isOnBranch) last = { device, seq: header.last, hash: header.end };
    }
    return last;
  });
}

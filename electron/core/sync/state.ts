// How things stand with the space, as the screens show it: nothing here is secret, and nothing measures a person.
import type { DeviceHealth, RoundState, SyncState } from '../../../shared/contract/sync.ts';
import { visibleRow } from '../records/store.ts';
import { addressOf, hasAccess } from '../targets/open-target.ts';
import { isActive } from './formats/control-state.ts';
import { pendingOf } from './pending.ts';
import { countRefused } from './refused.ts';
import type { Grounds } from './round/context.ts';
import { ownDigits } from './space/join.ts';
import { movedTo } from './space/move.ts';
import { fileNotes, holdsErased } from './store/files.ts';
import { readValue } from './store/values.ts';

const instant = (ms: number | undefined): string | null =>
  ms === undefined ? null : new Date(ms).toISOString();

/** Everything that the trust line and the page behind it need. */
export function stateOf(grounds: Grounds, status: RoundState): SyncState {
  const { db, follower } = grounds;
  const { stage, role } = follower.now();
  const [target, name, space, request, times] = db.read((tx) => [
    readValue(tx, 'target'),
    readValue(tx, 'name') ?? '',
    readValue(tx, 'space') ?? '',
    readValue(tx, 'request'),
    {
      lastRoundAt: instant(readValue(tx, 'lastRoundAt')),
      lastSuccessAt: instant(readValue(tx, 'lastSuccessAt')),
      paused: readValue(tx, 'paused') ?? false,
      owes: readValue(tx, 'adopt') ?? false,
      keyOwed: readValue(tx, 'officeKey') !== undefined,
    },
  ]);
  if (stage === 'recovering') return { kind: 'none', unfinished: name };
  if (stage === 'none') return { kind: 'none' };
  const waiting = pendingOf(grounds);
  if (stage === 'ended' || !target) return { kind: 'ended', spaceName: name, pending: waiting.count };
  const { lastRoundAt, paused, owes, keyOwed } = times;
  // What was written before this device belonged to the team is counted once it was written anew (■6); a request that lies
  // there is there in any case.
  const lastSuccessAt = owes && stage !== 'requested' ? null : times.lastSuccessAt;
  const pause: RoundState = hasAccess(target) ? { kind: 'paused' } : { kind: 'paused', noAccess: true };
  const round = paused && status.kind !== 'running' ? pause : status;
  const shared = { spaceName: name, target: addressOf(target), round, lastRoundAt, lastSuccessAt };
  if (stage === 'requested')
    return {
      ...shared,
      kind: 'requested',
      digits: ownDigits(grounds, space),
      since: instant(request?.since) ?? '',
      byFile: paused,
    };
  return {
    ...shared,
    kind: 'member',
    role: role ?? 'management',
    workplace: isWorkplace(grounds),
    keyOwed,
    pending: waiting.count,
    pendingSince: waiting.since,
    refused: db.read(countRefused),
    moved: db.read(movedTo),
  };
}

/** What a lead said of whoever this PC belongs to. */
function isWorkplace({ db, device, follower }: Grounds): boolean {
  const member = follower.now().view?.state.devices.get(device)?.member;
  return member !== undefined && db.read((tx) => visibleRow(tx, 'member', member)?.fields.workplace) === true;
}

const dayMs = 86_400_000;

/** Whether devices still take part: coarse on purpose (■9). */
export function deviceHealth({ db, device, clock, follower }: Grounds): DeviceHealth[] {
  const { view } = follower.now();
  if (!view) return [];
  const files = db.read(fileNotes);
  return [...view.state.devices.values()].map((admission) => {
    const segments = files.filter((file) => file.kind === 'segment' && file.device === admission.device);
    const held = segments.filter(({ state }) => state === 'held');
    const last = Math.max(...held.map(({ since }) => since));
    const days = (clock.now() - last) / dayMs;
    const own = admission.device === device;
    return {
      device: admission.device,
      own,
      active: isActive(admission, view.state.n),
      heard: held.length === 0 ? 'never' : days <= 7 ? 'week' : days <= 30 ? 'month' : 'longer',
      waiting: segments.filter(({ state }) => state === 'waiting').length,
      erased: db.read((tx) => held.filter((file) => holdsErased(tx, file)).length),
    };
  });
}

// What the PC of a lead does for the others in passing: keys for whoever was admitted and has none, and own decisions
// that another one overtook (C10).
import type { Failure } from '../../../../shared/errors/failure.ts';
import { toHex } from '../../crypto/primitives.ts';
import type { ControlAct, ControlRecord } from '../formats/control.ts';
import {
  type Admission,
  activeDevices,
  type ControlState,
  isActive,
  memberRoleAt,
} from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { type Round, RoundStop } from '../round/context.ts';
import { readValue, writeValue } from '../store/values.ts';
import { act, cutoffsOf, ownKeysOf, viewOf } from './act.ts';
import { boxesOwed, prepareEpoch } from './epoch.ts';

export async function doLeadDuties(round: Round): Promise<void> {
  for (const { hash, body } of ownLost(round)) {
    if (!(await isMadeOnceMore(round, body))) round.tell({ kind: 'space-overtaken' });
    round.db.write((tx) => {
      writeValue(tx, 'settled', [...(readValue(tx, 'settled') ?? []), toHex(hash)]);
      return null;
    });
  }
  if (round.follower.now().role === 'lead') boxesOwed(round, viewOf(round), ownKeysOf(round));
}

/** Own decisions that another one overtook, and of which nothing came yet. */
function ownLost(round: Round): ControlRecord[] {
  const [settled, formers] = round.db.read((tx) => [
    readValue(tx, 'settled') ?? [],
    readValue(tx, 'formers') ?? [],
  ]);
  return viewOf(round).lost.filter(
    ({ hash, body }) =>
      [round.device, ...formers].includes(body.by) &&
      body.act?.kind !== 'successor' &&
      !settled.includes(toHex(hash)),
  );
}

/** What a decision can't be made for once more: somebody is no lead any more, or is no longer there. */
const hopeless: readonly Failure['kind'][] = ['space-overtaken', 'record-not-allowed', 'record-last-lead'];

/** Whether things are now as the decision wanted them; made once more where they weren't, and it still can be. */
async function isMadeOnceMore(round: Round, lost: Lost): Promise<boolean> {
  try {
    await act(round, (view) => onceMore(round, view, lost));
  } catch (error) {
    if (!(error instanceof RoundStop) || !hopeless.includes(error.failure.kind)) throw error;
  }
  return isAsDecided(viewOf(round).state, lost);
}

type Lost = Pick<ControlRecord['body'], 'n' | 'act'>;

function isAsDecided(state: ControlState, lost: Lost): boolean {
  const { act: decided } = lost;
  switch (decided?.kind) {
    case 'add':
      return isActive(state.devices.get(decided.device.device), state.n);
    case 'role':
      return memberRoleAt(state, decided.member, state.n) === decided.role;
    case 'remove':
      return stillThere(state, lost.n, decided.devices).length === 0;
    default:
      return true;
  }
}

/**
 * Devices that a removal at `n` meant, and that are there: those that it names, and where these were all that somebody had,
 * what the decisions that outdid it let in of the same person: nobody stays by another PC.
 */
function stillThere(state: ControlState, n: number, named: readonly string[]): string[] {
  const active = activeDevices(state);
  const members = new Set(named.map((device) => state.devices.get(device)?.member));
  const isOlder = ({ device, from }: Admission): boolean => from < n && !named.includes(device);
  const staying = new Set(active.filter(isOlder).map(({ member }) => member));
  return active
    .filter(({ device, member }) => named.includes(device) || (members.has(member) && !staying.has(member)))
    .map(({ device }) => device);
}

/** Somebody took all that the member had out of the team, from decision `n` on. */
const wasRemoved = (state: ControlState, member: string, n: number): boolean =>
  activeDevices(state, member).length === 0 &&
  [...state.devices.values()].some((device) => device.member === member && (device.until ?? 0) >= n);

/** The same decision from how things stand now; undefined where it is as it was meant to be, or can't be any more. */
function onceMore(round: Round, view: ControlView, { n, act: lost }: Lost): ControlAct | undefined {
  const { state } = view;
  if (isAsDecided(state, { n, act: lost })) return undefined;
  switch (lost?.kind) {
    case 'add': {
      if (state.devices.has(lost.device.device) || wasRemoved(state, lost.member, n)) return undefined;
      // All devices of a member have one role (C4), and it may be another one by now.
      const isThere = activeDevices(state, lost.member).length > 0;
      const role = isThere ? memberRoleAt(state, lost.member, state.n) : undefined;
      return { ...lost, role: role ?? lost.role };
    }
    case 'role':
      return roleAct(round, view, lost.member, lost.role);
    case 'remove':
      return removeAct(round, view, stillThere(state, n, lost.devices));
    default:
      return undefined;
  }
}

/** A member's new role; whoever becomes a lead loses nothing (C9). */
export function roleAct(
  round: Round,
  view: ControlView,
  member: string,
  role: Extract<ControlAct, { kind: 'role' }>['role'],
): ControlAct | undefined {
  const devices = activeDevices(view.state, member).map(({ device }) => device);
  if (devices.length === 0) return undefined;
  const cutoffs = role === 'lead' ? [] : round.db.read((tx) => cutoffsOf(tx, devices));
  return { kind: 'role', member, role, cutoffs };
}

/** Devices go, and the next key is none of theirs (C6). */
export function removeAct(round: Round, view: ControlView, devices: readonly string[]): ControlAct {
  const cutoffs = round.db.read((tx) => cutoffsOf(tx, devices));
  return { kind: 'remove', devices, cutoffs, ...prepareEpoch(round, view, ownKeysOf(round), devices) };
}

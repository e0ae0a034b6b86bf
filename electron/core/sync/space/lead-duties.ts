// What the PC of a lead does for the others in passing: keys for whoever was admitted and has none, and own decisions
// that another one overtook (C10).
import type { Failure } from '../../../../shared/errors/failure.ts';
import { toHex } from '../../crypto/primitives.ts';
import type { ControlAct, ControlRecord } from '../formats/control.ts';
import { activeDevices, type ControlState, isActive, memberRoleAt } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { type Round, RoundStop } from '../round/context.ts';
import { readValue, writeValue } from '../store/values.ts';
import { act, cutoffsOf, ownKeysOf, viewOf } from './act.ts';
import { boxesOwed, prepareEpoch } from './epoch.ts';

export async function doLeadDuties(round: Round): Promise<void> {
  for (const { hash, body } of ownLost(round)) {
    if (!(await isMadeOnceMore(round, body.act))) round.tell({ kind: 'space-overtaken' });
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
async function isMadeOnceMore(round: Round, lost: ControlAct | undefined): Promise<boolean> {
  try {
    await act(round, (view) => onceMore(round, view, lost));
  } catch (error) {
    if (!(error instanceof RoundStop) || !hopeless.includes(error.failure.kind)) throw error;
  }
  return isAsDecided(viewOf(round).state, lost);
}

function isAsDecided(state: ControlState, decided: ControlAct | undefined): boolean {
  switch (decided?.kind) {
    case 'add':
      return isActive(state.devices.get(decided.device.device), state.n);
    case 'role':
      return memberRoleAt(state, decided.member, state.n) === decided.role;
    case 'remove':
      return decided.devices.every((device) => !isActive(state.devices.get(device), state.n));
    default:
      return true;
  }
}

/** The same decision from how things stand now; undefined where it is as it was meant to be, or can't be any more. */
function onceMore(round: Round, view: ControlView, lost: ControlAct | undefined): ControlAct | undefined {
  const { state } = view;
  if (isAsDecided(state, lost)) return undefined;
  switch (lost?.kind) {
    case 'add': {
      if (state.devices.has(lost.device.device)) return undefined;
      // All devices of a member have one role (C4), and it may be another one by now.
      const isThere = activeDevices(state, lost.member).length > 0;
      const role = isThere ? memberRoleAt(state, lost.member, state.n) : undefined;
      return { ...lost, role: role ?? lost.role };
    }
    case 'role':
      return roleAct(round, view, lost.member, lost.role);
    case 'remove': {
      const devices = lost.devices.filter((device) => isActive(state.devices.get(device), state.n));
      return removeAct(round, view, devices);
    }
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

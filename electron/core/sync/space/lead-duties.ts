// What the PC of a lead does for the others in passing: keys for whoever was admitted and has none, and own decisions
// that another one overtook (C10).
import { toHex } from '../../crypto/primitives.ts';
import type { ControlAct } from '../formats/control.ts';
import { activeDevices, isActive, memberRoleAt } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import type { Round } from '../round/context.ts';
import { readValue, writeValue } from '../store/values.ts';
import { act, cutoffsOf, ownKeysOf, viewOf } from './act.ts';
import { boxesOwed, prepareEpoch } from './epoch.ts';

export async function doLeadDuties(round: Round): Promise<void> {
  if (round.follower.now().role !== 'lead') return;
  const [settled, formers] = round.db.read((tx) => [
    readValue(tx, 'settled') ?? [],
    readValue(tx, 'formers') ?? [],
  ]);
  for (const { hash, body } of viewOf(round).lost) {
    if (![round.device, ...formers].includes(body.by) || settled.includes(toHex(hash))) continue;
    await act(round, (view) => onceMore(round, view, body.act));
    round.db.write((tx) => {
      writeValue(tx, 'settled', [...(readValue(tx, 'settled') ?? []), toHex(hash)]);
      return null;
    });
  }
  boxesOwed(round, viewOf(round), ownKeysOf(round));
}

/** The same decision from how things stand now; undefined where it is as it was meant to be, or can't be any more. */
function onceMore(round: Round, view: ControlView, lost: ControlAct | undefined): ControlAct | undefined {
  const { state } = view;
  switch (lost?.kind) {
    case 'add':
      return state.devices.has(lost.device.device) ? undefined : lost;
    case 'role':
      return memberRoleAt(state, lost.member, state.n) === lost.role
        ? undefined
        : roleAct(round, view, lost.member, lost.role);
    case 'remove': {
      const devices = lost.devices.filter((device) => isActive(state.devices.get(device), state.n));
      return devices.length === 0 ? undefined : removeAct(round, view, devices);
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

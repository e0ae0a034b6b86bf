// What the control log amounts to at one position, and the step from there to the next. A state is never changed:
// branches of a fork share what they have in common.
import type { Role } from '../../../../shared/model/primitives.ts';
import { toHex } from '../../crypto/primitives.ts';
import type { ControlAct, ControlRecord, Cutoff, DeviceKeys } from './control.ts';

/** A device in the log, from admission on; it stays listed after its end, for what it wrote. */
export interface Admission extends DeviceKeys {
  readonly member: string;
  /** Number of the record that admitted it: no two devices have the same. */
  readonly from: number;
  /** Number of the record that ended it. */
  readonly until?: number;
}

/** A limit on what a device wrote under an earlier position. */
export interface Limit extends Cutoff {
  /** Number of the record that set it. */
  readonly n: number;
  /** The right that it left; undefined after a removal. */
  readonly left: Role | undefined;
}

export interface Epoch {
  readonly epoch: number;
  /** Number of the record that began it, and that record's author. */
  readonly from: number;
  readonly by: string;
  readonly commitment: Uint8Array;
}

export interface ControlState {
  readonly n: number;
  readonly devices: ReadonlyMap<string, Admission>;
  /** Roles that a member has had, oldest first. */
  readonly roles: ReadonlyMap<string, readonly { readonly from: number; readonly role: Role }[]>;
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
  /** Epoch 1 first. */
  readonly epochs: readonly Epoch[];
}

/** Why a record isn't followed. */
export type ControlRefusal =
  | 'wrong-chain'
  | 'wrong-signature'
  | 'not-allowed'
  | 'known-device'
  | 'unknown-device'
  | 'unknown-member'
  | 'wrong-role'
  | 'wrong-cutoffs'
  | 'wrong-epoch'
  | 'no-lead-left';

/** True while the device is admitted at position `n`. */
export const isActive = (device: Admission | undefined, n: number): device is Admission =>
  device !== undefined && device.from <= n && (device.until === undefined || device.until > n);

/** The member's role at position `n`. */
export const memberRoleAt = (state: ControlState, member: string, n: number): Role | undefined =>
  state.roles.get(member)?.findLast(({ from }) => from <= n)?.role;

/** The role under which a device writes at position `n`; undefined where it isn't admitted there. */
export function roleAt(state: ControlState, device: string, n: number): Role | undefined {
  const admission = state.devices.get(device);
  return isActive(admission, n) ? memberRoleAt(state, admission.member, n) : undefined;
}

/** Devices that are admitted now, of one member or of all. */
export const activeDevices = (state: ControlState, member?: string): Admission[] =>
  [...state.devices.values()].filter(
    (device) => isActive(device, state.n) && (member === undefined || device.member === member),
  );

/** True where `record`'s author has the right for it in `state`. What a later version says, only a lead may say. */
export function mayAuthor(state: ControlState, { body: { by, act } }: ControlRecord): boolean {
  const role = roleAt(state, by, state.n);
  return act?.kind === 'successor' ? role !== undefined : role === 'lead';
}

/** The state behind a record whose place and signature were checked (C4 to C9). */
export function step(state: ControlState, record: ControlRecord): ControlState | ControlRefusal {
  const { act, n, by } = record.body;
  if (!mayAuthor(state, record)) return 'not-allowed';
  const next = { ...state, n };
  const after = act === undefined ? next : steps[act.kind](next, act as never, by);
  if (typeof after === 'string') return after;
  return activeDevices(after).some(({ device }) => roleAt(after, device, n) === 'lead')
    ? after
    : 'no-lead-left';
}

type Step<K extends ControlAct['kind']> = (
  state: ControlState,
  act: Extract<ControlAct, { kind: K }>,
  by: string,
) => ControlState | ControlRefusal;

const steps: { readonly [K in ControlAct['kind']]: Step<K> } = {
  genesis: () => 'wrong-chain',
  add(state, { device, member, role }) {
    if (state.devices.has(device.device)) return 'known-device';
    const others = activeDevices(state, member);
    if (others.length > 0 && memberRoleAt(state, member, state.n) !== role) return 'wrong-role';
    return { ...admitted(state, device, member), roles: withRole(state, member, role) };
  },
  role(state, { member, role, cutoffs }) {
    const devices = activeDevices(state, member);
    if (devices.length === 0) return 'unknown-member';
    if (memberRoleAt(state, member, state.n) === role) return 'wrong-role';
    // A lead may do what the others may: who becomes one loses nothing.
    const losing = role === 'lead' ? [] : devices.map(({ device }) => device);
    if (!cover(cutoffs, losing)) return 'wrong-cutoffs';
    return { ...limited(state, cutoffs, role), roles: withRole(state, member, role) };
  },
  remove(state, { devices, cutoffs, epoch, commitment }, by) {
    if (!devices.every((device) => isActive(state.devices.get(device), state.n))) return 'unknown-device';
    if (!cover(cutoffs, devices)) return 'wrong-cutoffs';
    return begun(limited(ended(state, devices), cutoffs, undefined), epoch, commitment, by);
  },
  epoch: (state, { epoch, commitment }, by) => begun(state, epoch, commitment, by),
  successor(state, { device, cutoffs }, by) {
    const former = state.devices.get(by);
    if (!former) return 'unknown-device';
    if (state.devices.has(device.device)) return 'known-device';
    if (!cover(cutoffs, [by])) return 'wrong-cutoffs';
    return admitted(limited(ended(state, [by]), cutoffs, undefined), device, former.member);
  },
};

/** The state behind the first record (C3), whose place and signature were checked. */
export function founded({ body: { by, act } }: ControlRecord): ControlState | ControlRefusal {
  if (act?.kind !== 'genesis' || act.device.device !== by) return 'wrong-chain';
  const empty: ControlState = {
    n: 1,
    devices: new Map(),
    roles: new Map([[act.member, [{ from: 1, role: 'lead' }]]]),
    limits: new Map(),
    epochs: [{ epoch: 1, from: 1, by, commitment: act.commitment }],
  };
  return admitted(empty, act.device, act.member);
}

function admitted(state: ControlState, device: DeviceKeys, member: string): ControlState {
  const admission: Admission = { ...device, member, from: state.n };
  return { ...state, devices: new Map(state.devices).set(device.device, admission) };
}

function ended(state: ControlState, devices: readonly string[]): ControlState {
  const all = new Map(state.devices);
  for (const name of devices) {
    const device = all.get(name);
    if (device) all.set(name, { ...device, until: state.n });
  }
  return { ...state, devices: all };
}

function limited(state: ControlState, cutoffs: readonly Cutoff[], left: Role | undefined): ControlState {
  const limits = new Map(state.limits);
  for (const cutoff of cutoffs) {
    limits.set(cutoff.device, [...(limits.get(cutoff.device) ?? []), { ...cutoff, n: state.n, left }]);
  }
  return { ...state, limits };
}

function begun(
  state: ControlState,
  epoch: number,
  commitment: Uint8Array,
  by: string,
): ControlState | ControlRefusal {
  if (epoch !== state.epochs.length + 1) return 'wrong-epoch';
  // A key that was in use before is known to whoever was removed since.
  if (state.epochs.some((former) => toHex(former.commitment) === toHex(commitment))) return 'wrong-epoch';
  return { ...state, epochs: [...state.epochs, { epoch, from: state.n, by, commitment }] };
}

const withRole = (state: ControlState, member: string, role: Role): ControlState['roles'] =>
  memberRoleAt(state, member, state.n) === role
    ? state.roles
    : new Map(state.roles).set(member, [...(state.roles.get(member) ?? []), { from: state.n, role }]);

/** True where the cutoffs name exactly these devices, each once (C9). */
const cover = (cutoffs: readonly Cutoff[], devices: readonly string[]): boolean => {
  const named = new Set(cutoffs.map(({ device }) => device));
  return (
    cutoffs.length === devices.length &&
    named.size === devices.length &&
    devices.every((device) => named.has(device))
  );
};

// The line of decisions about the team that this device follows, in memory as it stands in the vault.
import type { Role } from '../../../../shared/model/primitives.ts';
import { fromHex } from '../../crypto/primitives.ts';
import type { Db, ReadDb } from '../../db.ts';
import { type ControlRecord, readControl } from '../formats/control.ts';
import { roleAt } from '../formats/control-state.ts';
import { type ControlView, followControl } from '../formats/follow-control.ts';
import { heldFiles } from '../store/files.ts';
import { readValue, type Value } from '../store/values.ts';

/** Where this device stands in its space. */
export interface Standpoint {
  readonly stage: 'none' | Value<'stage'>;
  readonly view: ControlView | undefined;
  /** Role by the control log; undefined outside a space, and for whoever isn't admitted. */
  readonly role: Role | undefined;
}

export interface Follower {
  now(): Standpoint;
  /** Number of the control record under which own entries are written; undefined outside a space. */
  position(): number | undefined;
  /** Looks at the vault again, after a commit. */
  refresh(): void;
}

/** All control records that are held. */
export const heldControl = (db: ReadDb): ControlRecord[] =>
  heldFiles(db, 'control').flatMap(({ bytes }) => {
    const read = bytes && readControl(bytes);
    return read?.ok ? [read.value] : [];
  });

export function createFollower(db: Db, device: string): Follower {
  let standpoint = db.read((tx) => look(tx, device));
  return {
    now: () => standpoint,
    position: () => (standpoint.stage === 'member' ? standpoint.view?.state.n : undefined),
    refresh: () => {
      standpoint = db.read((tx) => look(tx, device));
    },
  };
}

function look(db: ReadDb, device: string): Standpoint {
  const [stage, space] = [readValue(db, 'stage'), readValue(db, 'space')];
  if (!stage || !space) return { stage: 'none', view: undefined, role: undefined };
  const view = followControl(fromHex(space), heldControl(db));
  return { stage, view, role: view && ownRole(db, view, device) };
}

/**
 * A device whose identity was renewed goes on with the rights of the one before, until its succession is decided (C8), and one
 * that was let in by a decision that lost with those that it had there, until it is let in once more (C10).
 */
function ownRole(db: ReadDb, { state, lost }: ControlView, device: string): Role | undefined {
  if (state.devices.has(device)) return roleAt(state, device, state.n);
  const former = readValue(db, 'formerKeys')?.device;
  if (former !== undefined) return roleAt(state, former, state.n);
  if (!readValue(db, 'adopt')) return undefined;
  const acts = lost.flatMap(({ body: { act } }) => (act?.kind === 'add' ? [act] : []));
  return acts.find((act) => act.device.device === device)?.role;
}

// Who belongs to the team, as leads decide it and everybody sees it.
import type { Handlers } from '../../../shared/contract/call.ts';
import type { SpaceMember, spaceCalls } from '../../../shared/contract/space.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import type { Row } from '../../../shared/model/row.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fromHex } from '../crypto/primitives.ts';
import type { ReadDb } from '../db.ts';
import { rowOf, rowsOfType, visibleRow } from '../records/store.ts';
import type { Sync } from '../sync/create-sync.ts';
import { activeDevices, type ControlState, memberRoleAt } from '../sync/formats/control-state.ts';
import { act, pullControl, viewOf } from '../sync/space/act.ts';
import { admit, handedRequest, openRequests, requestWith } from '../sync/space/admit.ts';
import { removeAct, roleAct } from '../sync/space/lead-duties.ts';
import { saveFields } from './records.ts';
import { leadsOnly } from './sync.ts';
import type { Workspace } from './workspace.ts';

type TeamCall = 'space.requests' | 'space.approve' | 'space.members' | 'space.changeRole' | 'space.remove';

export function teamHandlers(workspace: Workspace, sync: Sync): Handlers<Pick<typeof spaceCalls, TeamCall>> {
  const { engine } = sync;
  const lead = (action: string) =>
    leadsOnly(workspace, action) ??
    (sync.grounds.follower.now().stage === 'member' ? undefined : fail({ kind: 'space-none' }));
  return {
    'space.requests': async () => {
      const refused = lead('see requests');
      if (refused) return refused;
      const open = await engine.perform(openRequests);
      return open.ok ? ok(open.value.map(({ request: { device, name } }) => ({ device, name }))) : open;
    },
    'space.approve': async (wanted) => lead('admit somebody') ?? approve(workspace, sync, wanted),
    'space.members': () => ok(members(workspace, sync)),
    'space.changeRole': async ({ memberId, role }) =>
      lead('change a role') ?? changeRole(workspace, sync, memberId, role),
    'space.remove': async ({ memberId, device }) =>
      lead('remove somebody') ?? remove(workspace, sync, memberId, device),
  };
}

type NewMember =
  | { readonly kind: 'known'; readonly memberId: string }
  | { readonly kind: 'new'; readonly name: string; readonly role: Role; readonly workplace: boolean };

interface Approval {
  readonly digits: string;
  readonly member: NewMember;
  /** The request that came as a file, in hex. */
  readonly request?: string | undefined;
}

async function approve(
  workspace: Workspace,
  sync: Sync,
  { digits, member, request }: Approval,
): Promise<Result<{ readonly memberId: string }>> {
  const found =
    request === undefined
      ? await sync.engine.perform((round) => requestWith(round, digits))
      : handedRequest(sync.grounds, fromHex(request), digits);
  if (!found.ok) return found;
  const who = memberFor(workspace, sync, member);
  if (!who.ok) return who;
  const { memberId, role } = who.value;
  const admitted = await sync.engine.perform((round) => admit(round, found.value, memberId, role));
  if (!admitted.ok) return admitted;
  sync.soon();
  return ok({ memberId });
}

/** The member to whom the device is to belong; a new one is written down first, so that everybody sees the name. */
function memberFor(
  workspace: Workspace,
  sync: Sync,
  member: NewMember,
): Result<{ readonly memberId: string; readonly role: Role }> {
  if (member.kind === 'new') {
    const { name, role, workplace } = member;
    const memberId = begunBefore(workspace, sync, member) ?? workspace.newId();
    const saved = saveFields(workspace, 'member', memberId, { name, role, workplace }, false);
    return saved.ok ? ok({ memberId, role }) : saved;
  }
  const { memberId } = member;
  const row = workspace.db.read((tx) => visibleRow(tx, 'member', memberId));
  if (!row) return fail({ kind: 'record-missing', type: 'member', id: memberId });
  const state = sync.grounds.follower.now().view?.state;
  return ok({ memberId, role: (state && memberRoleAt(state, memberId, state.n)) ?? row.fields.role });
}

/** A member who was written down when the network failed, and has no device yet. */
function begunBefore(
  { db }: Workspace,
  { grounds }: Sync,
  { name, role, workplace }: Extract<NewMember, { kind: 'new' }>,
): string | undefined {
  const roles = grounds.follower.now().view?.state.roles;
  return db
    .read((tx) => rowsOfType(tx, 'member') as Row<'member'>[])
    .find(
      ({ id, fields }) =>
        !roles?.has(id) && fields.name === name && fields.role === role && fields.workplace === workplace,
    )?.id;
}

interface Named {
  readonly id: string;
  readonly fields: Pick<Row<'member'>['fields'], 'name' | 'role' | 'workplace'>;
}

/**
 * Who has PCs in the team without being in the list of members: taken out of it at the same moment, or let in by a changed
 * app. Leads see them, and can remove them.
 */
function unlisted(db: ReadDb, listed: readonly Named[], state: ControlState): Named[] {
  const known = new Set(listed.map(({ id }) => id));
  const first = new Map(activeDevices(state).map(({ member, device }) => [member, device]));
  return [...first]
    .filter(([member]) => !known.has(member))
    .map(([id, device]) => {
      const { name } = JSON.parse(rowOf(db, 'member', id)?.fields ?? '{}') as { readonly name?: string };
      const role = memberRoleAt(state, id, state.n) ?? 'management';
      return { id, fields: { name: name ?? device.slice(0, 8), role, workplace: false } };
    });
}

function members({ db, session }: Workspace, { grounds }: Sync): SpaceMember[] {
  const state = grounds.follower.now().view?.state;
  return db
    .read((tx) => {
      const listed = rowsOfType(tx, 'member') as Row<'member'>[];
      return [...listed, ...(state ? unlisted(tx, listed, state) : [])];
    })
    .map(({ id, fields: { name, role, workplace } }: Named) => {
      const devices = state ? activeDevices(state, id) : [];
      return {
        memberId: id,
        name,
        role: (state && devices.length > 0 ? memberRoleAt(state, id, state.n) : undefined) ?? role,
        own: id === session().memberId,
        workplace,
        devices: devices.map(({ device, from }) => ({ device, from, own: device === grounds.device })),
      };
    });
}

/** The decision first: what the member's record says follows it, and gives no right by itself. */
export async function changeRole(
  workspace: Workspace,
  sync: Sync,
  memberId: string,
  role: Role,
): Promise<Result<null>> {
  const { memberId: own, role: ownRole } = workspace.session();
  if (memberId === own) return fail({ kind: 'record-not-allowed', action: 'set member', role: ownRole });
  const decided = await sync.engine.perform(async (round) => {
    await pullControl(round);
    await act(round, (view) =>
      memberRoleAt(view.state, memberId, view.state.n) === role
        ? undefined
        : roleAct(round, view, memberId, role),
    );
  });
  if (!decided.ok) return decided;
  const saved = saveFields(workspace, 'member', memberId, { role }, true);
  if (saved.ok) sync.soon();
  return saved;
}

async function remove(
  workspace: Workspace,
  sync: Sync,
  memberId: string,
  device: string | undefined,
): Promise<Result<null>> {
  const { memberId: own, role } = workspace.session();
  if (device === sync.grounds.device || (memberId === own && device === undefined))
    return fail({ kind: 'record-not-allowed', action: 'remove member', role });
  const removed = await sync.engine.perform(async (round) => {
    await pullControl(round);
    await act(round, (view) => {
      const devices = activeDevices(view.state, memberId)
        .map((admission) => admission.device)
        .filter((one) => device === undefined || one === device);
      return devices.length === 0 ? undefined : removeAct(round, view, devices);
    });
    return activeDevices(viewOf(round).state, memberId).length;
  });
  if (!removed.ok) return removed;
  if (removed.value === 0) {
    const written = workspace.write([{ kind: 'remove', type: 'member', id: memberId }]);
    if (!written.ok) return written;
  }
  sync.soon();
  return ok(null);
}

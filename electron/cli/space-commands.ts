// Commands about a team's space: founding it, handing it over, joining it, seeing who belongs to it.
import type { Args } from '../../shared/contract/contract.ts';
import type { Role } from '../../shared/model/primitives.ts';
import { cardIn } from '../core/handlers/space.ts';
import { asked, type Command, type OpenOrder, type Order, required, succeeded, withVault } from './order.ts';
import { storageFrom } from './storage-options.ts';

/** Once more where the key was never shown: the vault keeps it until then. */
export const createSpace = withVault(async (order) => {
  const { output } = order;
  const recoveryKey = (await keyOwed(order)) ?? (await foundSpace(order));
  if (recoveryKey === undefined) return false;
  const isShown = await output.shown(output.json ? JSON.stringify({ recoveryKey }) : recoveryKey);
  output.say(output.t('cli.spaceFounded'));
  const isKept = isShown && (await asked(order, 'space.officeKeyKept', undefined)).ok;
  return (await isDelivered(order)) && isKept;
});

async function keyOwed(order: OpenOrder): Promise<string | undefined> {
  const state = await asked(order, 'sync.state', undefined);
  if (!state.ok || state.value.kind !== 'member' || !state.value.keyOwed) return undefined;
  const owed = await asked(order, 'space.officeKey', undefined);
  return owed.ok ? owed.value?.recoveryKey : undefined;
}

async function foundSpace(order: OpenOrder): Promise<string | undefined> {
  const target = await storageFrom(order);
  if (!target) return undefined;
  const { workplace = false } = order.options;
  // A folder that isn't there is a slip, or a drive that isn't connected: nothing is founded beside the one that was meant.
  if (!(await asked(order, 'sync.probe', { target })).ok) return undefined;
  const founded = await asked(order, 'space.found', { target, workplace });
  return founded.ok ? founded.value.recoveryKey : undefined;
}

/** What a command wrote is with the team before it ends. */
const isDelivered = async (order: Order): Promise<boolean> => (await asked(order, 'sync.run', undefined)).ok;

export const saveCard = withVault(async (order) => {
  const { output, operand } = order;
  if (!required(output, 'file', operand)) return false;
  const saved = await asked(order, 'space.card', undefined);
  if (saved.ok) output.say(output.t('cli.cardSaved', { file: operand }));
  return saved.ok;
});

/** Without a named storage it is the same one, with another password. */
export const changeAccess = withVault(async (order) => {
  const { output } = order;
  if (order.options.follow) return followMove(order);
  const present = await asked(order, 'sync.access', undefined);
  const target = present.ok && (await storageFrom(order, present.value));
  if (!target || !(await asked(order, 'sync.setTarget', { target })).ok) return false;
  output.say(output.t('cli.accessChanged'));
  return true;
});

/** Where a lead moved the storage; with a storage named, that is how this PC reaches it. */
async function followMove(order: OpenOrder): Promise<boolean> {
  const { output, options } = order;
  const state = await asked(order, 'sync.state', undefined);
  const moved = state.ok && state.value.kind === 'member' ? state.value.moved : null;
  if (!moved) {
    output.say(output.t('cli.notMoved'));
    return false;
  }
  const isNamed = [options.folder, options.webdav, options.s3].some((one) => one !== undefined);
  const target = isNamed || moved.needsAccess ? await storageFrom(order, moved.fields) : undefined;
  if ((isNamed || moved.needsAccess) && !target) return false;
  if (!(await asked(order, 'sync.follow', { target })).ok) return false;
  output.say(output.t('cli.accessChanged'));
  return true;
}

export const members = withVault(async (order) => {
  const { output } = order;
  const listed = await asked(order, 'space.members', undefined);
  if (!listed.ok) return false;
  if (output.json) output.data(JSON.stringify(listed.value));
  else
    for (const { name, role, devices, memberId } of listed.value)
      output.data([name, output.t(`model.role.${role}`), devices.length, memberId].join('\t'));
  return true;
});

export const approve = withVault(async (order) => {
  const { output, operand: digits, options } = order;
  const { member: name, role = 'counter', workplace = false, 'member-id': memberId, from } = options;
  if (!required(output, 'digits', digits)) return false;
  if (memberId === undefined && !required(output, '--member', name)) return false;
  const member =
    memberId === undefined
      ? ({ kind: 'new', name: name ?? '', role: role as Role, workplace } as const)
      : ({ kind: 'known', memberId } as const);
  const handed = from === undefined ? undefined : await asked(order, 'space.readRequest', undefined);
  if (handed && !handed.ok) return false;
  const request = handed?.value?.request;
  const admitted = await asked(order, 'space.approve', { digits, member, request }, memberOptions);
  if (!admitted.ok) return false;
  output.data(output.json ? JSON.stringify(admitted.value) : admitted.value.memberId);
  output.say(output.t(from === undefined ? 'cli.admitted' : 'cli.admittedByFile'));
  return isDelivered(order);
});

const memberOptions = {
  'member.name': '--member',
  'member.role': '--role',
  'member.memberId': '--member-id',
} as const;

export const requestJoin: Command = async (order) => {
  const { core, output, operand, options } = order;
  const { name } = options;
  if (!required(output, 'card', operand) || !required(output, '--name', name)) return false;
  const read = await cardIn(core.host.ports, operand);
  if (!read.ok) {
    output.fail(read.failure);
    return false;
  }
  const { card, spaceName } = read.value;
  if (options.out !== undefined) return requestByFile(order, { card, name });
  const vault = await vaultToJoin(order);
  if (!vault) return false;
  const standing = await digitsAsked(order, spaceName);
  if (standing !== undefined) return askOnceMore(order, standing);
  const target = await storageFrom(order, read.value.target);
  const asking = target && (await asked(order, 'space.join', { card, target, name }, { name: '--name' }));
  sayRequest(order, { ...vault, ...(asking?.ok && asking.value) });
  return asking?.ok === true;
};

/** The digits of a request to this team that stands already. */
async function digitsAsked(order: Order, spaceName: string): Promise<string | undefined> {
  const state = await asked(order, 'sync.state', undefined);
  const isAsking = state.ok && state.value.kind === 'requested' && state.value.spaceName === spaceName;
  return isAsking ? state.value.digits : undefined;
}

/** The digits stay the same; the request goes out again where it did not arrive. */
async function askOnceMore(order: Order, digits: string): Promise<boolean> {
  const isThere = await isDelivered(order);
  if (isThere) sayRequest(order, { digits });
  return isThere;
}

/** Where no storage is reached; a request that stands already is written once more. */
async function requestByFile(order: Order, wanted: Args<'space.joinByFile'>): Promise<boolean> {
  const { options } = order;
  const vault = await vaultToJoin(order);
  if (!vault) return false;
  const before = await asked(order, 'sync.state', undefined);
  const isAsking = before.ok && before.value.kind === 'requested';
  const asking = isAsking || (await asked(order, 'space.joinByFile', wanted, { name: '--name' })).ok;
  const saved = asking && (await asked(order, 'space.saveRequest', undefined)).ok;
  const state = await asked(order, 'sync.state', undefined);
  const digits = saved && state.ok && state.value.kind === 'requested' ? state.value.digits : undefined;
  sayRequest(order, { ...vault, ...(digits !== undefined && { digits, file: options.out }) });
  return digits !== undefined;
}

interface Request {
  readonly recoveryCode?: string;
  readonly digits?: string;
  /** Where the request lies, if not in the storage. */
  readonly file?: string | undefined;
}

/** Opens the profile's vault, or founds one for the newcomer; its recovery code is shown whatever comes of the request. */
async function vaultToJoin(order: Order): Promise<Request | undefined> {
  const { core, output, passphrase } = order;
  const state = await asked(order, 'vault.state', undefined);
  if (!state.ok) return undefined;
  if (state.value.kind !== 'none')
    return (await succeeded(output, core.host.open({ kind: 'passphrase', passphrase }))) ? {} : undefined;
  const founded = await asked(order, 'vault.foundToJoin', { passphrase });
  return founded.ok ? founded.value : undefined;
}

function sayRequest({ output }: Order, request: Request): void {
  const { t } = output;
  const { recoveryCode, digits, file } = request;
  if (output.json) output.data(JSON.stringify(request));
  else if (recoveryCode !== undefined) output.data(`${t('cli.recoveryCode')}\t${recoveryCode}`);
  if (!output.json && digits !== undefined) output.data(`${t('cli.digits')}\t${digits}`);
  if (recoveryCode !== undefined) output.say(t('cli.vaultMade'));
  if (digits !== undefined)
    output.say(file === undefined ? t('cli.requested') : t('cli.requestSaved', { file }));
}

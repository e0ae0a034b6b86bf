// The team's space as the screens ask for it: founding, joining, leaving.

import type { Handlers } from '../../../shared/contract/call.ts';
import type { spaceCalls } from '../../../shared/contract/space.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import { fromHex, toHex } from '../crypto/primitives.ts';
import { readPicked } from '../exchange/picked-file.ts';
import type { Sync } from '../sync/create-sync.ts';
import { activeDevices, roleAt } from '../sync/formats/control-state.ts';
import { nameOf } from '../sync/formats/names.ts';
import { longestCard, readCard, type SpaceCard, writeCard } from '../sync/formats/space-card.ts';
import { foundSpace } from '../sync/space/found.ts';
import { askToJoin, forgetWish, ownDigits } from '../sync/space/join.ts';
import { fileNamed } from '../sync/store/files.ts';
import { dropValue, readValue, writeValue } from '../sync/store/values.ts';
import { cardTargetOf } from '../targets/open-target.ts';
import { pickToSave } from './pick-to-save.ts';
import { saveFields } from './records.ts';
import { implausible, leadsOnly } from './sync.ts';
import type { Workspace } from './workspace.ts';

type JoiningCall =
  | 'space.found'
  | 'space.card'
  | 'space.readCard'
  | 'space.join'
  | 'space.cancelJoin'
  | 'space.leave';

export function spaceHandlers(
  workspace: Workspace,
  sync: Sync,
): Handlers<Pick<typeof spaceCalls, JoiningCall>> {
  return {
    'space.found': async ({ target, workplace }) => {
      const refused =
        leadsOnly(workspace, 'found a space') ??
        noSample(workspace) ??
        implausible(target) ??
        joinedAlready(sync);
      if (refused) return refused;
      const { officeName, memberId } = workspace.session();
      const space = { name: officeName, memberId, target };
      const founded = await sync.engine.perform((round) => foundSpace(round, space), target);
      if (!founded.ok) return founded;
      if (workplace) saveFields(workspace, 'member', memberId, { workplace }, false);
      sync.engine.forgetTarget();
      sync.refresh();
      sync.soon();
      return ok({ recoveryKey: founded.value });
    },
    'space.card': () => leadsOnly(workspace, 'hand over the space') ?? saveCard(workspace, sync),
    'space.readCard': () => pickCard(workspace),
    'space.join': async ({ card: text, target, name }) => {
      const card = cardFrom(text);
      if (!card.ok) return card;
      const allowed = implausible(target) ?? mayJoin(workspace, sync, card.value);
      if (!allowed.ok) return allowed;
      const { isAgain } = allowed.value;
      const joining = { card: card.value, target, name };
      const asked = await sync.engine.perform((round) => askToJoin(round, joining), target);
      if (!asked.ok) return asked;
      sync.engine.forgetTarget();
      // A device that ended never comes back: it asks as another one.
      if (isAgain) sync.renew();
      const sent = isAgain ? ok(null) : await sync.run();
      if (!sent.ok) return sent;
      return ok({ digits: ownDigits(sync.grounds, spaceOf(sync)) });
    },
    'space.cancelJoin': () => cancelJoin(sync),
    'space.leave': () => leave(sync),
  };
}

const spaceOf = ({ grounds }: Sync): string => grounds.db.read((tx) => readValue(tx, 'space')) ?? '';

/** The sample office is nobody's work, and made anew at each start. */
function noSample({ session }: Workspace): Result<never> | undefined {
  const { sample, role } = session();
  return sample ? fail({ kind: 'record-not-allowed', action: 'found a space', role }) : undefined;
}

/** The failure where this vault belongs to a space, or did; what only began to be recovered is none. */
export function joinedAlready({ grounds }: Sync): Result<never> | undefined {
  const { stage } = grounds.follower.now();
  if (stage === 'recovering') return undefined;
  const spaceName = grounds.db.read((tx) => readValue(tx, 'name'));
  if (spaceName === undefined) return undefined;
  return fail({ kind: stage === 'ended' ? 'space-left' : 'space-joined', spaceName });
}

/** The failure where the vault holds entries, whoever's; what only began to be recovered gives way. */
export const notEmpty = ({ db }: Workspace, { grounds }: Sync): Result<never> | undefined =>
  grounds.follower.now().stage !== 'recovering' && db.read((tx) => tx.get('SELECT 1 FROM journal LIMIT 1'))
    ? fail({ kind: 'space-vault-not-empty' })
    : undefined;

/** Whoever belonged to this very team may come back with what they have; others join with an empty vault. */
export function mayJoin(
  workspace: Workspace,
  sync: Sync,
  { space }: SpaceCard,
): Result<{ readonly isAgain: boolean }> {
  const isAgain = sync.grounds.follower.now().stage === 'ended' && spaceOf(sync) === toHex(space);
  return (isAgain ? undefined : (joinedAlready(sync) ?? notEmpty(workspace, sync))) ?? ok({ isAgain });
}

/** Reads a card's text. */
export function cardFrom(text: string): Result<SpaceCard> {
  const card = readCard(new TextEncoder().encode(text));
  return card.ok ? ok(card.value) : fail(cardFailure(card.reason));
}

const cardFailure = (reason: string): Failure =>
  reason === 'newer-version' ? { kind: 'space-newer' } : { kind: 'space-card-unreadable' };

async function saveCard({ ports }: Workspace, sync: Sync): Promise<Result<{ readonly file: string } | null>> {
  const { db } = sync.grounds;
  const [name, target] = db.read((tx) => [readValue(tx, 'name'), readValue(tx, 'target')] as const);
  if (name === undefined || !target) return fail({ kind: 'space-none' });
  const picked = await pickToSave(ports, 'card', `${name}.tresen-team`);
  if (!picked.ok || picked.value === undefined) return picked.ok ? ok(null) : picked;
  const file = picked.value;
  const card: SpaceCard = { space: fromHex(spaceOf(sync)), name, target: cardTargetOf(target) };
  try {
    await ports.files.replace(file, new TextEncoder().encode(writeCard(card)));
  } catch (error) {
    return fail({ kind: 'file-not-writable', file, detail: error instanceof Error ? error.message : '' });
  }
  return ok({ file });
}

async function pickCard({ ports }: Workspace): Promise<Result<CardOnFile | null>> {
  const file = await ports.dialogs.pickToOpen('card');
  return file === undefined ? ok(null) : cardIn(ports, file);
}

/** A card as it was handed over, and what it says. */
export interface CardOnFile {
  readonly card: string;
  readonly spaceName: string;
  readonly target: Readonly<Record<string, string>>;
}

/** Reads a card's file; it says where a space is, and nothing that would have to be believed. */
export async function cardIn(
  { files }: Pick<Workspace['ports'], 'files'>,
  file: string,
): Promise<Result<CardOnFile>> {
  const read = await readPicked(files, file, longestCard);
  if (!read.ok) return read.failure.kind === 'file-too-large' ? fail(cardFailure('too-large')) : read;
  const card = readCard(read.value);
  if (!card.ok) return fail(cardFailure(card.reason));
  const { name, target } = card.value;
  return ok({ card: new TextDecoder().decode(read.value), spaceName: name, target });
}

async function cancelJoin(sync: Sync): Promise<Result<null>> {
  const { grounds, engine } = sync;
  if (grounds.follower.now().stage !== 'requested') return fail({ kind: 'space-none' });
  engine.cancel();
  const name = nameOf({ kind: 'join', device: grounds.device });
  // The request on the target is of no use to anybody; where it can't be removed it stays, and harms nobody.
  if (grounds.db.read((tx) => fileNamed(tx, name)))
    await engine.perform((round) => round.target.remove(name));
  forgetWish(grounds);
  engine.forgetTarget();
  sync.refresh();
  return ok(null);
}

async function leave(sync: Sync): Promise<Result<null>> {
  const { grounds, engine } = sync;
  const { stage, view } = grounds.follower.now();
  if (stage !== 'member' || !view) return fail({ kind: 'space-none' });
  const own = view.state.devices.get(grounds.device)?.member;
  const leads = activeDevices(view.state).filter(
    ({ device }) => roleAt(view.state, device, view.state.n) === 'lead',
  );
  if (leads.length > 0 && leads.every(({ member }) => member === own))
    return fail({ kind: 'record-last-lead' });
  engine.cancel();
  grounds.db.write((tx) => {
    writeValue(tx, 'stage', 'ended');
    writeValue(tx, 'formers', [...(readValue(tx, 'formers') ?? []), grounds.device]);
    for (const name of ['target', 'left', 'keys', 'formerKeys', 'officeKey'] as const) dropValue(tx, name);
    tx.run('DELETE FROM space_keys');
    return null;
  });
  engine.forgetTarget();
  grounds.follower.refresh();
  sync.refresh();
  return ok(null);
}

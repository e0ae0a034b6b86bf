// Keyboxes that were fetched: checked by whoever may issue them, kept for others, opened where one is for this device.
import type { ReadDb, WriteDb } from '../../db.ts';
import { roleAt } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { isKeyboxOf, type Keybox, openFormer, openKeybox, readKeybox } from '../formats/keybox.ts';
import { nameOf } from '../formats/names.ts';
import { mayBox } from '../formats/rights.ts';
import { type FileReason, fileNamed, heldFiles, keptOf, type NewFile, setFileState } from '../store/files.ts';
import { epochKey, keepEpochKey, type OwnKeys, ownKeys } from '../store/keys.ts';
import { readValue } from '../store/values.ts';
import type { Grounds } from './context.ts';
import type { Fetched } from './fetch-files.ts';
import { noteTaken } from './note-taken.ts';
import { withoutAttempt } from './plan.ts';

export interface FetchedKeybox extends Fetched {
  readonly keybox: Keybox;
}

/** Keeps keyboxes that count; others wait for the decision that makes them count, or are refused. */
export function takeKeyboxes(grounds: Grounds, fetched: readonly FetchedKeybox[]): void {
  const view = grounds.follower.now().view;
  if (!view || fetched.length === 0) return;
  grounds.db.write((tx) => {
    for (const { name, bytes, readAt, keybox } of fetched) {
      const own = nameOf({ kind: 'keybox', epoch: keybox.body.epoch, hash: keybox.hash });
      const refusal = reasonAgainst(view, keybox);
      // Whoever it seems to be from: what belongs there is wished for (R5).
      const reason = refusal && withoutAttempt(name) !== own ? 'damaged' : refusal;
      const state = reason === undefined ? 'held' : reason === 'control-ahead' ? 'waiting' : 'refused';
      const file: NewFile = {
        ...{ name, kind: 'keybox', state, reason: reason ?? null, since: readAt },
        ...{ size: bytes.length, device: null, first: keybox.body.epoch, last: null, control: null },
        bytes: state === 'refused' ? null : bytes,
      };
      noteTaken(tx, file, own, bytes);
    }
    unlock(tx, view);
    return null;
  });
}

/** Looks again at keyboxes that waited for a decision about the team. */
export function retryKeyboxes(grounds: Grounds): void {
  const view = grounds.follower.now().view;
  if (!view) return;
  grounds.db.write((tx) => {
    for (const { name } of keptOf(tx, 'keybox')) {
      const read = readKeybox(fileNamed(tx, name)?.bytes ?? new Uint8Array(), view.space);
      // One of a later version goes on waiting.
      const reason = read.ok ? reasonAgainst(view, read.value) : 'control-ahead';
      if (reason === undefined) setFileState(tx, name, 'held');
      else if (reason !== 'control-ahead') setFileState(tx, name, 'refused', reason);
    }
    unlock(tx, view);
    return null;
  });
}

function reasonAgainst({ state }: ControlView, keybox: Keybox): FileReason | undefined {
  const { by, epoch } = keybox.body;
  const author = state.devices.get(by);
  if (!author || epoch > state.epochs.length) return 'control-ahead';
  if (!isKeyboxOf(keybox, author.signing)) return 'wrong-signature';
  return mayBox(state, by, epoch) ? undefined : 'wrong-key';
}

/** Opens what can be opened: boxes for this device, and from each key the one of the epoch before (X2). */
export function unlock(tx: WriteDb, { space, state }: ControlView): void {
  const secrets = ['keys', 'formerKeys'] as const;
  const own = secrets.flatMap((name) => readValue(tx, name) ?? []).map(ownKeys);
  const boxes = keyboxesHeld(tx, space);
  for (const begun of [...state.epochs].reverse()) {
    for (const keybox of boxes.filter(({ body }) => body.epoch === begun.epoch)) {
      for (const { device, secret } of epochKey(tx, begun) ? [] : own) {
        const key = openKeybox(keybox, device, secret, begun.commitment);
        if (key.ok) keepEpochKey(tx, key.value);
      }
      const known = epochKey(tx, begun);
      const former = state.epochs[begun.epoch - 2];
      if (!known || !former || epochKey(tx, former)) continue;
      const key = openFormer(keybox, known, former.commitment);
      if (key.ok) keepEpochKey(tx, key.value);
    }
  }
}

/** Keyboxes of the space that are held here. */
export const keyboxesHeld = (db: ReadDb, space: Uint8Array): Keybox[] =>
  heldFiles(db, 'keybox').flatMap(({ bytes }) => {
    const read = bytes && readKeybox(bytes, space);
    return read?.ok ? [read.value] : [];
  });

/**
 * Who has a box of the newest epoch. `own` tells boxes apart that hold another key; those of somebody who is no lead (any more)
 * don't count, as nobody but whom they are for can tell what is in them.
 */
export function boxed(db: ReadDb, { space, state }: ControlView, own: OwnKeys): ReadonlySet<string> {
  const newest = state.epochs.at(-1);
  const boxes = keyboxesHeld(db, space).filter(
    ({ body }) => body.epoch === newest?.epoch && roleAt(state, body.by, state.n) === 'lead',
  );
  return new Set(
    boxes
      .filter((keybox) => newest && !holdsOther(keybox, own, newest.commitment))
      .flatMap(({ body }) => body.boxes.map(({ recipient }) => recipient)),
  );
}

/** True for a keybox of an epoch that another with the same number outdid. */
function holdsOther(keybox: Keybox, { device, secret }: OwnKeys, commitment: Uint8Array): boolean {
  const opened = openKeybox(keybox, device, secret, commitment);
  return !opened.ok && opened.reason === 'wrong-commitment';
}

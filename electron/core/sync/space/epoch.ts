// Keys for everybody who belongs to the team: a new epoch's key, and boxes for whoever has none yet.
import { type Admission, activeDevices } from '../formats/control-state.ts';
import type { ControlView } from '../formats/follow-control.ts';
import { commitmentOf, type Recipient, recoveryRecipient, sealKeybox } from '../formats/keybox.ts';
import { nameOf } from '../formats/names.ts';
import { type Grounds, RoundStop } from '../round/context.ts';
import { boxed } from '../round/take-keybox.ts';
import { noteFile } from '../store/files.ts';
import { epochKey, keepEpochKey, type OwnKeys } from '../store/keys.ts';

const boxFor = ({ device, agreement }: Pick<Admission, 'device' | 'agreement'>): Recipient => ({
  recipient: device,
  agreement,
});

/** The office's recovery pair is a recipient of every epoch's key (K4). */
export function recoveryBox({ line }: ControlView): Recipient {
  const act = line[0]?.body.act;
  if (act?.kind !== 'genesis') throw new Error('a line begins with its first record');
  return { recipient: recoveryRecipient, agreement: act.recovery };
}

/** Makes the key of the next epoch and its keybox for everybody but `without`; answers number and commitment. */
export function prepareEpoch(
  grounds: Grounds,
  view: ControlView,
  own: OwnKeys,
  without: readonly string[],
): { readonly epoch: number; readonly commitment: Uint8Array } {
  const key = grounds.chance.randomBytes(32);
  const epoch = view.state.epochs.length + 1;
  const stay = activeDevices(view.state).filter(({ device }) => !without.includes(device));
  noteKeybox(grounds, view, own, { epoch, key, recipients: [...stay.map(boxFor), recoveryBox(view)] });
  return { epoch, commitment: commitmentOf(key) };
}

/** Boxes of the newest epoch for whoever was admitted and has none, and for the office (X4, K4). */
export function boxesOwed(grounds: Grounds, view: ControlView, own: OwnKeys): void {
  const newest = view.state.epochs.at(-1);
  const [key, has] = grounds.db.read((tx) => [newest && epochKey(tx, newest), boxed(tx, view, own)] as const);
  const all = [...activeDevices(view.state).map(boxFor), recoveryBox(view)];
  const recipients = all.filter(({ recipient }) => !has.has(recipient));
  if (!newest || !key || recipients.length === 0) return;
  noteKeybox(grounds, view, own, { epoch: newest.epoch, key, recipients });
}

interface NewKeybox {
  readonly epoch: number;
  readonly key: Uint8Array;
  readonly recipients: readonly Recipient[];
}

/** Seals a keybox and notes it as leaving; the key is durable with it. */
function noteKeybox(
  { db, chance, clock }: Grounds,
  view: ControlView,
  own: OwnKeys,
  { epoch, key, recipients }: NewKeybox,
): void {
  const before = view.state.epochs[epoch - 2];
  const former = before && db.read((tx) => epochKey(tx, before));
  // The keybox may be on its way, or spoilt there until somebody heals it.
  if (before && !former) throw new RoundStop({ kind: 'space-key-missing' });
  const sealed = sealKeybox(
    { space: view.space, epoch, by: own.device, key, recipients, ...(former && { former }) },
    own.pair,
    () => chance.randomBytes(160),
  );
  if (!sealed) throw new Error('the control log admits no device without a key');
  db.write((tx) => {
    keepEpochKey(tx, key);
    noteFile(tx, {
      ...{ name: nameOf({ kind: 'keybox', epoch, hash: sealed.hash }), kind: 'keybox', state: 'leaving' },
      ...{ reason: null, since: clock.now(), size: sealed.bytes.length, bytes: sealed.bytes },
      ...{ device: null, first: epoch, last: null, control: null },
    });
    return null;
  });
}

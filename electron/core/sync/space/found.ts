// Founds a space on an empty target: its first decision, its first key, and the recovery pair that is printed.
import type { TargetSettings } from '../../../../shared/contract/sync.ts';
import { agreementPairFrom } from '../../crypto/kem.ts';
import { toHex } from '../../crypto/primitives.ts';
import { recoveryCodeOf } from '../../crypto/recovery-code.ts';
import { noHash } from '../../journal/entry.ts';
import { addressOf } from '../../targets/open-target.ts';
import { signControl } from '../formats/control.ts';
import { commitmentOf, recoveryRecipient, sealKeybox } from '../formats/keybox.ts';
import { nameOf, readName } from '../formats/names.ts';
import type { Sealed } from '../formats/signed.ts';
import { need, type Round, RoundStop } from '../round/context.ts';
import { putAndReadBack } from '../round/deliver.ts';
import { type FileKind, noteFile } from '../store/files.ts';
import { keepEpochKey, newSecrets, ownKeys } from '../store/keys.ts';
import { type DeviceSecrets, writeValue } from '../store/values.ts';
import { adoptPast } from './adopt.ts';

export interface NewSpace {
  readonly name: string;
  readonly memberId: string;
  readonly target: TargetSettings;
}

/** Bytes of the printed key: the seed of the recovery pair (K4). */
export const recoverySeedBytes = 32;

/** Answers the recovery key as it is printed. Nothing counts until all files were read back. */
export async function foundSpace(round: Round, space: NewSpace): Promise<string> {
  await needEmpty(round, space.target);
  const { device, chance, clock } = round;
  const [secrets, seed, key] = [
    newSecrets(device, chance),
    chance.randomBytes(recoverySeedBytes),
    chance.randomBytes(32),
  ];
  const own = ownKeys(secrets);
  const recovery = agreementPairFrom(seed).publicKey;
  const { signing, agreement } = own;
  const genesis = signControl(
    { n: 1, prev: noHash, at: clock.now(), by: device },
    {
      ...{
        kind: 'genesis',
        device: { device, signing, agreement },
        member: space.memberId,
      },
      ...{ recovery, epoch: 1, commitment: commitmentOf(key) },
    },
    own.pair,
  );
  const recipients = [
    { recipient: device, agreement },
    { recipient: recoveryRecipient, agreement: recovery },
  ];
  const content = { space: genesis.hash, epoch: 1, by: device, key, recipients };
  const keybox = sealKeybox(content, own.pair, () => chance.randomBytes(160));
  if (!keybox) throw new Error('pairs that were just made');
  const files = await put(round, genesis, keybox);
  const officeKey = recoveryCodeOf(seed);
  keep(round, { space, secrets, key, id: genesis.hash, files, officeKey });
  adoptPast(round);
  return officeKey;
}

async function needEmpty({ target, signal }: Round, settings: TargetSettings): Promise<void> {
  need(await target.setUp(signal));
  const listing = need(await target.list('', signal));
  if (listing.some(({ name }) => readName(name)))
    throw new RoundStop({ kind: 'space-exists', place: addressOf(settings).address });
}

interface Placed extends Sealed {
  readonly name: string;
  readonly kind: FileKind;
}

/** Puts both files there; where that fails, they are taken away again, so that the next try finds the place empty. */
async function put(round: Round, genesis: Sealed, keybox: Sealed): Promise<readonly Placed[]> {
  const files: readonly Placed[] = [
    { ...keybox, kind: 'keybox', name: nameOf({ kind: 'keybox', epoch: 1, hash: keybox.hash }) },
    { ...genesis, kind: 'control', name: nameOf({ kind: 'control', n: 1, hash: genesis.hash }) },
  ];
  try {
    for (const { name, bytes } of files)
      if (!(await putAndReadBack(round, name, bytes)))
        throw new RoundStop({ kind: 'target-device', detail: 'read-back' });
    return files;
  } catch (error) {
    for (const { name } of files) await round.target.remove(name);
    throw error;
  }
}

interface Founded {
  readonly space: NewSpace;
  readonly secrets: DeviceSecrets;
  readonly key: Uint8Array;
  readonly id: Uint8Array;
  readonly files: readonly Placed[];
  readonly officeKey: string;
}

function keep({ db, clock, device, follower }: Round, founded: Founded): void {
  const { space, secrets, key, id, files, officeKey } = founded;
  const since = clock.now();
  db.write((tx) => {
    writeValue(tx, 'space', toHex(id));
    writeValue(tx, 'name', space.name);
    writeValue(tx, 'target', space.target);
    writeValue(tx, 'stage', 'member');
    writeValue(tx, 'keys', secrets);
    writeValue(tx, 'officeKey', officeKey);
    writeValue(tx, 'adopt', true);
    keepEpochKey(tx, key);
    for (const { name, kind, bytes } of files) {
      const of = kind === 'control' ? { first: null, control: 1 } : { first: 1, control: null };
      const file = { name, kind, bytes, since, size: bytes.length, device: null, last: null, ...of };
      noteFile(tx, { ...file, state: 'held', reason: null });
    }
    // Everything that this device wrote until now was written by the founder, so to speak.
    tx.run('UPDATE journal SET control = 1 WHERE device = ?', device);
    return null;
  });
  follower.refresh();
}

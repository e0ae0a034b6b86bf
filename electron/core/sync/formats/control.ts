// Control records (docs/specs/sync.md §3): the signed sentences that make up the membership of a space.
import { z } from 'zod';
import { type Role, recordId, role } from '../../../../shared/model/primitives.ts';
import { ok } from '../../../../shared/result.ts';
import { agreementBytes } from '../../crypto/kem.ts';
import { fromHex, isPoint, type SigningPair } from '../../crypto/primitives.ts';
import { bytesOf, deviceBytes, ordinal } from './bytes.ts';
import { type Reading, refuse } from './reading.ts';
import { readSigned, type Sealed, type Signed, type SignedKind, shaped, signBody } from './signed.ts';

export const controlKind: SignedKind = { domain: 'tresen/control/v1', limit: 64 * 1024 };

/** A device as the control log introduces it. */
export interface DeviceKeys {
  /** 32 hex digits. */
  readonly device: string;
  /** Uncompressed P-256 point, 65 bytes. */
  readonly signing: Uint8Array;
  /** Key agreement, 1,249 bytes. */
  readonly agreement: Uint8Array;
}

/** Last entry of a device that a former right covers; number 0 and a hash of zeros for none (C9). */
export interface Cutoff {
  readonly device: string;
  readonly seq: number;
  readonly hash: Uint8Array;
}

/** What a record says. */
export type ControlAct =
  | {
      readonly kind: 'genesis';
      readonly device: DeviceKeys;
      readonly member: string;
      readonly recovery: Uint8Array;
      readonly epoch: number;
      readonly commitment: Uint8Array;
    }
  | { readonly kind: 'add'; readonly device: DeviceKeys; readonly member: string; readonly role: Role }
  | {
      readonly kind: 'role';
      readonly member: string;
      readonly role: Role;
      readonly cutoffs: readonly Cutoff[];
    }
  | {
      readonly kind: 'remove';
      readonly devices: readonly string[];
      readonly cutoffs: readonly Cutoff[];
      readonly epoch: number;
      readonly commitment: Uint8Array;
    }
  | { readonly kind: 'epoch'; readonly epoch: number; readonly commitment: Uint8Array }
  | { readonly kind: 'successor'; readonly device: DeviceKeys; readonly cutoffs: readonly Cutoff[] };

/** Where a record stands and who wrote it. */
export interface ControlPlace {
  readonly n: number;
  readonly prev: Uint8Array;
  /** Milliseconds since 1970; told, never judged. */
  readonly at: number;
  /** The writing device. */
  readonly by: string;
}

/** A record as read. `act` is undefined where a later version made it: nothing behind it can be followed here. */
export type ControlRecord = Signed<ControlPlace & { readonly act: ControlAct | undefined }>;

/** Most devices that one record removes. */
const mostAtOnce = 500;

const signingKey = bytesOf(65).refine(isPoint);
const agreementKey = bytesOf(agreementBytes.publicKey);
const hash = bytesOf(32);
const introduced = z.strictObject({ device: deviceBytes, signing: signingKey, agreement: agreementKey });
const cutoffs = z
  .array(
    z
      .tuple([deviceBytes, z.int().min(0), hash])
      .transform(([device, seq, at]): Cutoff => ({ device, seq, hash: at }))
      .refine((cutoff) => cutoff.seq > 0 || cutoff.hash.every((byte) => byte === 0)),
  )
  .max(mostAtOnce);

const place = {
  v: z.literal(1),
  suite: z.literal(1),
  n: ordinal,
  prev: hash,
  at: z.int(),
  by: deviceBytes,
};

const body = z.discriminatedUnion('kind', [
  z.strictObject({
    ...place,
    kind: z.literal('genesis'),
    device: introduced,
    member: recordId,
    recovery: agreementKey,
    epoch: z.literal(1),
    commitment: hash,
  }),
  z.strictObject({ ...place, kind: z.literal('add'), device: introduced, member: recordId, role }),
  z.strictObject({ ...place, kind: z.literal('role'), member: recordId, role, cutoffs }),
  z.strictObject({
    ...place,
    kind: z.literal('remove'),
    devices: z.array(deviceBytes).min(1).max(mostAtOnce),
    cutoffs,
    epoch: ordinal,
    commitment: hash,
  }),
  z.strictObject({ ...place, kind: z.literal('epoch'), epoch: ordinal, commitment: hash }),
  z.strictObject({ ...place, kind: z.literal('successor'), device: introduced, cutoffs }),
]);

/** What every version says of a record, so that its place is known even where its act isn't. */
const anyBody = z.looseObject({ ...place, v: ordinal, suite: ordinal, kind: z.string().max(40) });

/** Builds and signs a record. */
export function signControl(at: ControlPlace, act: ControlAct, pair: SigningPair): Sealed {
  return signBody(controlKind, { v: 1, suite: 1, ...at, by: fromHex(at.by), ...onWire(act) }, pair);
}

function onWire(act: ControlAct): Readonly<Record<string, unknown>> {
  return {
    ...act,
    ...('device' in act && { device: { ...act.device, device: fromHex(act.device.device) } }),
    ...('devices' in act && { devices: act.devices.map(fromHex) }),
    ...('cutoffs' in act && {
      cutoffs: act.cutoffs.map((cutoff) => [fromHex(cutoff.device), cutoff.seq, cutoff.hash]),
    }),
  };
}

/** Reads a record (C1, C2). Whether it is signed by whom it names, and may say what it says, is for `followControl`. */
export function readControl(bytes: Uint8Array): Reading<ControlRecord> {
  const signed = readSigned(controlKind, bytes);
  if (!signed.ok) return signed;
  const known = shaped(signed.value, body);
  if (known.ok) {
    const { v: _v, suite: _suite, n, prev, at, by, ...act } = known.value.body;
    return ok({ ...known.value, body: { n, prev, at, by, act } });
  }
  const later = anyBody.safeParse(signed.value.body);
  if (!later.success || !isLater(later.data)) return known;
  const { n, prev, at, by } = later.data;
  return n === 1
    ? refuse('newer-version')
    : ok({ ...signed.value, body: { n, prev, at, by, act: undefined } });
}

const kinds: readonly string[] = ['genesis', 'add', 'role', 'remove', 'epoch', 'successor'];

const isLater = ({ v, suite, kind }: z.infer<typeof anyBody>): boolean =>
  v > 1 || suite > 1 || !kinds.includes(kind);

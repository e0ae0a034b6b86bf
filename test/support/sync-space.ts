// A small made-up space with fixed keys: what the formats of sync are tried on.
import { agreementPairFrom } from '../../electron/core/crypto/kem.ts';
import { type SigningPair, sha256, toHex } from '../../electron/core/crypto/primitives.ts';
import { signingPairFrom } from '../../electron/core/crypto/signing-pair.ts';
import { entryHash, noHash, type TravellingEntry } from '../../electron/core/journal/entry.ts';
import {
  type ControlAct,
  type ControlRecord,
  type Cutoff,
  type DeviceKeys,
  readControl,
  signControl,
} from '../../electron/core/sync/formats/control.ts';
import { commitmentOf } from '../../electron/core/sync/formats/keybox.ts';
import type { Reading, Refusal } from '../../electron/core/sync/formats/reading.ts';
import type { Role } from '../../shared/model/primitives.ts';

/** A device with its private keys, made from its name alone. */
export interface TestDevice extends DeviceKeys {
  readonly pair: SigningPair;
  readonly secret: Uint8Array;
}

const made = new Map<string, TestDevice>();

/** So many bytes that look random and are the same for one name. */
export function bytesFor(name: string, length: number): Uint8Array {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) => sha256(name, `/${at}`));
  return new Uint8Array(Buffer.concat(blocks).subarray(0, length));
}

export function deviceNamed(name: string): TestDevice {
  const known = made.get(name);
  if (known) return known;
  const pair = signingPairFrom(bytesFor(`${name} signing`, 48));
  const secret = bytesFor(`${name} agreement`, 32);
  const device = {
    device: toHex(bytesFor(`${name} id`, 16)),
    signing: pair.publicKey,
    agreement: agreementPairFrom(secret).publicKey,
    pair,
    secret,
  };
  made.set(name, device);
  return device;
}

export const keysOf = ({ device, signing, agreement }: TestDevice): DeviceKeys => ({
  device,
  signing,
  agreement,
});

export const memberNamed = (name: string): string => {
  const hex = toHex(bytesFor(`${name} member`, 6));
  return `01900000-0000-7000-8000-${hex}`;
};

export const epochKey = (epoch: number): Uint8Array => bytesFor(`epoch ${epoch}`, 32);

export const cutoffAt = (device: TestDevice, seq: number): Cutoff => ({
  device: device.device,
  seq,
  hash: seq === 0 ? noHash : bytesFor(`${device.device} entry ${seq}`, 32),
});

/** The value of a reading; fails a test where there is none. */
export function taken<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(`refused: ${reading.reason}`);
  return reading.value;
}

export const reasonOf = (reading: Reading<unknown>): Refusal | 'ok' => (reading.ok ? 'ok' : reading.reason);

/** A signed record behind `former` (the first one without it), as read back. */
export function recordBehind(
  former: ControlRecord | undefined,
  by: TestDevice,
  act: ControlAct,
  at = 1_790_000_000_000,
): ControlRecord {
  const place = {
    n: (former?.body.n ?? 0) + 1,
    prev: former?.hash ?? noHash,
    at,
    by: by.device,
  };
  return taken(readControl(signControl(place, act, by.pair).bytes));
}

export const genesisAct = (founder: TestDevice, member = 'Ada'): ControlAct => ({
  kind: 'genesis',
  device: keysOf(founder),
  member: memberNamed(member),
  recovery: deviceNamed('recovery').agreement,
  epoch: 1,
  commitment: commitmentOf(epochKey(1)),
});

export const addAct = (device: TestDevice, member: string, role: Role): ControlAct => ({
  kind: 'add',
  device: keysOf(device),
  member: memberNamed(member),
  role,
});

export const removeAct = (devices: readonly TestDevice[], epoch: number, seq = 0): ControlAct => ({
  kind: 'remove',
  devices: devices.map(({ device }) => device),
  cutoffs: devices.map((device) => cutoffAt(device, seq)),
  epoch,
  commitment: commitmentOf(epochKey(epoch)),
});

/** Signs one act after the other, each behind the last. */
export function lineOf(
  acts: readonly (readonly [by: TestDevice, act: ControlAct])[],
  from?: ControlRecord,
): ControlRecord[] {
  const line: ControlRecord[] = [];
  for (const [by, act] of acts) line.push(recordBehind(line.at(-1) ?? from, by, act));
  return line;
}

/** A chain of entries with these payloads; `null` for an erased one. */
export function chainOf(
  device: string,
  payloads: readonly (string | null)[],
  role: Role = 'counter',
  from: Pick<TravellingEntry, 'seq' | 'hash'> = { seq: 0, hash: noHash },
): TravellingEntry[] {
  let last = from;
  return payloads.map((payload) => {
    const entry = { device, seq: last.seq + 1, prev: last.hash, role, payload: payload ?? 'gone' };
    last = { seq: entry.seq, hash: new Uint8Array(entryHash(entry)) };
    return { ...entry, hash: last.hash, payload };
  });
}

// A small file outside the vault that knows the newest own entry. Encryption alone doesn't notice an old copy of the
// vault put back, or a log that lost its end: SQLite calls both sound.
import { equalBytes, hkdf, hmacSha256 } from '../crypto/primitives.ts';
import type { SlotFile } from '../ports/files.ts';

/** One slot per disk sector, so that a torn write hurts one of the two only. */
export const witnessSlotBytes = 512;
export const witnessSlots = 2;

/** What the witness last saw. Nonce, former nonce and device: 16 bytes. */
export interface Head {
  readonly nonce: Uint8Array;
  /** The nonce before the last change of identity: tells an older copy of this vault from one that went its own way. */
  readonly formerNonce: Uint8Array;
  readonly device: Uint8Array;
  /** Number of the newest own entry; 0: none yet. */
  readonly seq: number;
  /** Its hash, 32 bytes. */
  readonly hash: Uint8Array;
}

export interface HeadWitness {
  /** Undefined: there is none, or none that this vault's key made. */
  readonly last: Head | undefined;
  /** Notes the newest entry. Some 20 µs: no flush, for a witness that lags after a power cut raises no alarm. */
  note(seq: number, hash: Uint8Array): void;
  /** Takes a new identity over into both slots, so that no older one can speak again. */
  begin(head: Head): void;
  close(): void;
}

// version 1 · write number 8 · seq 8 · hash 32 · nonce 16 · former nonce 16 · device 16 · HMAC-SHA-256 32
const version = 1;
const bodyBytes = 97;
const slotBytes = bodyBytes + 32;

type Mac = ReturnType<typeof hmacSha256>;

interface Slot {
  readonly write: bigint;
  readonly head: Head;
}

function encode(mac: Mac, write: bigint, head: Head): Uint8Array {
  const bytes = new Uint8Array(slotBytes);
  const view = new DataView(bytes.buffer);
  bytes[0] = version;
  view.setBigUint64(1, write);
  view.setBigUint64(9, BigInt(head.seq));
  bytes.set(head.hash, 17);
  bytes.set(head.nonce, 49);
  bytes.set(head.formerNonce, 65);
  bytes.set(head.device, 81);
  bytes.set(mac(bytes.subarray(0, bodyBytes)), bodyBytes);
  return bytes;
}

function decode(mac: Mac, bytes: Uint8Array): Slot | undefined {
  const genuine = equalBytes(mac(bytes.subarray(0, bodyBytes)), bytes.subarray(bodyBytes, slotBytes));
  if (!genuine || bytes[0] !== version) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [hash, nonce, formerNonce, device] = [
    bytes.slice(17, 49),
    bytes.slice(49, 65),
    bytes.slice(65, 81),
    bytes.slice(81, 97),
  ];
  return {
    write: view.getBigUint64(1),
    head: { seq: Number(view.getBigUint64(9)), hash, nonce, formerNonce, device },
  };
}

/** Reads the witness in `file` and goes on with it. `vaultKey` has 32 bytes. */
export function openHeadWitness(file: SlotFile, vaultKey: Uint8Array): HeadWitness {
  const mac = hmacSha256(hkdf(vaultKey, new Uint8Array(0), 'tresen/head-witness/v1', 32));
  const newest = [decode(mac, file.read(0)), decode(mac, file.read(1))]
    .filter((slot) => slot !== undefined)
    .reduce<Slot | undefined>((best, slot) => (best && best.write > slot.write ? best : slot), undefined);
  let write = newest?.write ?? 0n;
  let current = newest?.head;
  const put = (head: Head): void => {
    write += 1n;
    // The even write numbers live in slot 0: the newest slot is never the one that is written.
    file.write(Number(write % 2n), encode(mac, write, head));
    current = head;
  };
  return {
    last: newest?.head,
    note(seq, hash) {
      if (!current) throw new Error('a witness begins with an identity');
      put({ ...current, seq, hash });
    },
    begin(head) {
      put(head);
      put(head);
    },
    close: () => file.close(),
  };
}

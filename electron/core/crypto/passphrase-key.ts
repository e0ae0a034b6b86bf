// Turns a passphrase into a key, slowly and with much memory, so that guessing is expensive.

/** Cost of Argon2id (RFC 9106): memory in KiB, passes over it, lanes. */
export interface Argon2Cost {
  readonly memoryKiB: number;
  readonly passes: number;
  readonly lanes: number;
}

/** RFC 9106's second recommended set: 64 MiB, 3 passes, 4 lanes. About 0.8 s. */
export const rfc9106Second: Argon2Cost = { memoryKiB: 64 * 1024, passes: 3, lanes: 4 };

/** No file may ask for more than this: opening would take the machine down. */
export const dearest: Argon2Cost = { memoryKiB: 1024 * 1024, passes: 16, lanes: 16 };

/** At least as dear as `floor` in every respect, and not beyond `dearest`. */
export const isFairCost = (cost: Argon2Cost, floor: Argon2Cost): boolean =>
  (['memoryKiB', 'passes', 'lanes'] as const).every(
    (part) => cost[part] >= floor[part] && cost[part] <= dearest[part],
  );

/** Unicode spells some letters in two ways; the same keys on two machines must give the same passphrase. */
export const normalPassphrase = (passphrase: string): string => passphrase.normalize('NFC');

/** A 32-byte key by Argon2id, version 1.3. `salt` has 16 bytes. Lets other work through in between. */
export async function passphraseKey(
  passphrase: string,
  salt: Uint8Array,
  cost: Argon2Cost,
): Promise<Uint8Array> {
  // A chunk of its own, loaded when a passphrase is there.
  const { argon2idAsync } = await import('@noble/hashes/argon2.js');
  return argon2idAsync(normalPassphrase(passphrase), salt, {
    m: cost.memoryKiB,
    t: cost.passes,
    p: cost.lanes,
    version: 0x13,
    dkLen: 32,
    asyncTick: 20,
    maxmem: dearest.memoryKiB * 1024 + 1,
  });
}

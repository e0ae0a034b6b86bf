// The operating system's key store as one more way to open the vault: a convenience, never the only way.
import { fromBase64, toBase64 } from '../../../shared/oplog/base64.ts';
import type { CorePorts } from '../ports/ports.ts';
import type { Slots, SystemSlot } from './key-slots.ts';
import { systemSlot, unlockSystem } from './key-slots.ts';

/** Seals the vault's key for the key store, and opens it again to be sure; undefined where the store doesn't protect. */
export async function sealForSystem(
  ports: CorePorts,
  slots: Slots,
  key: Uint8Array,
): Promise<SystemSlot | undefined> {
  if (!(await ports.secrets.isProtected())) return undefined;
  const by = ports.chance.randomBytes(32);
  try {
    const slot = systemSlot(ports.chance, slots.vault, key, by, toBase64(await ports.secrets.seal(by)));
    return (await unsealBySystem(ports, { ...slots, system: slot })) ? slot : undefined;
  } catch {
    return undefined;
  }
}

/** The vault's key by the key store; undefined where that is gone, changed, or no longer protects. */
export async function unsealBySystem(ports: CorePorts, slots: Slots): Promise<Uint8Array | undefined> {
  const { system } = slots;
  if (!system || !(await ports.secrets.isProtected())) return undefined;
  try {
    return unlockSystem(slots, system, await ports.secrets.unseal(fromBase64(system.key)));
  } catch {
    return undefined;
  }
}

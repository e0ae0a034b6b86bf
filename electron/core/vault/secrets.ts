// What opens a vault, and how it is exchanged: every change needs a secret that is valid now.
import type { Failure } from '../../../shared/errors/failure.ts';
import type { Result } from '../../../shared/result.ts';
import { fail, ok } from '../../../shared/result.ts';
import type { Argon2Cost } from '../crypto/passphrase-key.ts';
import { normalPassphrase } from '../crypto/passphrase-key.ts';
import { recoveryBytes, recoveryCodeOf } from '../crypto/recovery-code.ts';
import type { CorePorts } from '../ports/ports.ts';
import { holdsVault } from './founding.ts';
import type { PersonalSecret, VaultSecret } from './keeper.ts';
import type { Slots } from './key-slots.ts';
import { passphraseSlot, recoverySlot, unlock } from './key-slots.ts';
import { readSlots, replaceSlots } from './slot-store.ts';
import { sealForSystem, unsealBySystem } from './system-slot.ts';

/** Shortest passphrase, in characters. */
export const shortestPassphrase = 12;

/** What the keeper works with. `cost`: of a new passphrase, and the least that a file may have. */
export interface Surroundings {
  readonly ports: CorePorts;
  readonly cost: Argon2Cost;
}

/** The failure of a passphrase that protects nothing. */
export const weakness = (passphrase: string): Failure | undefined =>
  [...normalPassphrase(passphrase)].length < shortestPassphrase
    ? { kind: 'vault-weak-passphrase', minimum: shortestPassphrase }
    : undefined;

/** The vault's key, 32 bytes. */
export async function keyBy(
  ports: CorePorts,
  slots: Slots,
  secret: VaultSecret,
): Promise<Result<Uint8Array>> {
  const key = secret.kind === 'system' ? await unsealBySystem(ports, slots) : await unlock(slots, secret);
  return key ? ok(key) : fail({ kind: refusals[secret.kind] });
}

/** What is said of a secret that opens nothing. */
const refusals = {
  passphrase: 'vault-wrong-secret',
  recoveryCode: 'vault-wrong-code',
  system: 'vault-no-system-key',
} as const;

interface Changed<T> {
  readonly slots: Slots;
  readonly answer: T;
}

/** Opens the slots with `secret` and puts what `change` makes of them in their place. */
async function changeSlots<T>(
  { ports, cost }: Surroundings,
  folder: string,
  secret: PersonalSecret,
  change: (slots: Slots, key: Uint8Array) => Promise<Changed<T>>,
): Promise<Result<T>> {
  if (!(await holdsVault(ports, folder))) return fail({ kind: 'vault-missing', folder });
  const slots = await readSlots(ports.files, folder, cost);
  if (!slots.ok) return slots;
  const key = await keyBy(ports, slots.value, secret);
  if (!key.ok) return key;
  const changed = await change(slots.value, key.value);
  await replaceSlots(ports.files, folder, changed.slots);
  return ok(changed.answer);
}

/** As `VaultKeeper.changePassphrase`; throws what storage reports. */
export async function changePassphrase(
  around: Surroundings,
  folder: string,
  current: PersonalSecret,
  next: string,
): Promise<Result<null>> {
  const tooWeak = weakness(next);
  if (tooWeak) return fail(tooWeak);
  const { ports, cost } = around;
  return changeSlots(around, folder, current, async (slots, key) => ({
    slots: { ...slots, passphrase: await passphraseSlot(ports.chance, slots.vault, key, next, cost) },
    answer: null,
  }));
}

/** As `VaultKeeper.newRecoveryCode`; throws what storage reports. */
export function newRecoveryCode(
  around: Surroundings,
  folder: string,
  passphrase: string,
): Promise<Result<{ recoveryCode: string }>> {
  const { chance } = around.ports;
  return changeSlots(around, folder, { kind: 'passphrase', passphrase }, async (slots, key) => {
    const code = chance.randomBytes(recoveryBytes);
    const recoveryCode = recoverySlot(chance, slots.vault, key, code);
    return { slots: { ...slots, recoveryCode }, answer: { recoveryCode: recoveryCodeOf(code) } };
  });
}

/** Adds or removes the slot of the operating system; throws what storage reports. */
export async function switchSystemSlot(
  { ports, cost }: Surroundings,
  folder: string,
  key: Uint8Array,
  on: boolean,
): Promise<Result<null>> {
  const slots = await readSlots(ports.files, folder, cost);
  if (!slots.ok) return slots;
  const { system: _, ...others } = slots.value;
  const system = on ? await sealForSystem(ports, slots.value, key) : undefined;
  if (on && !system) return fail({ kind: 'vault-no-system-key' });
  await replaceSlots(ports.files, folder, system ? { ...others, system } : others);
  return ok(null);
}

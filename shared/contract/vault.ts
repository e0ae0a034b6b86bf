// Founding, opening and looking after the vault.
import { z } from 'zod';
import { officeLanguages } from '../model/office.ts';
import type { Role } from '../model/primitives.ts';
import { line, optionalLine, role } from '../model/primitives.ts';
import { call } from './call.ts';

export type VaultState =
  | { readonly kind: 'none' }
  /** `sample`: the sample office, whose passphrase is no secret (`samplePassphrase`). */
  | {
      readonly kind: 'locked';
      readonly hasSystemSlot: boolean;
      readonly sample: boolean;
      /** Its files were found damaged: only a backup helps. */
      readonly damaged: boolean;
    }
  | { readonly kind: 'opening' }
  | { readonly kind: 'open'; readonly session: Session };

/** Opens the sample office; shown on its lock screen. */
export const samplePassphrase = 'Beispiel am Tresen';

/** Who works here, as the vault knows it. */
export interface Session {
  readonly officeId: string;
  readonly officeName: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly role: Role;
  /** The sample office: shown in the frame, so nobody takes it for the real one. */
  readonly sample: boolean;
}

export interface VaultHealth {
  readonly folder: string;
  /** Sizes in bytes. */
  readonly vaultBytes: number;
  readonly freeBytes: number;
  readonly records: Readonly<Record<string, number>>;
  readonly journalEntries: number;
  readonly parked: number;
  readonly systemSlot: 'on' | 'off' | 'unavailable';
}

/** Result of rebuilding everything from the journal and comparing. */
export interface VerifyReport {
  readonly entries: number;
  /** Without acknowledgements (■9). */
  readonly records: number;
  /** Human-checkable places that differ; empty means sound. */
  readonly differences: readonly string[];
  readonly stateHash: string;
}

const passphrase = z.string().min(1).max(1024);

export const vaultCalls = {
  'vault.state': call<VaultState>()(z.undefined()),
  'vault.found': call<{ readonly recoveryCode: string }>()(
    z.object({
      officeName: line,
      letterhead: optionalLine.default(''),
      language: z.enum(officeLanguages).optional(),
      memberName: line,
      role,
      passphrase,
    }),
  ),
  /** Founds a vault with the sample office in a folder of its own; nothing real is touched. */
  'vault.openSample': call<null>()(z.undefined()),
  'vault.leaveSample': call<null>()(z.undefined()),
  'vault.open': call<null>()(z.object({ passphrase })),
  'vault.openWithRecoveryCode': call<null>()(
    z.object({ code: z.string().max(200), newPassphrase: passphrase }),
  ),
  'vault.openWithSystem': call<null>()(z.undefined()),
  'vault.lock': call<null>()(z.undefined()),
  'vault.changePassphrase': call<null>()(z.object({ current: passphrase, next: passphrase })),
  'vault.newRecoveryCode': call<{ readonly recoveryCode: string }>()(z.object({ passphrase })),
  'vault.setSystemSlot': call<null>()(z.object({ on: z.boolean() })),
  'vault.health': call<VaultHealth>()(z.undefined()),
  'vault.verify': call<VerifyReport>()(z.undefined()),
} as const;

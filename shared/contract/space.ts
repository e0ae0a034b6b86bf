// A team's shared space: founding it, joining it, and who belongs to it.
import { z } from 'zod';
import { officeLanguages } from '../model/office.ts';
import { line, type Role, recordId, role } from '../model/primitives.ts';
import { call } from './call.ts';
import { card, targetSettings } from './sync.ts';

/** Somebody who asks to be admitted; the name proves nothing, only the digits do. */
export interface JoinRequestRow {
  readonly device: string;
  readonly name: string;
}

export interface SpaceDevice {
  /** 32 hex digits. */
  readonly device: string;
  readonly own: boolean;
  /** Position in the control log at which it was admitted. */
  readonly from: number;
}

export interface SpaceMember {
  readonly memberId: string;
  readonly name: string;
  readonly role: Role;
  readonly own: boolean;
  /** A workplace that belongs to no person. */
  readonly workplace: boolean;
  readonly devices: readonly SpaceDevice[];
}

/** Bytes in hex of a request that came in a file (docs/specs/sync.md J2). */
const handedRequest = z.string().regex(/^([0-9a-f]{2}){1,8192}$/);

const device = z.string().regex(/^[0-9a-f]{32}$/);
const digits = z.string().max(200);

/** A vault for somebody who joins a team: it holds nothing until a lead has let them in. Answered without an open vault. */
export const joiningCalls = {
  'vault.foundToJoin': call<{ readonly recoveryCode: string }>()(
    z.object({ passphrase: z.string().min(1).max(1024) }),
  ),
} as const;

export const spaceCalls = {
  /**
   * Founds a space on an empty target. `recoveryKey` opens everything the team ever writes: it is shown until somebody has
   * printed it and locked it away. Leads only.
   */
  'space.found': call<{ readonly recoveryKey: string }>()(
    z.object({ target: targetSettings, workplace: z.boolean().default(false) }),
  ),
  /** The recovery key that nobody has put away yet; null where it is kept, and on other PCs. Leads only. */
  'space.officeKey': call<{ readonly recoveryKey: string } | null>()(z.undefined()),
  /** It lies on paper where it belongs: from now on it can't be shown any more. Leads only. */
  'space.officeKeyKept': call<null>()(z.undefined()),
  /** Saves the space card; null where the dialog was closed. Leads only. */
  'space.card': call<{ readonly file: string } | null>()(z.undefined()),
  /** Reads a card before joining, from a file that the person picks; null where they closed the dialog. */
  'space.readCard': call<{
    readonly card: string;
    readonly spaceName: string;
    readonly target: Readonly<Record<string, string>>;
  } | null>()(z.undefined()),
  /** Asks to be admitted to the space on the card. Only a vault without entries of its own can, or one that belonged to it. */
  'space.join': call<{ readonly digits: string }>()(z.object({ card, target: targetSettings, name: line })),
  /** Instead of joining: the empty vault becomes an office of its own. */
  'space.foundOffice': call<null>()(
    z.object({ officeName: line, memberName: line, role, language: z.enum(officeLanguages).optional() }),
  ),
  'space.cancelJoin': call<null>()(z.undefined()),
  /** Leads only. */
  'space.requests': call<readonly JoinRequestRow[]>()(z.undefined()),
  /**
   * Admits the device whose screen shows these digits, to a member who is known or new. `request`: the one that came as a
   * file, instead of those that lie in the storage. Leads only.
   */
  'space.approve': call<{ readonly memberId: string }>()(
    z.object({
      digits,
      request: handedRequest.optional(),
      member: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('known'), memberId: recordId }),
        z.object({ kind: z.literal('new'), name: line, role, workplace: z.boolean().default(false) }),
      ]),
    }),
  ),
  'space.members': call<readonly SpaceMember[]>()(z.undefined()),
  /** Leads only; never the own role. */
  'space.changeRole': call<null>()(z.object({ memberId: recordId, role })),
  /** Removes a member with all devices, or only one device. What they write from now on can't be read or counted. Leads only. */
  'space.remove': call<null>()(z.object({ memberId: recordId, device: device.optional() })),
  /** Ends taking part on this PC. What is here stays; a lead removes the device for the others. */
  'space.leave': call<null>()(z.undefined()),
  /**
   * Reads a whole space into this empty vault with the office's printed recovery key, to found it anew. Files that can't be
   * read keep it from its end, unless `without` says that they stay behind; answers how many did.
   */
  'space.recover': call<{ readonly unread: number }>()(
    z.object({
      ...{ card, target: targetSettings, recoveryKey: z.string().max(500), name: line },
      without: z.boolean().default(false),
    }),
  ),
} as const;

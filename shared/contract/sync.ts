// Exchanging with a team's shared space: where it lies, how rounds go, and what is not with the team yet.
import { z } from 'zod';
import type { Failure } from '../errors/failure.ts';
import type { Role } from '../model/primitives.ts';
import type { TypeName } from '../model/record-types.ts';
import { call } from './call.ts';
import type { RefusedRow } from './refusals.ts';

const word = z.string().trim().min(1).max(1000);

/** Storage that the team shares, as a person enters it. Passwords go into the vault and never come back out. */
export const targetSettings = z.discriminatedUnion('kind', [
  /** An absolute path, a UNC share (`\\server\team`), a stick. */
  z.strictObject({ kind: z.literal('folder'), folder: word }),
  /** Address of the folder itself; an app password. */
  z.strictObject({
    kind: z.literal('webdav'),
    url: word,
    user: z.string().max(1000),
    password: z.string().max(1000),
  }),
  /** `endpoint` without the bucket; `folder` inside it, or empty. */
  z.strictObject({
    kind: z.literal('s3'),
    endpoint: word,
    bucket: word,
    folder: z.string().trim().max(1000).default(''),
    region: z.string().trim().max(100).default('us-east-1'),
    style: z.enum(['path', 'host']).default('path'),
    accessKey: word,
    secretKey: z.string().min(1).max(1000),
  }),
]);
export type TargetSettings = z.output<typeof targetSettings>;

/** Where a space lies, for people to read: nothing in it is secret. */
export interface TargetAddress {
  readonly kind: TargetSettings['kind'];
  /** Path or URL. */
  readonly address: string;
}

/** What the engine is at. Times are ISO instants of this PC's clock. */
export type RoundState =
  | { readonly kind: 'idle' }
  /** Files of this round; `total` grows while it learns of more. */
  | { readonly kind: 'running'; readonly done: number; readonly total: number }
  /** `noAccess`: this PC was never told how to sign in there. */
  | { readonly kind: 'paused'; readonly noAccess?: true }
  /** Goes by itself: the next try is at `until`. */
  | { readonly kind: 'waiting'; readonly failure: Failure; readonly until: string }
  /** A person has to do something first; `sync.run` tries again. */
  | { readonly kind: 'stopped'; readonly failure: Failure };

export interface SpaceState {
  readonly spaceName: string;
  readonly target: TargetAddress;
  readonly round: RoundState;
  /** Null before the first; a round that failed counts for `lastRoundAt` only. */
  readonly lastRoundAt: string | null;
  readonly lastSuccessAt: string | null;
}

/** A lead moved the storage, and this PC still exchanges at another place. */
export interface MovedTo {
  readonly target: TargetAddress;
  /** The same as fields of the settings, as on a card. */
  readonly fields: Readonly<Record<string, string>>;
  /** True where this PC must be told how to sign in there. */
  readonly needsAccess: boolean;
}

export type SyncState =
  /** This vault belongs to no space. `unfinished`: of this one a part is here, read with the printed key. */
  | { readonly kind: 'none'; readonly unfinished?: string }
  /** Asked to be admitted: a lead types these 30 digits. */
  | (SpaceState & {
      readonly kind: 'requested';
      readonly digits: string;
      readonly since: string;
      /** Nothing is sent on its own: the request leaves as a file, and the answer comes as one. */
      readonly byFile: boolean;
    })
  | (SpaceState & {
      readonly kind: 'member';
      readonly role: Role;
      /** A workplace that several people use, and that is nobody's own. */
      readonly workplace: boolean;
      /** The office's recovery key was never put away: `space.officeKey` shows it. */
      readonly keyOwed: boolean;
      /** Own entries that were not yet read back from the target (■6), and since when the oldest waits. */
      readonly pending: number;
      readonly pendingSince: string | null;
      /** Files there that this PC could not take in; leads find out more by `sync.refused`. */
      readonly refused: number;
      readonly moved: MovedTo | null;
    })
  /** Removed from the team, or left it. What is here stays and can be exported. */
  | { readonly kind: 'ended'; readonly spaceName: string; readonly pending: number };

/** What lies where a space is to be, or is. */
export type Holding = 'nothing' | 'own-space' | 'a-space' | 'other-files';

/** What trying the storage showed; nothing was left behind. */
export interface TargetFindings {
  readonly target: TargetAddress;
  readonly holds: Holding;
  readonly writable: boolean;
  /** Why not. */
  readonly refusal: Failure | null;
  /** Null: not tried, as nothing could be written. */
  readonly readsBack: boolean | null;
  readonly listsAtOnce: boolean | null;
  readonly removes: boolean | null;
  /** Two writers of one name: one is told. `false` does no harm, but membership is then changed by one lead at a time. */
  readonly guardsNames: boolean | null;
  readonly freeBytes: number | null;
  readonly roundTripMs: number;
  /** Files of ours that are there. */
  readonly files: number;
}

/** Own entries of one kind of record that aren't with the team yet. */
export interface PendingRow {
  readonly type: TypeName | 'unknown';
  readonly entries: number;
  readonly since: string;
}

/**
 * How long nothing new came from a device, in coarse steps: enough to find one that no longer takes part, and too little
 * to tell when somebody works.
 */
export type Silence = 'week' | 'month' | 'longer' | 'never';

export interface DeviceHealth {
  readonly device: string;
  readonly own: boolean;
  readonly active: boolean;
  /** Heard of within the last 7 days, within 30, longer ago, never. */
  readonly heard: Silence;
  /** Files of this device that wait for others before them or for a key. */
  readonly waiting: number;
  /** Files of this device that still hold what was erased. */
  readonly erased: number;
}

/** Files on the storage that still hold, sealed, what was erased, as far as this PC knows; and since when (an instant). */
export interface ErasedThere {
  readonly files: number;
  /** Null where there are none. */
  readonly since: string | null;
}

/** The card's text: a small JSON file (docs/specs/sync.md J1). */
export const card = z.string().max(20_000);

export const syncCalls = {
  'sync.state': call<SyncState>()(z.undefined()),
  /** Lets a person choose a folder; null where they closed the dialog. */
  'sync.pickFolder': call<{ readonly folder: string } | null>()(z.undefined()),
  /** Tries a target with a file of its own. */
  'sync.probe': call<TargetFindings>()(z.object({ target: targetSettings, card: card.optional() })),
  /** Makes the folder that such a target names, where a person said so after a look; nothing above it. */
  'sync.makeFolder': call<null>()(z.object({ target: targetSettings })),
  /** The present access without what is secret, as fields of the settings: so that a new password is all to be typed. */
  'sync.access': call<Readonly<Record<string, string>>>()(z.undefined()),
  /**
   * Other access to the same space: a new password, another address. Checked before it counts. `move`: to an empty place,
   * which is filled from here first, and of which the others are told. Leads only.
   */
  'sync.setTarget': call<null>()(z.object({ target: targetSettings, move: z.boolean().default(false) })),
  /** Goes where a lead moved the storage. `target`: how this PC reaches it, where that is otherwise than the lead's does. */
  'sync.follow': call<null>()(z.object({ target: targetSettings.optional() })),
  /** The storage stays where this PC exchanges, whoever said that it moved. Leads only. */
  'sync.stay': call<null>()(z.undefined()),
  /** A round now. Answers when it is over; its failure is the answer's. */
  'sync.run': call<null>()(z.undefined()),
  /** The window came to the front, or the network came back: a round in passing, unless one was a moment ago. */
  'sync.wake': call<null>()(z.undefined()),
  /** Stops a round under way at its next step; the next one goes on there. */
  'sync.cancel': call<null>()(z.undefined()),
  'sync.pause': call<null>()(z.undefined()),
  'sync.resume': call<null>()(z.undefined()),
  'sync.pendingList': call<readonly PendingRow[]>()(z.undefined()),
  'sync.devices': call<readonly DeviceHealth[]>()(z.undefined()),
  'sync.erased': call<ErasedThere>()(z.undefined()),
  /** Leads only. */
  'sync.refused': call<readonly RefusedRow[]>()(z.undefined()),
  /** A round that looks at what was refused once more, now that somebody put it right. Leads only. */
  'sync.readAgain': call<null>()(z.undefined()),
  /** Puts everything that is held here on a target that was emptied or put back to an older state. Leads only. */
  'sync.refill': call<null>()(z.undefined()),
} as const;

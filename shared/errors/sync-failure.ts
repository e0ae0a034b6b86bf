// What can be wrong with a team's shared space, whatever the storage. Nothing of it ever touches what is on this PC.

export type SyncFailure =
  /** This vault belongs to no space. */
  | { readonly kind: 'space-none' }
  /** This vault belongs to a space already, or has asked to. */
  | { readonly kind: 'space-joined'; readonly spaceName: string }
  /** This vault belonged to a space: it can come back there, and nowhere else. */
  | { readonly kind: 'space-left'; readonly spaceName: string }
  /** A space is joined, or recovered, only by a vault without entries of its own. */
  | { readonly kind: 'space-vault-not-empty' }
  /** Where a space was to be founded there is one already. */
  | { readonly kind: 'space-exists'; readonly place: string }
  /** The storage answers, but nothing of this space is there: emptied, or another place. */
  | { readonly kind: 'space-missing'; readonly place: string }
  /** Another space is there. */
  | { readonly kind: 'space-foreign'; readonly place: string }
  /** Decisions about the team that were there are gone: an older state was put back. */
  | { readonly kind: 'space-rolled-back'; readonly place: string }
  /** What was decided about the team says something else than before. */
  | { readonly kind: 'space-rewritten'; readonly place: string }
  /** Others were shown other decisions about the team than this PC. */
  | { readonly kind: 'space-split' }
  /** A lead uses a newer version of the app. */
  | { readonly kind: 'space-newer' }
  /** The card can't be read, or isn't one. */
  | { readonly kind: 'space-card-unreadable' }
  /** No open request has these digits. */
  | { readonly kind: 'space-digits-unknown' }
  /** Another PC writes under this one's identity: the vault was copied. This one takes a new identity. */
  | { readonly kind: 'space-copied' }
  /** This device was removed from the team. */
  | { readonly kind: 'space-ended'; readonly spaceName: string }
  /** Admitted, but the key for this device isn't there yet. */
  | { readonly kind: 'space-key-missing' }
  /** No room on this PC for what comes from the team. */
  | { readonly kind: 'space-disk-full' }
  /** Typed wrong, or that of another space. */
  | { readonly kind: 'space-recovery-key' }
  /** So many files of a space that is recovered can't be read; what could be is kept, and the next try goes on there. */
  | { readonly kind: 'space-recovery-unread'; readonly count: number }
  /** Another lead moved the storage before this PC heard of it. */
  | { readonly kind: 'space-moved'; readonly place: string }
  /** A single entry that no file can hold. */
  | { readonly kind: 'space-entry-too-large' }
  /** Another lead decided at the same moment, and this decision can't be made any more (C10). */
  | { readonly kind: 'space-overtaken' }
  /** The decision that had let this device in lost against another one: it asks once more (C10). */
  | { readonly kind: 'space-admission-undone' }
  /** A transfer file that is shorter than it says: still being copied, or the stick was pulled. */
  | { readonly kind: 'transfer-cut'; readonly file: string }
  /** Its bytes aren't those that were written. */
  | { readonly kind: 'transfer-damaged'; readonly file: string }
  /** Another team's. */
  | { readonly kind: 'transfer-foreign'; readonly file: string }
  /** A newcomer's PC isn't admitted by what it holds. */
  | { readonly kind: 'transfer-not-admitted'; readonly file: string }
  /** A request to join, in a file, that is about another team. */
  | { readonly kind: 'request-foreign'; readonly file: string }
  /** The digits that were typed aren't those of the request in the file. */
  | { readonly kind: 'request-other-digits' }
  /** The PC that asks by this file was admitted before. */
  | { readonly kind: 'request-answered' };

/** Whether each failure goes by itself (R3). */
export const syncFailureNature = {
  'space-none': 'lasting',
  'space-joined': 'lasting',
  'space-left': 'lasting',
  'space-vault-not-empty': 'lasting',
  'space-exists': 'lasting',
  // A stale listing, or somebody who puts the right folder back: looking again costs little, and writes nothing (R2).
  'space-missing': 'passing',
  'space-foreign': 'passing',
  'space-rolled-back': 'passing',
  'space-rewritten': 'lasting',
  'space-split': 'passing',
  'space-newer': 'lasting',
  'space-card-unreadable': 'lasting',
  'space-digits-unknown': 'lasting',
  'space-copied': 'passing',
  'space-ended': 'lasting',
  'space-key-missing': 'passing',
  'space-disk-full': 'passing',
  'space-recovery-key': 'lasting',
  'space-recovery-unread': 'lasting',
  'space-moved': 'lasting',
  'space-entry-too-large': 'lasting',
  'space-overtaken': 'lasting',
  'space-admission-undone': 'lasting',
  'transfer-cut': 'lasting',
  'transfer-damaged': 'lasting',
  'transfer-foreign': 'lasting',
  'transfer-not-admitted': 'lasting',
  'request-foreign': 'lasting',
  'request-other-digits': 'lasting',
  'request-answered': 'lasting',
} as const satisfies Record<SyncFailure['kind'], 'passing' | 'lasting'>;

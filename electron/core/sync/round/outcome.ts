// What becomes of a file that was read: taken in, or why not (yet).
import type { Refusal } from '../formats/reading.ts';
import type { FileReason } from '../store/files.ts';

/**
 * `keep`: the bytes are kept here meanwhile. `hollow`: entries of which it holds the hash alone. `cause`: what this version
 * failed with.
 */
export type Outcome =
  | { readonly kind: 'held'; readonly hollow: number }
  | {
      readonly kind: 'waiting';
      readonly reason: FileReason;
      readonly keep: boolean;
      readonly hollow: number;
    }
  | { readonly kind: 'refused'; readonly reason: FileReason; readonly cause?: string };

export const waiting = (reason: FileReason, keep = true, hollow = 0): Outcome => ({
  kind: 'waiting',
  reason,
  keep,
  hollow,
});
export const refused = (reason: FileReason, cause?: string): Outcome => ({
  kind: 'refused',
  reason,
  ...(cause !== undefined && { cause }),
});

/** A file that may still be on its way is read again; one of a later version is kept until the upgrade. */
export const outcomeOf = (reason: FileReason): Outcome =>
  reason === 'incomplete' || reason === 'newer-version'
    ? waiting(reason, reason === 'newer-version')
    : refused(reason);

/** Reasons of the formats in the words of whoever reads them. */
export function reasonOf(refusal: Refusal): FileReason {
  switch (refusal) {
    case 'incomplete':
    case 'too-large':
    case 'newer-version':
    case 'foreign-space':
    case 'wrong-signature':
      return refusal;
    case 'wrong-commitment':
    case 'not-addressed':
      return 'wrong-key';
    default:
      return 'damaged';
  }
}

// Answers of everything that reads bytes from outside: bad input is a value with a reason, never an exception.

/** Why a file, or a part of one, isn't taken. */
export type Refusal =
  /** Shorter than it says: may still be on its way. */
  | 'incomplete'
  /** Beyond a limit of the format. */
  | 'too-large'
  /** Made by a later version of the app; it is left alone until the upgrade. */
  | 'newer-version'
  /** Not in the form that the rules ask for. */
  | 'malformed'
  /** Belongs to another space. */
  | 'foreign-space'
  /** Not signed by whom it names. */
  | 'wrong-signature'
  /** Can't be opened with this key. */
  | 'wrong-seal'
  /** Longer than it says, or its content is. */
  | 'wrong-length'
  /** Doesn't continue what it says it continues. */
  | 'wrong-chain'
  /** The key isn't the one that the control log names. */
  | 'wrong-commitment'
  /** Holds nothing for this device. */
  | 'not-addressed';

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly reason: Refusal };

export const refuse = (reason: Refusal): { readonly ok: false; readonly reason: Refusal } => ({
  ok: false,
  reason,
});

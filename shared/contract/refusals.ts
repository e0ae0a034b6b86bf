// What a look at the team's storage finds that doesn't count, and why: told to leads.

/** Why a file or an entry doesn't count here. */
export const refusalReasons = [
  /** Cut short, or still on its way. */
  'incomplete',
  'damaged',
  'too-large',
  'newer-version',
  'foreign-space',
  /** Signed by nobody who belongs to the team. */
  'not-admitted',
  'wrong-signature',
  /** A decision about the team that its author may not make, or that another one overtook. */
  'wrong-control',
  /** It names a decision about the team that nobody here was shown. */
  'unknown-decision',
  'wrong-key',
  /** The files before it are missing. */
  'predecessor-missing',
  'key-missing',
  /** Written under a role that the member didn't have. */
  'wrong-role',
  /** Said in somebody else's name. */
  'wrong-member',
  /** Written after the right to it had ended. */
  'beyond-cutoff',
  /** The role doesn't allow it. */
  'not-allowed',
  /** It takes back what only leads decide. */
  'taken-back',
  /** No app writes it like this. */
  'malformed',
  /** One number, two entries: a copied vault, or somebody who deceives. */
  'written-twice',
  /** This version fails at it, by a fault of its own or because somebody found one. */
  'unforeseen',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

export type RefusedRow = {
  readonly reason: RefusalReason;
  /** The device that it is from, as far as that can be told, and its member's name. */
  readonly device: string | null;
  readonly memberName: string | null;
} & (
  | {
      readonly what: 'file';
      readonly count: number;
      /** When this PC first met one of them (ISO instant). */
      readonly since: string;
      /** What this version failed with, for whoever maintains it: names and places of the program alone. */
      readonly cause: string | null;
    }
  /** Without a number: it would count what a member wrote, or even read (■9). */
  | { readonly what: 'entry' }
);

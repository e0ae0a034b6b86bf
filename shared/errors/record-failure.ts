// What can be wrong with a change that a screen, an import or another device asks for.

/** Why a value can be refused; the word files have a sentence for each (`reasons.<reason>`). */
export const reasons = [
  'missing',
  'empty',
  'wrong-kind',
  'unknown-field',
  'text',
  'number',
  'choice',
  'taken',
  'date',
  'date-range',
  'instant',
  'id',
  'key',
  'leika',
  'too-long',
  'too-many',
  'too-small',
  'too-large',
  'not-json',
  'unknown-type',
  'rich-text',
  'erased',
  'not-importable',
  'not-allowed',
  'last-lead',
  'immutable',
  'no-follow-up',
] as const;
export type Reason = (typeof reasons)[number];

/** Where and why one value was refused. */
export interface Problem {
  /** Path of the value, for example `fields.at` or `answers.ausweisart`. */
  readonly path: string;
  readonly reason: Reason;
  /** Values that the sentence shows, for example `{ limit: 20000 }`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type RecordFailure =
  | { readonly kind: 'record-invalid'; readonly type: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'record-missing'; readonly type: string; readonly id: string }
  | { readonly kind: 'record-unknown-type'; readonly type: string }
  /** The member's role may not do this. */
  | { readonly kind: 'record-not-allowed'; readonly action: string; readonly role: string }
  /** The change would leave the office without a lead. */
  | { readonly kind: 'record-last-lead' };

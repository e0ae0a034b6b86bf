// What can be wrong with a change that a screen, an import or another device asks for.

/** Where and why one value was refused; `reason` names a sentence in the word files (`reasons.<reason>`). */
export interface Problem {
  /** Path of the value, for example `fields.at` or `answers.ausweisart`. */
  readonly path: string;
  readonly reason: string;
  /** Values that the sentence shows, for example `{ limit: 20000 }`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

export type RecordFailure =
  | { readonly kind: 'record-invalid'; readonly type: string; readonly problems: readonly Problem[] }
  | { readonly kind: 'record-missing'; readonly type: string; readonly id: string }
  | { readonly kind: 'record-unknown-type'; readonly type: string }
  /** The member's role may not do this. */
  | { readonly kind: 'record-not-allowed'; readonly action: string; readonly role: string };

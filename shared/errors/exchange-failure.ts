// What can go wrong with import, export and other files that a person picks.

export type ExchangeFailure =
  | { readonly kind: 'file-missing'; readonly file: string }
  | { readonly kind: 'file-not-readable'; readonly file: string; readonly detail: string }
  | { readonly kind: 'file-not-writable'; readonly file: string; readonly detail: string }
  /** It would be put into the vault's own folder, perhaps over the vault itself. */
  | { readonly kind: 'file-in-vault'; readonly file: string }
  | { readonly kind: 'file-wrong-format'; readonly file: string }
  /** Larger than the limit; both in bytes. */
  | { readonly kind: 'file-too-large'; readonly file: string; readonly size: number; readonly limit: number }
  /** An image of a kind that the vault doesn't keep. */
  | { readonly kind: 'image-kind-refused'; readonly mime: string }
  /** The person stopped it; what was done until then stays. */
  | { readonly kind: 'cancelled' };

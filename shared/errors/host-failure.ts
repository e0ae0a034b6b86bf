// What can go wrong around the core: the bridge, printing, the operating system.

export type HostFailure =
  /** An argument that the contract's parser refused: a fault of the program, not of the person. */
  | { readonly kind: 'call-malformed'; readonly call: string }
  /** The core met a fault that nobody foresaw. Nothing of the refused change was kept. */
  | { readonly kind: 'unexpected'; readonly detail: string }
  | { readonly kind: 'print-failed'; readonly detail: string };

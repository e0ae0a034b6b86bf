// What can go wrong with the storage that a team shares. Whether it goes by itself is data, so that back-off needs no list.

export type TargetFailure =
  /** Nothing answers at this address: network, proxy or server are away. */
  | { readonly kind: 'target-unreachable'; readonly host: string }
  /** The name can't be resolved: a typing error, or no network. */
  | { readonly kind: 'target-name-unknown'; readonly host: string }
  /** The server's certificate isn't trusted, or no secure connection comes about; never passed over. */
  | { readonly kind: 'target-certificate'; readonly host: string; readonly detail: string }
  /** An address with `http://`, where only `https://` may be used. */
  | { readonly kind: 'target-insecure'; readonly host: string }
  | { readonly kind: 'target-wrong-password' }
  /** Signed in, but this may not be done (or the office's network forbids it). */
  | { readonly kind: 'target-not-allowed'; readonly place: string }
  /** The folder or bucket is gone, or the drive isn't connected. Nothing was created anew. */
  | { readonly kind: 'target-folder-missing'; readonly place: string }
  | { readonly kind: 'target-not-writable'; readonly place: string }
  | { readonly kind: 'target-full'; readonly place: string }
  /** Locked or too busy; `retryAfterMs` as the server asked for (RFC 9110 §10.2.3). */
  | { readonly kind: 'target-busy'; readonly retryAfterMs?: number }
  | { readonly kind: 'target-server-error'; readonly status: number }
  /** Silent for longer than the idle limit. */
  | { readonly kind: 'target-timeout'; readonly seconds: number }
  /** Never silent for long, and so slow that nothing gets through. */
  | { readonly kind: 'target-slow' }
  /** Something answers that isn't this kind of storage: a sign-in page of a network, a web page. */
  | { readonly kind: 'target-not-storage'; readonly host: string }
  /** The server sends us elsewhere; credentials are never taken along. */
  | { readonly kind: 'target-redirected'; readonly to: string }
  /** The connection broke in the middle; whether the work was done is unknown. */
  | { readonly kind: 'target-cut' }
  /** The PC's clock is too far off for the server to accept its signatures. */
  | { readonly kind: 'target-clock' }
  /** The storage lies in another region than the one entered. */
  | { readonly kind: 'target-region'; readonly region: string }
  /** Larger than what is ever read; in bytes. */
  | { readonly kind: 'target-too-large'; readonly limit: number }
  /** What was written came back different, or the drive reports a fault. */
  | { readonly kind: 'target-device'; readonly detail: string };

/** `passing`: worth trying again on its own, with growing pauses. `lasting`: a person has to do something first. */
export type Nature = 'passing' | 'lasting';

/** Whether each failure goes by itself (docs/specs/sync.md, R3). */
export const targetFailureNature = {
  'target-unreachable': 'passing',
  'target-name-unknown': 'passing',
  'target-certificate': 'lasting',
  'target-insecure': 'lasting',
  'target-wrong-password': 'lasting',
  // Somebody gives the right to it, or makes room elsewhere, and nobody tells this PC.
  'target-not-allowed': 'passing',
  // A stick or a share comes back; looking for it costs next to nothing.
  'target-folder-missing': 'passing',
  'target-not-writable': 'passing',
  'target-full': 'passing',
  'target-busy': 'passing',
  'target-server-error': 'passing',
  'target-timeout': 'passing',
  'target-slow': 'passing',
  'target-not-storage': 'passing',
  'target-redirected': 'passing',
  'target-cut': 'passing',
  'target-clock': 'lasting',
  'target-region': 'lasting',
  'target-too-large': 'lasting',
  'target-device': 'passing',
} as const satisfies Record<TargetFailure['kind'], Nature>;

// What the host tells its windows unasked: changed rows, the vault's state, progress, menu commands.
import type { TypeName } from '../model/record-types.ts';
import type { Row } from '../model/row.ts';
import type { works } from './exchange.ts';
import type { Settings } from './host.ts';
import type { SyncState } from './sync.ts';
import type { VaultState } from './vault.ts';

export type FeedEvent =
  | { readonly kind: 'vault'; readonly state: VaultState }
  /** New or changed rows, and ids that are gone. `window` is true while the replica is being filled. */
  | {
      readonly kind: 'rows';
      readonly rows: readonly Row[];
      readonly gone: readonly { readonly type: TypeName; readonly id: string }[];
      /** Contacts that changed among very many: whoever holds one asks for it anew. */
      readonly stale?: readonly string[];
    }
  /** The first chunk is in: the screens can be used. */
  | { readonly kind: 'usable' }
  /** Everything that the replica holds at start is in. */
  | { readonly kind: 'filled' }
  | {
      readonly kind: 'progress';
      readonly work: (typeof works)[number];
      readonly done: number;
      readonly total: number;
    }
  /** How things stand with the team's space. */
  | { readonly kind: 'sync'; readonly state: SyncState }
  | { readonly kind: 'settings'; readonly settings: Settings }
  | { readonly kind: 'command'; readonly command: Command }
  /** The vault closed itself, or a save outside any call failed. */
  | { readonly kind: 'failure'; readonly failure: import('../errors/failure.ts').Failure };

/** Types that are whole when a replica is `usable`; the others are when it is `filled`. */
export const firstTypes: readonly TypeName[] = [
  'office',
  'member',
  'service',
  'form',
  'followUp',
  'guideline',
  'edition',
];

/** What menu, tray and shortcut can ask a window for. */
export type Command =
  | 'quick-contact'
  | 'search'
  | 'settings'
  | 'shortcuts'
  | 'lock'
  | 'before-close'
  | 'before-lock';

// When the vault last took something in, for the trust line. Rows of the first filling don't count.
import { onFeed } from '../bridge/feed.ts';
import { createStore, useStore } from '../bridge/store.ts';
import { replicaStore } from '../replica/replica.ts';

const lastSaved = createStore<string | null>(null);

/** Instant of the last change that was told, or null since the vault was opened. */
export const useLastSaved = (): string | null => useStore(lastSaved);

/** Follows the feed from now on. */
export function followSaves(): void {
  onFeed('rows', () => {
    if (replicaStore.get().kind === 'filled') lastSaved.set(new Date().toISOString());
  });
  replicaStore.subscribe(() => {
    if (replicaStore.get().kind === 'none') lastSaved.set(null);
  });
}

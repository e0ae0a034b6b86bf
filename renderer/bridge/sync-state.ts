// How things stand with the team's storage, as last told by the core.
import type { SyncState } from '../../shared/contract/sync.ts';
import { ask } from './client.ts';
import { onFeed } from './feed.ts';
import { vaultStore } from './host-state.ts';
import { createStore, useStore } from './store.ts';

export interface ToldSync {
  readonly state: SyncState;
  /** When this window heard it: an ISO instant of this PC's clock. */
  readonly at: string;
}

const told = createStore<ToldSync | null>(null);

/** Null while the vault is closed, and until the core has answered. */
export const useToldSync = (): ToldSync | null => useStore(told);

/** The state alone. */
export const useSync = (): SyncState | null => useToldSync()?.state ?? null;

const take = (state: SyncState): void => told.set({ state, at: new Date().toISOString() });

/** Follows the core from now on. */
export function followSync(): void {
  onFeed('sync', ({ state }) => take(state));
  let isOpen = false;
  const follow = () => {
    const opens = vaultStore.get().kind === 'open';
    if (opens === isOpen) return;
    isOpen = opens;
    told.set(null);
    if (opens) void askOnce();
  };
  vaultStore.subscribe(follow);
  follow();
  // Whoever comes back to the window wants to see what the others wrote; where nothing is to be done, the core knows.
  for (const event of ['focus', 'online'])
    window.addEventListener(event, () => {
      if (told.get()?.state.kind === 'member' || told.get()?.state.kind === 'requested')
        void ask('sync.wake');
    });
}

/** What was told while the answer was on its way is newer than the answer. */
async function askOnce(): Promise<void> {
  const answer = await ask('sync.state');
  if (answer.ok && told.get() === null && vaultStore.get().kind === 'open') take(answer.value);
}

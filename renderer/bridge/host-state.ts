// What the host says of itself: the vault's state, this machine's settings, and the work under way.

import type { Settings } from '../../shared/contract/host.ts';
import { settings as settingsSchema } from '../../shared/contract/host.ts';
import type { Session, VaultState } from '../../shared/contract/vault.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from './client.ts';
import type { FeedOf } from './feed.ts';
import { onFeed } from './feed.ts';
import { createStore, useStore } from './store.ts';

export const vaultStore = createStore<VaultState>({ kind: 'opening' });
export const settingsStore = createStore<Settings>(settingsSchema.parse({}));
const progressStore = createStore<FeedOf<'progress'> | null>(null);

/** The vault's state, as last told by the host. */
export const useVault = (): VaultState => useStore(vaultStore);

/** This machine's settings. Change them with `ask('settings.set', { … })`. */
export const useSettings = (): Settings => useStore(settingsStore);

/** How far the long work has come (import, verification, restore, sample), or null. */
export const useProgress = (): FeedOf<'progress'> | null => useStore(progressStore);

/** Who works here. Only for what is drawn while the vault is open. */
export function useSession(): Session {
  const state = useVault();
  if (state.kind !== 'open') throw new Error('no session: the vault is not open');
  return state.session;
}

/** Follows the host, and asks it once for where it stands. */
export async function followHost(): Promise<void> {
  onFeed('vault', ({ state }) => {
    vaultStore.set(state);
    progressStore.set(null);
  });
  onFeed('settings', ({ settings }) => settingsStore.set(settings));
  onFeed('progress', (event) => progressStore.set(event.done >= event.total ? null : event));
  const [settings, vault] = await Promise.all([ask('settings.get'), ask('vault.state')]);
  if (settings.ok) settingsStore.set(settings.value);
  if (vault.ok) vaultStore.set(vault.value);
}

/** Changes settings of this machine; they arrive back through the feed as well. */
export async function changeSettings(change: Partial<Settings>): Promise<Result<Settings>> {
  const answer = await ask('settings.set', change);
  if (answer.ok) settingsStore.set(answer.value);
  return answer;
}

// What the host says of itself: the vault's state, this machine's settings, and the work under way.
import type { Settings } from '../../shared/contract/host.ts';
import { settings as settingsSchema } from '../../shared/contract/host.ts';
import type { Session, VaultState } from '../../shared/contract/vault.ts';
import type { Failure } from '../../shared/errors/failure.ts';
import type { Result } from '../../shared/result.ts';
import { ask } from './client.ts';
import type { FeedOf } from './feed.ts';
import { onFeed } from './feed.ts';
import { createStore, useStore } from './store.ts';

/** `broken`: the host can't say where it stands, and why. */
export type VaultFace = VaultState | { readonly kind: 'broken'; readonly failure: Failure };

export const vaultStore = createStore<VaultFace>({ kind: 'opening' });
export const settingsStore = createStore<Settings>(settingsSchema.parse({}));
const progressStore = createStore<FeedOf<'progress'> | null>(null);

/**
 * The vault's state, as last told by the host. While a screen opens the vault, the state stays what it was:
 * that screen shows how its own question goes.
 */
export const useVault = (): VaultFace => useStore(vaultStore);

/** This machine's settings. Change them with `ask('settings.set', { … })`. */
export const useSettings = (): Settings => useStore(settingsStore);

/** How far the long work has come (import, verification, restore, sample), or null. */
export const useProgress = (): FeedOf<'progress'> | null => useStore(progressStore);

/** What went wrong outside any question: the vault closed itself, say. Shown until the person has read it. */
const noticeStore = createStore<readonly Failure[]>([]);
export const useNotices = (): readonly Failure[] => useStore(noticeStore);
export const clearNotices = (): void => noticeStore.set([]);

/** Who works here. Only for what is drawn while the vault is open. */
export function useSession(): Session {
  const state = useVault();
  if (state.kind !== 'open') throw new Error('no session: the vault is not open');
  return state.session;
}

/** Follows the host, and asks it once for where it stands. */
export async function followHost(): Promise<void> {
  onFeed('vault', ({ state }) => {
    if (state.kind !== 'opening') vaultStore.set(state);
    progressStore.set(null);
  });
  onFeed('failure', ({ failure }) => {
    noticeStore.set([...noticeStore.get().filter(({ kind }) => kind !== failure.kind), failure]);
    void askForVault();
  });
  onFeed('settings', ({ settings }) => settingsStore.set(settings));
  onFeed('progress', (event) => progressStore.set(event.done >= event.total ? null : event));
  await Promise.all([askForSettings(), askForVault()]);
}

/** What was told while the answer was on its way is newer than the answer. */
async function askForSettings(): Promise<void> {
  const before = settingsStore.get();
  const answer = await ask('settings.get');
  if (answer.ok && settingsStore.get() === before) settingsStore.set(answer.value);
}

/** Asks where the vault stands; an answer that is a failure is shown, never passed over. */
export async function askForVault(): Promise<void> {
  const vault = await ask('vault.state');
  if (!vault.ok) vaultStore.set({ kind: 'broken', failure: vault.failure });
  else if (vault.value.kind !== 'opening') vaultStore.set(vault.value);
}

/** Changes settings of this machine; they arrive back through the feed as well. */
export async function changeSettings(change: Partial<Settings>): Promise<Result<Settings>> {
  const answer = await ask('settings.set', change);
  if (answer.ok) settingsStore.set(answer.value);
  return answer;
}

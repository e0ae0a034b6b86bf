// Tells people who listen what others see: one polite live region for the whole window.
import { vaultStore } from '../bridge/host-state.ts';
import { createStore, useStore } from '../bridge/store.ts';

const said = createStore<{ readonly text: string; readonly turn: number }>({ text: '', turn: 0 });

/** Reads `text` aloud when the screen reader is free: a save, a merge, a number of results. Not for failures (`FailureNotice` does). */
export function announce(text: string): void {
  said.set({ text, turn: said.get().turn + 1 });
}

/** What was said can be of what lay open. */
vaultStore.subscribe(() => {
  if (vaultStore.get().kind !== 'open') announce('');
});

/** The last announcement; `turn` differs for the same text said twice. */
export const useAnnouncement = (): { readonly text: string; readonly turn: number } => useStore(said);

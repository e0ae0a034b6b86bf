// Whether a document is read, written or looked back at; reading is what an address leads to.
import { createStore, useStore } from '../../bridge/store.ts';

export type Mode = 'read' | 'write' | 'versions';

const present = createStore<{ readonly id: string; readonly mode: Mode }>({ id: '', mode: 'read' });

/** The mode of a document; another document than the last one starts with reading. */
export function useMode(id: string): readonly [Mode, (mode: Mode) => void] {
  const state = useStore(present);
  return [state.id === id ? state.mode : 'read', (mode) => present.set({ id, mode })];
}

/** The next look at this document is for writing. */
export const beginWriting = (id: string): void => present.set({ id, mode: 'write' });

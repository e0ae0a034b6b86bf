// Founding goes on after the vault is open already: the recovery code has to be seen and noted first.
import { createStore, useStore } from '../../bridge/store.ts';

export type Founding =
  /** The question is under way; the vault may open at any moment. */
  | { readonly kind: 'working' }
  /** In this window's memory only. */
  | { readonly kind: 'code'; readonly code: string; readonly officeName: string };

export const foundingStore = createStore<Founding | null>(null);

/** Null outside founding. */
export const useFounding = (): Founding | null => useStore(foundingStore);

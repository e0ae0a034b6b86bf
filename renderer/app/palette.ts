// Whether search, or the list of shortcuts, lies over the window.
import { createStore, useStore } from '../bridge/store.ts';

const over = createStore<'search' | 'shortcuts' | null>(null);

/** What lies over the window. */
export const useOver = () => useStore(over);
export const openSearch = (): void => over.set('search');
export const openShortcuts = (): void => over.set('shortcuts');
export const closeOver = (): void => over.set(null);

// The office's recovery key between founding and the moment in which somebody has put it away. In memory only.
import { createStore, useStore } from '../bridge/store.ts';

const key = createStore<string | null>(null);

export const showOfficeKey = (recoveryKey: string): void => key.set(recoveryKey);
export const putOfficeKeyAway = (): void => key.set(null);

/** Null unless it is to be shown. */
export const useOfficeKey = (): string | null => useStore(key);

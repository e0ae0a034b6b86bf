// Whether the office's recovery key may be seen on this screen: after founding, or once somebody has asked for it.
import { createStore, useStore } from '../bridge/store.ts';

const isShown = createStore(false);

export const showOfficeKey = (): void => isShown.set(true);
export const hideOfficeKey = (): void => isShown.set(false);

export const useOfficeKeyShown = (): boolean => useStore(isShown);

// What "wie eben" repeats: the last contact saved at this PC, in whichever window. Colleagues' contacts come in by
// themselves, and nobody means those.
import { vaultStore } from '../bridge/host-state.ts';
import { createStore, useStore } from '../bridge/store.ts';
import type { Repeatable } from './contact-form.ts';

const lastHere = createStore<Repeatable | undefined>(undefined);
const windows = new BroadcastChannel('last-contact');
windows.addEventListener('message', ({ data }: MessageEvent<Repeatable>) => lastHere.set(data));
vaultStore.subscribe(() => {
  if (vaultStore.get().kind !== 'open') lastHere.set(undefined);
});

/** Undefined until somebody has saved one since the vault was opened. */
export const useLastHere = (): Repeatable | undefined => useStore(lastHere);

/** Called with what the vault has taken in. */
export function rememberHere({ channel, service, form }: Repeatable): void {
  const repeatable = { channel, service, form };
  lastHere.set(repeatable);
  windows.postMessage(repeatable);
}

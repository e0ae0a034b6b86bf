// Leaving without loss: closing and locking wait until everything in the air is durable.
import type { Failure } from '../../shared/errors/failure.ts';
import { ask } from '../bridge/client.ts';
import { createStore, useStore } from '../bridge/store.ts';
import { flushAll } from './flush.ts';

export type Leaving = 'close' | 'lock';

/** Set while something could not be saved and the person has to decide. */
const held = createStore<{ readonly leaving: Leaving; readonly failures: readonly Failure[] } | null>(null);
export const useHeldLeave = () => useStore(held);

const go = (leaving: Leaving) => ask(leaving === 'close' ? 'window.close' : 'vault.lock');

/** Saves everything, then closes the window or locks the vault; stays where something could not be saved. */
export async function leave(leaving: Leaving): Promise<void> {
  const failures = await flushAll();
  if (failures.length === 0) {
    await go(leaving);
    return;
  }
  held.set({ leaving, failures });
  // The host closes a window whose page says nothing, and locks over it.
  await ask('window.stay');
}

/** The person chose to go without what could not be saved. */
export async function leaveAnyway(): Promise<void> {
  const state = held.get();
  held.set(null);
  if (state) await go(state.leaving);
}

/** The person chose to stay. */
export const stay = (): void => held.set(null);

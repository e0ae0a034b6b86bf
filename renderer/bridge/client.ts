// Asking the host for something: typed by the contract, never optimistic, failures as values.
import type { Answer, Args, CallName } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import './bridge.ts';

/** Calls without arguments may leave them out. */
export type AskArgs<K extends CallName> = undefined extends Args<K> ? [args?: Args<K>] : [args: Args<K>];

type Listener = (name: CallName) => void;
const listeners = new Set<Listener>();

/** Calls `listener` after every call that succeeded. */
export const onDone = (listener: Listener): void => {
  listeners.add(listener);
};

/** One call across the bridge. Never rejects: a broken bridge is the failure `unexpected`. */
export async function ask<K extends CallName>(name: K, ...[args]: AskArgs<K>): Promise<Result<Answer<K>>> {
  try {
    const result = (await window.tresen.call(name, args)) as Result<Answer<K>>;
    if (result.ok) for (const listener of listeners) listener(name);
    return result;
  } catch (error) {
    return fail({
      kind: 'unexpected',
      detail: `${name}: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

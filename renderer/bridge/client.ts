// Asking the host for something: typed by the contract, never optimistic, failures as values.
import type { Answer, Args, CallName } from '../../shared/contract/contract.ts';
import type { Result } from '../../shared/result.ts';
import { fail } from '../../shared/result.ts';
import './bridge.ts';

/** Calls without arguments may leave them out. */
export type AskArgs<K extends CallName> = undefined extends Args<K> ? [args?: Args<K>] : [args: Args<K>];

/** One call across the bridge. Never rejects: a broken bridge is the failure `unexpected`. */
export async function ask<K extends CallName>(name: K, ...[args]: AskArgs<K>): Promise<Result<Answer<K>>> {
  try {
    return (await window.tresen.call(name, args)) as Result<Answer<K>>;
  } catch (error) {
    return fail({
      kind: 'unexpected',
      detail: `${name}: ${error instanceof Error ? error.message : String(error)}`,
    });
  }
}

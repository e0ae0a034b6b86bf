// How far a request to be let in has come, and the words that stand above its digits.
import type { SyncState } from '../../shared/contract/sync.ts';

export type Requested = Extract<SyncState, { readonly kind: 'requested' }>;

/** True where a round was tried and none went through since: no lead can find the request yet. */
export function isUnsent({ byFile, since, lastRoundAt, lastSuccessAt }: Requested): boolean {
  const isSince = (instant: string | null): boolean => instant !== null && instant >= since;
  return !byFile && isSince(lastRoundAt) && !isSince(lastSuccessAt);
}

/** Names of the words for a heading and the line below it. */
export const headOf = (state: Requested) =>
  isUnsent(state)
    ? ({ title: 'joining.wait.unsentTitle', lead: 'joining.wait.unsentLead' } as const)
    : ({ title: 'joining.wait.title', lead: 'joining.wait.lead' } as const);

/** Name of the words that say what happens next. */
export function prospectOf(state: Requested): 'waiting' | 'unsent' | 'stopped' {
  if (!isUnsent(state)) return 'waiting';
  return state.round.kind === 'stopped' ? 'stopped' : 'unsent';
}

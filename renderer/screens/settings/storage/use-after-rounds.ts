// Asks again whenever the exchange has come to rest, or something waits to be sent: what these lists say changes with it.
import { useEffect, useRef } from 'react';
import type { SyncState } from '../../../../shared/contract/sync.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import type { Answered } from '../../../bridge/use-ask.ts';

export function useAfterRounds<T>(answer: Answered<T>): Answered<T> {
  const state = useSync();
  const turn = state === null ? null : turnOf(state);
  const known = useRef(turn);
  const reload = answer.kind === 'ready' ? answer.reload : null;
  useEffect(() => {
    if (turn === null || turn === known.current || reload === null) return;
    known.current = turn;
    reload();
  }, [turn, reload]);
  return answer;
}

/** Changes with what these lists say; null while a round is under way. */
function turnOf(state: SyncState): string | null {
  if (state.kind === 'ended') return String(state.pending);
  if (state.kind !== 'member' || state.round.kind === 'running') return null;
  return `${state.lastRoundAt} ${state.pending} ${state.refused}`;
}

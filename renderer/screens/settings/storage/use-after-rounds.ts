// Asks again whenever the exchange has come to rest, or something waits to be sent: what these lists say changes with it.
import { useEffect, useRef } from 'react';
import { useSync } from '../../../bridge/sync-state.ts';
import type { Answered } from '../../../bridge/use-ask.ts';

export function useAfterRounds<T>(answer: Answered<T>): Answered<T> {
  const state = useSync();
  const turn =
    state?.kind === 'member' && state.round.kind !== 'running'
      ? `${state.lastRoundAt} ${state.pending} ${state.refused}`
      : null;
  const known = useRef(turn);
  const reload = answer.kind === 'ready' ? answer.reload : null;
  useEffect(() => {
    if (turn === null || turn === known.current || reload === null) return;
    known.current = turn;
    reload();
  }, [turn, reload]);
  return answer;
}

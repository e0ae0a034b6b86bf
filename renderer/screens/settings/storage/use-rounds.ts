// The exchange with the team as this page steers it: now, later, not at all for a while.
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/errors/failure.ts';
import { announce } from '../../../app/announce.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import { type Asking, useAsk } from '../../../bridge/use-ask.ts';

/** How a round ended that somebody asked for. Kept as a name: its words follow the language. */
export type RoundEnd = 'done' | 'cancelled';

export function useRounds() {
  const { t } = useTranslation();
  const running = useAsk('sync.run');
  const cancelling = useAsk('sync.cancel');
  const pausing = useAsk('sync.pause');
  const resuming = useAsk('sync.resume');
  const [said, setSaid] = useState<RoundEnd | null>(null);
  const untold = useUntold(running);
  const say = (end: RoundEnd) => {
    setSaid(end);
    announce(t(`storage.state.${end}`));
  };
  return {
    said,
    runs: running.pending,
    /** Between going on by itself and being paused. */
    changes: pausing.pending || resuming.pending,
    failure: untold ?? cancelling.failure ?? pausing.failure,
    run: async () => {
      setSaid(null);
      const answer = await running.run();
      if (answer.ok) say('done');
    },
    cancel: async () => {
      const answer = await cancelling.run();
      if (answer.ok) say('cancelled');
    },
    pause: async () => {
      setSaid(null);
      await pausing.run();
    },
    resume: async () => {
      setSaid(null);
      await resuming.run();
    },
  };
}

/**
 * What keeps rounds from succeeding stands in the state, with the next try. Where the vault itself couldn't be written, the
 * state tells of no round at all: only whoever asked hears of it, until the next one.
 */
function useUntold({ failure, clear }: Asking<'sync.run'>): Failure | null {
  const state = useSync();
  const lastRoundAt = state?.kind === 'member' ? state.lastRoundAt : null;
  useEffect(() => {
    if (lastRoundAt !== null) clear();
  }, [lastRoundAt, clear]);
  const isTold = state?.kind !== 'member' || 'failure' in state.round || failure?.kind === 'cancelled';
  return isTold ? null : failure;
}

export type RoundsModel = ReturnType<typeof useRounds>;

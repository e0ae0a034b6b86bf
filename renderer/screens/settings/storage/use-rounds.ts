// The exchange with the team as this page steers it: now, later, not at all for a while.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../../app/announce.ts';
import { useAsk } from '../../../bridge/use-ask.ts';

/** How a round ended that somebody asked for. Kept as a name: its words follow the language. */
export type RoundEnd = 'done' | 'cancelled';

export function useRounds() {
  const { t } = useTranslation();
  const running = useAsk('sync.run');
  const cancelling = useAsk('sync.cancel');
  const pausing = useAsk('sync.pause');
  const resuming = useAsk('sync.resume');
  const [said, setSaid] = useState<RoundEnd | null>(null);
  const say = (end: RoundEnd) => {
    setSaid(end);
    announce(t(`storage.state.${end}`));
  };
  return {
    said,
    runs: running.pending,
    pending: pausing.pending || resuming.pending || cancelling.pending,
    // What keeps rounds from succeeding stands in the state, with the next try; only what these questions alone met is theirs.
    failure: cancelling.failure ?? pausing.failure,
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

export type RoundsModel = ReturnType<typeof useRounds>;

// Joining a team, from the card to the request: what was read, what is asked for, and how that goes.
import { useState } from 'react';
import type { Answer } from '../../shared/contract/contract.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { draftFromCard } from './target-draft.ts';
import { useTarget } from './use-target.ts';

export type TeamCard = NonNullable<Answer<'space.readCard'>>;

export function useCard() {
  const reading = useAsk('space.readCard');
  const [card, setCard] = useState<TeamCard | null>(null);
  return {
    card,
    failure: reading.failure,
    pending: reading.pending,
    pick: async () => {
      const answer = await reading.run();
      if (answer.ok && answer.value) setCard(answer.value);
    },
    drop: () => setCard(null),
  };
}

export function useJoinRequest(card: TeamCard, knownAs: string) {
  const target = useTarget(draftFromCard(card.target), card.card);
  const joining = useAsk('space.join');
  const asking = useAsk('space.joinByFile');
  const [name, setName] = useState(knownAs);
  const [isStrict, setStrict] = useState(false);
  const nameMissing = name.trim() === '';
  return {
    target,
    name,
    setName,
    nameMissing: isStrict && nameMissing,
    pending: joining.pending,
    asksByStick: asking.pending,
    failure: joining.failure ?? asking.failure ?? target.failure,
    submit: async () => {
      setStrict(true);
      const settings = target.settings();
      if (!settings || nameMissing) return;
      await joining.run({ card: card.card, target: settings, name: name.trim() });
    },
    /** Where no storage is reached: its access may be given later. */
    askByStick: async () => {
      setStrict(true);
      joining.clear();
      if (!nameMissing) await asking.run({ card: card.card, name: name.trim() });
    },
  };
}

export function useWaiting() {
  const looking = useAsk('sync.run');
  const cancelling = useAsk('space.cancelJoin');
  return {
    looks: looking.pending,
    look: () => void looking.run(),
    cancels: cancelling.pending,
    cancel: async () => (await cancelling.run()).ok,
    failure: cancelling.failure,
  };
}

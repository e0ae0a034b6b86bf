// Reading a whole space with the office's printed key, where no PC of the team is left.
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { askForVault } from '../bridge/host-state.ts';
import { useSync } from '../bridge/sync-state.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { draftFromCard } from './target-draft.ts';
import type { TeamCard } from './use-joining.ts';
import { useTarget } from './use-target.ts';

export function useRecover(card: TeamCard) {
  const { t } = useTranslation();
  const target = useTarget(draftFromCard(card.target), card.card);
  const recovering = useAsk('space.recover');
  const sync = useSync();
  const [recoveryKey, setRecoveryKey] = useState('');
  const [name, setName] = useState('');
  const [isStrict, setStrict] = useState(false);
  const [keyMissing, nameMissing] = [recoveryKey.trim() === '', name.trim() === ''];
  return {
    target,
    recoveryKey,
    setRecoveryKey,
    name,
    setName,
    keyMissing: isStrict && keyMissing,
    nameMissing: isStrict && nameMissing,
    pending: recovering.pending,
    /** Somebody called it off; nothing of it is here. */
    brokenOff: recovering.failure?.kind === 'cancelled',
    /** A part is here already: the next try reads the rest. */
    goesOn: sync?.kind === 'none' && sync.unfinished === card.spaceName,
    failure: recovering.failure?.kind === 'cancelled' ? null : (recovering.failure ?? target.failure),
    /** Files can't be read: whoever knows that may go on without them. */
    leavesBehind: recovering.failure?.kind === 'space-recovery-unread',
    submit: async (without: boolean) => {
      setStrict(true);
      const settings = target.settings();
      if (!settings || keyMissing || nameMissing) return;
      const request = { card: card.card, target: settings, recoveryKey, name: name.trim(), without };
      const answer = await recovering.run(request);
      if (!answer.ok) return;
      const { unread: count } = answer.value;
      const message = count > 0 ? t('joining.recover.doneWithout', { count }) : t('joining.recover.done');
      // It stays until it is read: the next step is not to be missed.
      notifications.show({ message, autoClose: false });
      announce(message);
      await askForVault();
    },
  };
}

// Other access to the storage: checked before it counts; an empty place only where a lead says that the storage moves there.
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { movingStorage } from '../../../app/own-move.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { isFree } from '../../../storage/finding-sentences.ts';
import type { TargetDraft } from '../../../storage/target-draft.ts';
import { type TargetModel, useTarget } from '../../../storage/use-target.ts';

export function useAccess(present: TargetDraft, onChanged: () => void) {
  const { t } = useTranslation();
  const state = useSync();
  const tried = useTarget(present);
  const setting = useAsk('sync.setTarget');
  const isLead = state?.kind === 'member' && state.role === 'lead';
  // Kept while the move is under way: its button stands as long as it works.
  const [lacksSpace, setLacksSpace] = useState(false);
  const isEmpty = lacksSpace || (tried.findings && isFree(tried.findings));
  const take = async (move: boolean) => {
    const target = tried.settings();
    if (!target) return;
    const set = () => setting.run({ target, move });
    const answer = await (move ? movingStorage(set) : set());
    if (!answer.ok) {
      setLacksSpace(move || answer.failure.kind === 'space-missing');
      return;
    }
    notifications.show({ message: t(move ? 'storage.move.done' : 'storage.access.changed') });
    onChanged();
  };
  // What was said of one place says nothing of another.
  const target: TargetModel = {
    ...tried,
    change: (changes) => {
      setting.clear();
      setLacksSpace(false);
      tried.change(changes);
    },
    probe: () => {
      setting.clear();
      setLacksSpace(false);
      return tried.probe();
    },
  };
  return {
    target,
    pending: setting.pending,
    failure: setting.failure ?? tried.failure,
    take: () => take(false),
    /** Null where the storage can't move to this place, or not by this person. */
    move: isLead && isEmpty ? () => take(true) : null,
  };
}

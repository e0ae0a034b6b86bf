// The moment in which a lead has let this PC in: said aloud, wherever the screens stand.
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.ts';
import type { VaultFace } from '../../bridge/host-state.ts';
import { useSync } from '../../bridge/sync-state.ts';

/** True for an open vault that belongs to nobody yet: its team has still to let it in. */
export const isJoining = (vault: VaultFace): boolean =>
  vault.kind === 'open' && vault.session.memberId === '';

/** Nothing is said to who came in another way: with the printed key, or as an office of their own. */
export function useAdmittedNotice(vault: VaultFace): void {
  const { t } = useTranslation();
  const hasAsked = useRef(false);
  const kind = useSync()?.kind;
  const isWaiting = isJoining(vault);
  const isIn = vault.kind === 'open' && !isWaiting;
  useEffect(() => {
    if (isWaiting) {
      if (kind === 'requested' || kind === 'none') hasAsked.current = kind === 'requested';
      return;
    }
    if (hasAsked.current && isIn) {
      notifications.show({ message: t('joining.admitted') });
      announce(t('joining.admitted'));
    }
    hasAsked.current = false;
  }, [isWaiting, isIn, kind, t]);
}

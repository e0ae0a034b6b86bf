// The moment in which a lead has let this PC in: said aloud, wherever the screens stand.
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.ts';
import type { VaultFace } from '../../bridge/host-state.ts';

/** True for an open vault that belongs to nobody yet: its team has still to let it in. */
export const isJoining = (vault: VaultFace): boolean =>
  vault.kind === 'open' && vault.session.memberId === '';

export function useAdmittedNotice(vault: VaultFace): void {
  const { t } = useTranslation();
  const was = useRef(false);
  const isWaiting = isJoining(vault);
  const isIn = vault.kind === 'open' && !isWaiting;
  useEffect(() => {
    if (was.current && isIn) {
      notifications.show({ message: t('joining.admitted') });
      announce(t('joining.admitted'));
    }
    was.current = isWaiting;
  }, [isWaiting, isIn, t]);
}

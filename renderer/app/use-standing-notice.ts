// What was decided elsewhere about whoever sits here is said once, wherever the screens stand: another role, out of the
// team, or its storage at another place. Screens that are suddenly others, or a line at the edge, would leave people guessing.
import { notifications } from '@mantine/notifications';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultFace } from '../bridge/host-state.ts';
import { useSync } from '../bridge/sync-state.ts';
import { announce } from './announce.ts';
import { movesStorage } from './own-move.ts';

export function useStandingNotice(vault: VaultFace): void {
  useRoleNotice(vault.kind === 'open' && vault.session.memberId !== '' ? vault.session.role : undefined);
  useEndNotice();
  useMovedNotice();
}

type Role = Extract<VaultFace, { readonly kind: 'open' }>['session']['role'];

function useRoleNotice(role: Role | undefined): void {
  const { t } = useTranslation();
  const before = useRef(role);
  useEffect(() => {
    if (role !== undefined && before.current !== undefined && before.current !== role)
      say(t('frame.standing.role', { role: t(`model.role.${role}`) }));
    before.current = role;
  }, [role, t]);
}

function useEndNotice(): void {
  const { t } = useTranslation();
  const sync = useSync();
  const wasIn = useRef(false);
  const kind = sync?.kind;
  const team = sync?.kind === 'ended' ? sync.spaceName : '';
  useEffect(() => {
    if (kind === 'ended' && wasIn.current) say(t('frame.standing.ended', { team }));
    wasIn.current = kind === 'member';
  }, [kind, team, t]);
}

const movedNotice = 'storage-moved';

/** Whoever opened the vault with it already finds it in the trust line. It goes once there is nothing left to go along with. */
function useMovedNotice(): void {
  const { t } = useTranslation();
  const sync = useSync();
  const wasHere = useRef(false);
  const place = sync?.kind === 'member' ? (sync.moved?.target.address ?? '') : null;
  useEffect(() => {
    if (place && wasHere.current && !movesStorage()) say(t('frame.standing.moved'), movedNotice);
    if (place === '') notifications.hide(movedNotice);
    wasHere.current = place === '';
  }, [place, t]);
}

/** Stays until it is closed: it may come while nobody looks. */
function say(message: string, id?: string): void {
  notifications.show({ message, autoClose: false, ...(id !== undefined && { id }) });
  announce(message);
}

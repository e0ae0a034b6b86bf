// A lead moved the storage: one click goes along, and says so where the place has another name, or needs a password.
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedTo } from '../../../../shared/contract/sync.ts';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { FollowDialog } from './FollowDialog.tsx';
import { Stay } from './Stay.tsx';

export function MovedPanel() {
  const { t } = useTranslation();
  const state = useSync();
  const moved = state?.kind === 'member' ? state.moved : null;
  // A round that begins, or the way back, takes nothing from who is typing.
  const [types, setTypes] = useState<MovedTo | null>(null);
  return (
    <>
      {moved && (
        <Panel title={t('storage.moved.title')}>
          <Offer moved={moved} onType={() => setTypes(moved)} />
        </Panel>
      )}
      <FollowDialog moved={types} onClose={() => setTypes(null)} />
    </>
  );
}

interface OfferProps {
  readonly moved: MovedTo;
  readonly onType: () => void;
}

function Offer({ moved, onType }: OfferProps) {
  const { t } = useTranslation();
  const state = useSync();
  const following = useAsk('sync.follow');
  const isLead = state?.kind === 'member' && state.role === 'lead';
  const follow = async () => {
    if ((await following.run({})).ok) notifications.show({ message: t('storage.moved.done') });
  };
  return (
    <Stack gap="md">
      <Text fw={650}>{t('storage.moved.lead', { address: moved.target.address })}</Text>
      <Text>{t('storage.moved.text')}</Text>
      <FailureNotice failure={following.failure} />
      <Group gap="xs">
        {moved.needsAccess ? (
          <Button onClick={onType}>{t('storage.moved.enter')}</Button>
        ) : (
          <>
            <Button loading={following.pending} onClick={() => void follow()}>
              {t('storage.moved.submit')}
            </Button>
            <Button variant="default" onClick={onType}>
              {t('storage.moved.otherwise')}
            </Button>
          </>
        )}
        {isLead && <Stay />}
      </Group>
    </Stack>
  );
}

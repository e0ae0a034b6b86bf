// Removed from the team, or left it: what is here, and what didn't reach the others.
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../../bridge/sync-state.ts';
import { Panel } from '../../../ui/Panel.tsx';

export function EndedPanel() {
  const { t } = useTranslation();
  const state = useSync();
  if (state?.kind !== 'ended') return null;
  const { spaceName, pending } = state;
  return (
    <Panel title={t('storage.ended.title')}>
      <Stack gap="sm">
        <Text>{t('storage.ended.text', { team: spaceName })}</Text>
        {pending > 0 && <Text>{t('storage.ended.pending', { count: pending })}</Text>}
      </Stack>
    </Panel>
  );
}

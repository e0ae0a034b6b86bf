// No storage yet: what it is good for, and the way to found one.
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../../bridge/host-state.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { FoundDialog } from './FoundDialog.tsx';

export function NoStoragePanel() {
  const { t } = useTranslation();
  const { role, sample } = useSession();
  const [isFounding, setFounding] = useState(false);
  const mayFound = role === 'lead' && !sample;
  return (
    <Panel title={t('storage.none.title')}>
      <Stack gap="md" align="flex-start">
        <Text>{t('storage.none.lead')}</Text>
        {mayFound ? (
          <Button onClick={() => setFounding(true)}>{t('storage.none.found')}</Button>
        ) : (
          <Text>{t(sample ? 'storage.none.sample' : 'storage.none.notLead')}</Text>
        )}
        <Text size="sm" c="dimmed">
          {t('storage.none.join')}
        </Text>
      </Stack>
      <FoundDialog opened={isFounding} onClose={() => setFounding(false)} />
    </Panel>
  );
}

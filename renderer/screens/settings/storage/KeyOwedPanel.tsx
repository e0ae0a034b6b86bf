// Says that nobody has put the office's recovery key away, and leads to it.
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../../bridge/sync-state.ts';
import { showOfficeKey } from '../../../storage/office-key.ts';
import { Panel } from '../../../ui/Panel.tsx';

/** Nothing is drawn where it is kept. */
export function KeyOwedPanel() {
  const { t } = useTranslation();
  const state = useSync();
  if (state?.kind !== 'member' || !state.keyOwed) return null;
  return (
    <Panel title={t('storage.key.title')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {t('storage.key.owed')} {t('storage.key.alone')}
        </Text>
        <Button onClick={showOfficeKey}>{t('storage.key.show')}</Button>
      </Stack>
    </Panel>
  );
}

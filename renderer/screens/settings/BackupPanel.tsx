// One encrypted file with everything, and when the last one was made.
import { Button, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import { useSettings } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { focusIfLost } from '../../ui/use-focus-back.ts';

export function BackupPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const { lastBackupAt } = useSettings();
  const saving = useAsk('backup.save');
  const [bytes, setBytes] = useState<number | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const save = async () => {
    setBytes(null);
    const answer = await saving.run();
    if (answer.ok && answer.value !== null) setBytes(answer.value.bytes);
    // A button at work can't keep the focus.
    focusIfLost(() => button.current);
  };
  return (
    <Panel title={t('settings.backup.title')} lead={t('settings.backup.lead')}>
      <Stack gap="sm" align="flex-start">
        <Text>
          {lastBackupAt === null
            ? t('settings.backup.never')
            : t('settings.backup.last', { at: format.dateTime(lastBackupAt) })}
        </Text>
        <Button ref={button} loading={saving.pending} onClick={() => void save()}>
          {t('settings.backup.save')}
        </Button>
        <Text role="status" size="sm">
          {bytes !== null && t('settings.backup.saved', { size: format.bytes(bytes) })}
        </Text>
        <FailureNotice failure={saving.failure} />
        <Text size="sm" c="dimmed">
          {t('settings.backup.restore')}
        </Text>
      </Stack>
    </Panel>
  );
}

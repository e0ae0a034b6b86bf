// For leads: the card with which others join.
import { Button, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../../bridge/use-ask.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';

export function CardPanel() {
  const { t } = useTranslation();
  const saving = useAsk('space.card');
  const [file, setFile] = useState<string | null>(null);
  const save = async () => {
    setFile(null);
    const answer = await saving.run();
    if (answer.ok && answer.value) setFile(answer.value.file);
  };
  return (
    <Panel title={t('storage.card.title')} lead={t('storage.card.lead')}>
      <Stack gap="xs" align="flex-start">
        <Button variant="default" loading={saving.pending} onClick={() => void save()}>
          {t('storage.card.save')}
        </Button>
        <Text role="status" size="sm">
          {file !== null && t('storage.card.saved', { file })}
        </Text>
        <FailureNotice failure={saving.failure} />
      </Stack>
    </Panel>
  );
}

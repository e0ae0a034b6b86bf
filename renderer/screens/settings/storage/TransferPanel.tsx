// For a site without a network: what others may lack, in one file, and reading such a file.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../../../../shared/contract/contract.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';

export function TransferPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const writing = useAsk('transfer.out');
  const reading = useAsk('transfer.in');
  const [written, setWritten] = useState<Answer<'transfer.out'>>(null);
  const [taken, setTaken] = useState<Answer<'transfer.in'>>(null);
  const begin = () => {
    setWritten(null);
    setTaken(null);
    writing.clear();
    reading.clear();
  };
  const write = async () => {
    begin();
    const answer = await writing.run();
    if (answer.ok) setWritten(answer.value);
  };
  const read = async () => {
    begin();
    const answer = await reading.run();
    if (answer.ok) setTaken(answer.value);
  };
  return (
    <Panel title={t('storage.transfer.title')} lead={t('storage.transfer.lead')}>
      <Stack gap="xs">
        <Group gap="xs">
          <Button variant="default" loading={writing.pending} onClick={() => void write()}>
            {t('storage.transfer.out')}
          </Button>
          <Button variant="default" loading={reading.pending} onClick={() => void read()}>
            {t('storage.transfer.in')}
          </Button>
        </Group>
        <Text role="status" size="sm">
          {written &&
            t('storage.transfer.written', {
              files: format.number(written.files),
              size: format.bytes(written.bytes),
            })}
          {taken && t('storage.transfer.taken', { count: taken.taken })}
          {taken && taken.refused > 0 && ` ${t('storage.transfer.refused', { count: taken.refused })}`}
        </Text>
        <FailureNotice failure={writing.failure ?? reading.failure} />
      </Stack>
    </Panel>
  );
}

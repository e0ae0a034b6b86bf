// For a site without a network: what others may lack, in one file, and reading such a file.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TransferWritten } from '../../../storage/TransferWritten.tsx';
import { useReadTransfer, useWriteTransfer } from '../../../storage/use-transfer.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';

export function TransferPanel() {
  const { t } = useTranslation();
  const out = useWriteTransfer();
  const into = useReadTransfer();
  const { taken } = into;
  const write = async () => {
    into.clear();
    await out.write();
  };
  const read = async () => {
    out.clear();
    await into.read();
  };
  return (
    <Panel title={t('storage.transfer.title')} lead={t('storage.transfer.lead')}>
      <Stack gap="xs">
        <Group gap="xs">
          <Button variant="default" loading={out.pending} onClick={() => void write()}>
            {t('storage.transfer.out')}
          </Button>
          <Button variant="default" loading={into.pending} onClick={() => void read()}>
            {t('storage.transfer.in')}
          </Button>
        </Group>
        <Text role="status" size="sm">
          <TransferWritten written={out.written} />
          {taken && t(taken.taken > 0 ? 'storage.transfer.taken' : 'storage.transfer.nothing')}
          {taken && taken.refused > 0 && ` ${t('storage.transfer.refused')}`}
        </Text>
        <FailureNotice failure={out.failure ?? into.failure} />
      </Stack>
    </Panel>
  );
}

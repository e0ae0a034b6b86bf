// A newcomer who reaches no storage: their request comes on a stick, and a transfer file goes back on it.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { TransferWritten } from '../../../storage/TransferWritten.tsx';
import { useWriteTransfer } from '../../../storage/use-transfer.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { useInSight } from '../../../ui/use-in-sight.ts';
import type { AdmitModel } from './use-admit.ts';

export function FromFile({ model: { byFile, readFile, dropFile } }: { readonly model: AdmitModel }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" align="flex-start">
      <Group gap="xs">
        <Button size="compact-sm" variant="default" loading={byFile.pending} onClick={() => void readFile()}>
          {t('team.admit.fromFile')}
        </Button>
        {byFile.request !== null && (
          <Button size="compact-sm" variant="default" onClick={dropFile}>
            {t('team.admit.dropFile')}
          </Button>
        )}
      </Group>
      <Text role="status" size="sm">
        {byFile.request !== null && t('team.admit.fileRequest', { name: byFile.request.name })}
      </Text>
    </Stack>
  );
}

/** Right after the admission, where the stick is still at hand. */
export function HandBack({ name }: { readonly name: string }) {
  const { t } = useTranslation();
  const { write, written, pending, failure } = useWriteTransfer();
  const shown = useInSight<HTMLDivElement>();
  return (
    <Alert ref={shown} role="status" color="brass" variant="light">
      <Stack gap="xs" align="flex-start">
        <Text>{t('team.admit.handBack', { name })}</Text>
        <Button variant="default" loading={pending} onClick={() => void write()}>
          {t('storage.transfer.out')}
        </Button>
        <Text role="status" size="sm">
          <TransferWritten written={written} />
        </Text>
        <FailureNotice failure={failure} />
      </Stack>
    </Alert>
  );
}

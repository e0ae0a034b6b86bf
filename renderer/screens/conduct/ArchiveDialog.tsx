// Taking a guideline out of the book; nothing of it is lost.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/model/row.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';

export interface ArchiveDialogProps {
  readonly guideline: Row<'guideline'>;
  readonly onClose: () => void;
}

export function ArchiveDialog({ guideline: { id, fields }, onClose }: ArchiveDialogProps) {
  const { t } = useTranslation();
  const { run, pending, failure } = useAsk('records.save');
  const archive = async () => {
    const answer = await run({ type: 'guideline', id, fields: { status: 'archived' } });
    if (answer.ok) onClose();
  };
  return (
    <Dialog title={t('conduct.leads.archiveTitle')} opened onClose={onClose}>
      <Stack gap="md">
        <Text>{t('conduct.leads.archiveText', { title: fields.title })}</Text>
        <FailureNotice failure={failure} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={pending} onClick={() => void archive()}>
            {t('conduct.leads.archiveConfirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

// Asks once before a document is deleted.
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { replaceRoute } from '../../app/route.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';

export interface RemoveDialogProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function RemoveDialog({ id, title, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const removing = useAsk('records.remove');
  const remove = async () => {
    if (!(await removing.run({ type: 'document', id })).ok) return;
    notifications.show({ message: t('knowledge.remove.done') });
    replaceRoute('knowledge');
  };
  return (
    <Dialog title={t('knowledge.remove.title')} opened onClose={onClose}>
      <Stack gap="md">
        <Text>{t('knowledge.remove.text', { title })}</Text>
        <FailureNotice failure={removing.failure} />
        <Group justify="flex-end">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button color="red.8" loading={removing.pending} onClick={() => void remove()}>
            {t('knowledge.remove.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

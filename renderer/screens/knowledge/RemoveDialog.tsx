// Asks once before a document is deleted, and offers what can be taken back.
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
  /** It has been put aside already. */
  readonly archived: boolean;
  readonly onClose: () => void;
}

export function RemoveDialog({ id, title, archived, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const removing = useAsk('records.remove');
  const archiving = useAsk('records.save');
  const remove = async () => {
    if (!(await removing.run({ type: 'document', id })).ok) return;
    notifications.show({ message: t('knowledge.remove.done') });
    replaceRoute('knowledge');
  };
  const archive = async () => {
    if (!(await archiving.run({ type: 'document', id, fields: { status: 'archived' } })).ok) return;
    notifications.show({ message: t('knowledge.remove.archived') });
    onClose();
  };
  return (
    <Dialog title={t('knowledge.remove.title')} opened onClose={onClose}>
      <Stack gap="md">
        <Text>{t('knowledge.remove.text', { title })}</Text>
        {!archived && <Text>{t('knowledge.remove.instead')}</Text>}
        <FailureNotice failure={removing.failure ?? archiving.failure} />
        <Group justify="flex-end">
          <Button data-autofocus variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {!archived && (
            <Button variant="default" loading={archiving.pending} onClick={() => void archive()}>
              {t('knowledge.remove.archive')}
            </Button>
          )}
          <Button color="red.8" loading={removing.pending} onClick={() => void remove()}>
            {t('knowledge.remove.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

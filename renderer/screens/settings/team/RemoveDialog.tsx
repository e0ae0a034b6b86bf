// Removing a person, or one PC: what it means for what was and what will be written, before it is done.
import { Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../../bridge/use-ask.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';

export interface Removal {
  readonly memberId: string;
  readonly name: string;
  /** This PC only; without it, the member with all of them. Its number is the one that the screens give it. */
  readonly pc?: { readonly device: string; readonly number: number };
}

export interface RemoveDialogProps {
  readonly removal: Removal;
  readonly onClose: () => void;
}

export function RemoveDialog({ removal: { memberId, name, pc }, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const removing = useAsk('space.remove');
  const title = pc ? t('team.remove.titlePc', { name, number: pc.number }) : t('team.remove.title', { name });
  const remove = async () => {
    const answer = await removing.run(pc ? { memberId, device: pc.device } : { memberId });
    if (!answer.ok) return;
    notifications.show({ message: pc ? t('team.remove.donePc') : t('team.remove.done', { name }) });
    onClose();
  };
  return (
    <Dialog title={title} opened onClose={onClose}>
      <Stack gap="md">
        {pc && <Text>{t('team.remove.which')}</Text>}
        <Text>{t(pc ? 'team.remove.textPc' : 'team.remove.text', { name })}</Text>
        <Text>{t('team.remove.stays')}</Text>
        <FailureNotice failure={removing.failure} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={removing.pending} onClick={() => void remove()}>
            {t('team.remove.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

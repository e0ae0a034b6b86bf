// How this PC reaches the place to which the storage moved: checked before it counts.
import { Button, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovedTo } from '../../../../shared/contract/sync.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { TargetFields } from '../../../storage/TargetFields.tsx';
import { draftFromCard } from '../../../storage/target-draft.ts';
import { useTarget } from '../../../storage/use-target.ts';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../../ui/focus-first-refused.ts';

export interface FollowDialogProps {
  /** Null: closed. */
  readonly moved: MovedTo | null;
  readonly onClose: () => void;
}

export function FollowDialog({ moved, onClose }: FollowDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('storage.moved.dialog')} opened={moved !== null} onClose={onClose} size="lg">
      {moved && <FollowForm moved={moved} onClose={onClose} />}
    </Dialog>
  );
}

function FollowForm({ moved, onClose }: { readonly moved: MovedTo; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const target = useTarget(draftFromCard(moved.fields));
  const following = useAsk('sync.follow');
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const settings = target.settings();
    if (!settings) return focusFirstRefused(form);
    if (!(await following.run({ target: settings })).ok) return;
    notifications.show({ message: t('storage.moved.done') });
    onClose();
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t('storage.moved.dialogLead')}</Text>
        <TargetFields model={target} />
        <FailureNotice failure={following.failure ?? target.failure} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={following.pending}>
            {t('storage.moved.submit')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}

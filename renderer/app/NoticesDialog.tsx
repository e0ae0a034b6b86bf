// What went wrong without anybody having asked for something: shown over whatever is there, until it is read.
import { Button, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { clearNotices, useNotices } from '../bridge/host-state.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';

/** Drawn once per window. */
export function NoticesDialog() {
  const { t } = useTranslation();
  const notices = useNotices();
  return (
    <Dialog title={t('frame.notices.title')} opened={notices.length > 0} onClose={clearNotices}>
      <Stack>
        {notices.map((failure) => (
          <FailureNotice key={failure.kind} failure={failure} />
        ))}
        <Group justify="flex-end">
          <Button data-autofocus onClick={clearNotices}>
            {t('frame.notices.read')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

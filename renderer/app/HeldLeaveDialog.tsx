// Closing or locking is held up by something that could not be saved: the person decides.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../ui/Dialog.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { leaveAnyway, stay, useHeldLeave } from './leave.ts';

/** Drawn by the frame, and by windows that have no frame. */
export function HeldLeaveDialog() {
  const { t } = useTranslation();
  const held = useHeldLeave();
  const closing = held?.leaving === 'close';
  return (
    <Dialog title={t('frame.flush.title')} opened={held !== null} onClose={stay}>
      <Stack>
        {held?.failures.map((failure) => (
          <FailureNotice key={failure.kind} failure={failure} />
        ))}
        <Text>{closing ? t('frame.flush.closing') : t('frame.flush.locking')}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void leaveAnyway()}>
            {closing ? t('frame.flush.closeAnyway') : t('frame.flush.lockAnyway')}
          </Button>
          <Button data-autofocus onClick={stay}>
            {t('frame.flush.stay')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

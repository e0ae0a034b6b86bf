// For leads: a move that was a mistake, or leads where nobody can go, is taken back after a clear word about the others.
import { Button, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../../../bridge/use-ask.ts';
import { Dialog, DialogFoot } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';

export function Stay() {
  const { t } = useTranslation();
  const staying = useAsk('sync.stay');
  const [asks, setAsks] = useState(false);
  const stay = async () => {
    if (!(await staying.run()).ok) return;
    setAsks(false);
    notifications.show({ message: t('storage.moved.stayed') });
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsks(true)}>
        {t('storage.moved.stay')}
      </Button>
      <Dialog title={t('storage.moved.stayTitle')} opened={asks} onClose={() => setAsks(false)}>
        <Text mb="md">{t('storage.moved.stayText')}</Text>
        <FailureNotice failure={staying.failure} />
        <DialogFoot>
          <Button variant="default" data-autofocus onClick={() => setAsks(false)}>
            {t('common.cancel')}
          </Button>
          <Button loading={staying.pending} onClick={() => void stay()}>
            {t('storage.moved.stayTitle')}
          </Button>
        </DialogFoot>
      </Dialog>
    </>
  );
}

// A storage that was emptied or put back: a lead fills it again from this PC, after a clear word about what that means.
import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../../shared/errors/failure.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';

/** Failures after which this helps. */
const emptied: readonly Failure['kind'][] = ['space-missing', 'space-rolled-back'];

export function Refill({ failure }: { readonly failure: Failure }) {
  const { t } = useTranslation();
  const filling = useAsk('sync.refill');
  const [asks, setAsks] = useState(false);
  if (!emptied.includes(failure.kind)) return null;
  const fill = async () => {
    const answer = await filling.run();
    if (!answer.ok) return;
    setAsks(false);
    notifications.show({ message: t('storage.state.refilled') });
  };
  return (
    <div>
      <Button variant="default" onClick={() => setAsks(true)}>
        {t('storage.state.refill')}
      </Button>
      <Dialog title={t('storage.state.refillTitle')} opened={asks} onClose={() => setAsks(false)}>
        <Text mb="md">{t('storage.state.refillText')}</Text>
        <FailureNotice failure={filling.failure} />
        <Group justify="flex-end" mt="md">
          <Button variant="default" data-autofocus onClick={() => setAsks(false)}>
            {t('common.cancel')}
          </Button>
          <Button loading={filling.pending} onClick={() => void fill()}>
            {t('storage.state.refillTitle')}
          </Button>
        </Group>
      </Dialog>
    </div>
  );
}

// Ending to take part on this PC, with its consequence said before.
import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSync } from '../../../bridge/sync-state.ts';
import { useAsk } from '../../../bridge/use-ask.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';

export function LeavePanel() {
  const { t } = useTranslation();
  const [asks, setAsks] = useState(false);
  return (
    <Panel title={t('storage.leave.title')} lead={t('storage.leave.lead')}>
      <Button variant="default" onClick={() => setAsks(true)}>
        {t('storage.leave.action')}
      </Button>
      <LeaveDialog opened={asks} onClose={() => setAsks(false)} />
    </Panel>
  );
}

function LeaveDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const state = useSync();
  const leaving = useAsk('space.leave');
  const pending = state?.kind === 'member' ? state.pending : 0;
  return (
    <Dialog title={t('storage.leave.title')} opened={opened} onClose={onClose}>
      <Stack gap="md">
        {pending > 0 && (
          <Alert color="brass" variant="light">
            {t('storage.leave.pending', { count: pending })}
          </Alert>
        )}
        <Text>{t('storage.leave.lead')}</Text>
        <Text>{t('storage.leave.forOthers')}</Text>
        <FailureNotice failure={leaving.failure} />
        <Group justify="flex-end">
          <Button variant="default" data-autofocus onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button loading={leaving.pending} onClick={() => void leaving.run()}>
            {t('storage.leave.confirm')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

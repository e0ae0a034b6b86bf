// Who can open the vault: passphrase, recovery code, this PC's key store.
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../bridge/host-state.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { CodeOwed } from '../../vault/CodeOwed.tsx';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { RecoveryDialog } from './RecoveryDialog.tsx';

export function AccessPanel() {
  const { t } = useTranslation();
  const { sample } = useSession();
  const [open, setOpen] = useState<'passphrase' | 'code' | null>(null);
  const close = () => setOpen(null);
  return (
    <Panel
      title={t('settings.access.title')}
      lead={t(sample ? 'settings.access.sample' : 'settings.access.lead')}
    >
      {!sample && (
        <Stack gap="md">
          <CodeOwed />
          <Group gap="xs">
            <Button variant="default" onClick={() => setOpen('passphrase')}>
              {t('settings.access.changePassphrase')}
            </Button>
            <Button variant="default" onClick={() => setOpen('code')}>
              {t('settings.access.newCode')}
            </Button>
          </Group>
          <SystemSlot />
          <PassphraseDialog opened={open === 'passphrase'} onClose={close} />
          <RecoveryDialog opened={open === 'code'} onClose={close} />
        </Stack>
      )}
    </Panel>
  );
}

function SystemSlot() {
  const { t } = useTranslation();
  const health = useAnswer('vault.health', []);
  const setting = useAsk('vault.setSystemSlot');
  if (health.kind !== 'ready') return null;
  const slot = health.value.systemSlot;
  if (slot === 'unavailable') {
    return (
      <Text size="sm" c="dimmed">
        {t('settings.access.systemUnavailable')}
      </Text>
    );
  }
  const turn = async (on: boolean) => {
    await setting.run({ on });
    health.reload();
  };
  return (
    <>
      <Switch
        label={t('settings.access.system')}
        description={t(slot === 'on' ? 'settings.access.systemOn' : 'settings.access.systemOff')}
        checked={slot === 'on'}
        disabled={setting.pending}
        onChange={(event) => void turn(event.currentTarget.checked)}
      />
      <FailureNotice failure={setting.failure} />
    </>
  );
}

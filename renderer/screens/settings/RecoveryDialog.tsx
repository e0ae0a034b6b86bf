// A new recovery code: confirmed with the passphrase, then shown once.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { changeSettings, useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SecretInput } from '../../ui/SecretInput.tsx';
import { RecoveryCode } from '../../vault/RecoveryCode.tsx';
import type { DialogControl } from './PassphraseDialog.tsx';

export function RecoveryDialog({ opened, onClose }: DialogControl) {
  const { t } = useTranslation();
  const { officeName } = useSession();
  const [code, setCode] = useState<string | null>(null);
  const done = () => {
    setCode(null);
    onClose();
  };
  const kept = () => {
    done();
    void changeSettings({ recoveryCodeOwed: false });
  };
  return (
    <Dialog
      title={t('settings.access.newCode')}
      opened={opened}
      onClose={done}
      size="lg"
      stays={code !== null}
    >
      {code === null ? (
        <Confirm onCode={setCode} onClose={done} />
      ) : (
        <RecoveryCode code={code} officeName={officeName} onDone={kept} />
      )}
    </Dialog>
  );
}

interface ConfirmProps {
  readonly onCode: (code: string) => void;
  readonly onClose: () => void;
}

function Confirm({ onCode, onClose }: ConfirmProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const making = useAsk('vault.newRecoveryCode');
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    const answer = await making.run({ passphrase });
    if (!answer.ok) return;
    await changeSettings({ recoveryCodeOwed: true });
    onCode(answer.value.recoveryCode);
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t('settings.access.newCodeLead')}</Text>
        <SecretInput
          label={t('settings.access.passphrase')}
          required
          data-autofocus
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <FailureNotice failure={making.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={making.pending} disabled={passphrase === ''}>
            {t('settings.access.makeCode')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

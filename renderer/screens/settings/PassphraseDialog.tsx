// Changing the passphrase: the present one, then the new one twice.
import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { SecretInput } from '../../ui/SecretInput.tsx';
import { isComplete, NewPassphrase, noPassphrase } from '../../vault/NewPassphrase.tsx';

export interface DialogControl {
  readonly opened: boolean;
  readonly onClose: () => void;
}

export function PassphraseDialog({ opened, onClose }: DialogControl) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('settings.access.changePassphrase')} opened={opened} onClose={onClose}>
      <PassphraseForm onClose={onClose} />
    </Dialog>
  );
}

/** Lives and dies with the dialog, so that no passphrase stays in memory. */
function PassphraseForm({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { officeName, memberName } = useSession();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState(noPassphrase);
  const [strict, setStrict] = useState(false);
  const changing = useAsk('vault.changePassphrase');
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setStrict(true);
    if (!isComplete(next)) return;
    const answer = await changing.run({ current, next: next.first });
    if (!answer.ok) return;
    notifications.show({ message: t('settings.access.changed') });
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <SecretInput
          label={t('settings.access.current')}
          required
          data-autofocus
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassphrase
          label={t('settings.access.next')}
          value={next}
          onChange={setNext}
          known={[officeName, memberName]}
          strict={strict}
        />
        <FailureNotice failure={changing.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={changing.pending} disabled={current === ''}>
            {t('settings.access.changePassphrase')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// Bringing a backup in: on a PC that has no vault yet, or in the place of a damaged one.
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/errors/failure.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { SecretInput } from '../ui/SecretInput.tsx';

export interface RestoreFormProps {
  /** What happens, and what is needed for it. */
  readonly lead: string;
  readonly failure: Failure | null;
  readonly pending: boolean;
  readonly onRestore: (passphrase: string) => void;
  readonly onBack: () => void;
}

export function RestoreForm({ lead, failure, pending, onRestore, onBack }: RestoreFormProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState('');
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onRestore(passphrase);
  };
  return (
    <form noValidate onSubmit={submit}>
      <Stack gap="md">
        <div>
          <Title order={1}>{t('firstStart.restore.title')}</Title>
          <Text c="dimmed">{lead}</Text>
        </div>
        <SecretInput
          label={t('firstStart.restore.passphrase')}
          required
          autoFocus
          autoComplete="current-password"
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
        />
        <FailureNotice failure={failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={pending}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={pending} disabled={passphrase === ''}>
            {t('firstStart.restore.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

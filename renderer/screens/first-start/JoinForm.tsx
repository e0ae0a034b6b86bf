// Joining begins with a vault for what the team writes: what to have ready, and its passphrase.
import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../shared/errors/failure.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { isComplete, NewPassphrase, noPassphrase } from '../../vault/NewPassphrase.tsx';

const needs = ['needCard', 'needAccess', 'needLead'] as const;

export interface JoinFormProps {
  readonly failure: Failure | null;
  readonly pending: boolean;
  readonly onFound: (passphrase: string) => void;
  readonly onBack: () => void;
}

export function JoinForm({ failure, pending, onFound, onBack }: JoinFormProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState(noPassphrase);
  const [isStrict, setStrict] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setStrict(true);
    if (isComplete(passphrase)) onFound(passphrase.first);
    else focusFirstRefused(form);
  };
  return (
    <form ref={form} noValidate onSubmit={submit}>
      <Stack gap="md">
        <StepHeading title={t('joining.begin.title')} lead={t('joining.begin.lead')} />
        <div>
          <Text fw={650}>{t('joining.begin.needs')}</Text>
          <List size="sm">
            {needs.map((need) => (
              <List.Item key={need}>{t(`joining.begin.${need}`)}</List.Item>
            ))}
          </List>
        </div>
        <NewPassphrase
          label={t('firstStart.passphrase.label')}
          value={passphrase}
          onChange={setPassphrase}
          strict={isStrict}
        />
        <FailureNotice failure={failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={pending}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('joining.begin.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

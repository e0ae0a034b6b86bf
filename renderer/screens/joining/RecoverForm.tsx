// No PC of the team is left: everything is read again with the office's printed key.
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type RefObject, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { WorkProgress } from '../../app/WorkProgress.tsx';
import { OwnNameInput } from '../../storage/OwnNameInput.tsx';
import { ProbedTarget } from '../../storage/ProbedTarget.tsx';
import type { TeamCard } from '../../storage/use-joining.ts';
import { useRecover } from '../../storage/use-recover.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { StepHeading } from '../../ui/StepHeading.tsx';

export interface RecoverFormProps {
  readonly card: TeamCard;
  readonly onBack: () => void;
}

export function RecoverForm({ card, onBack }: RecoverFormProps) {
  const { t } = useTranslation();
  const model = useRecover(card);
  const form = useRef<HTMLFormElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await model.submit(false);
    focusFirstRefused(form);
  };
  useFocusAfter(model.pending, button);
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <StepHeading
          title={t('joining.recover.title', { team: card.spaceName })}
          lead={t('joining.recover.lead')}
        />
        <ProbedTarget model={model.target} />
        <TextInput
          label={t('joining.recover.key')}
          description={t('joining.recover.keyHint')}
          required
          maxLength={500}
          autoComplete="off"
          spellCheck={false}
          value={model.recoveryKey}
          error={model.keyMissing ? t('reasons.empty') : undefined}
          onChange={(event) => model.setRecoveryKey(event.currentTarget.value)}
        />
        <OwnNameInput model={model} />
        <Text size="sm">{t('joining.recover.after')}</Text>
        <FailureNotice failure={model.failure} />
        {model.leavesBehind && !model.pending && (
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t('joining.recover.withoutText')}</Text>
            <Button variant="default" onClick={() => void model.submit(true)}>
              {t('joining.recover.without')}
            </Button>
          </Stack>
        )}
        {model.goesOn && !model.leavesBehind && !model.pending && (
          <Text role="status">{t('joining.recover.kept')}</Text>
        )}
        {model.pending && <WorkProgress work="recovery" label={t('joining.recover.reading')} />}
        {model.brokenOff && <Text role="status">{t('joining.recover.brokenOff')}</Text>}
        <Group justify="space-between">
          <Button variant="default" onClick={onBack} disabled={model.pending}>
            {t('common.back')}
          </Button>
          <Button ref={button} type="submit" loading={model.pending}>
            {t('joining.recover.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Whoever called it off goes on where they began it: the button for that is gone. */
function useFocusAfter(pending: boolean, button: RefObject<HTMLButtonElement | null>): void {
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !pending) button.current?.focus();
    was.current = pending;
  }, [pending, button]);
}

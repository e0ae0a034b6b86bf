// Asking to be let in: the access to the storage, and how the newcomer is called.
import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingsList } from '../../storage/FindingsList.tsx';
import { TargetFields } from '../../storage/TargetFields.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { StepHeading } from '../../ui/StepHeading.tsx';
import { type TeamCard, useJoinRequest } from './use-joining.ts';

export interface AskFormProps {
  readonly card: TeamCard;
  readonly onOtherCard: () => void;
}

export function AskForm({ card, onOtherCard }: AskFormProps) {
  const { t } = useTranslation();
  const model = useJoinRequest(card);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await model.submit();
    focusFirstRefused(form);
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <StepHeading title={t('joining.ask.title', { team: card.spaceName })} lead={t('joining.ask.lead')} />
        <TargetFields model={model.target} kindIsGiven />
        <div>
          <Button variant="default" loading={model.target.probing} onClick={() => void model.target.probe()}>
            {t('storage.found.probe')}
          </Button>
        </div>
        {model.target.findings && <FindingsList findings={model.target.findings} />}
        <TextInput
          label={t('joining.ask.name')}
          description={t('joining.ask.nameHint')}
          required
          maxLength={200}
          autoComplete="name"
          value={model.name}
          error={model.nameMissing ? t('reasons.empty') : undefined}
          onChange={(event) => model.setName(event.currentTarget.value)}
        />
        <Checkbox
          label={t('joining.ask.workplace')}
          description={t('joining.ask.workplaceHint')}
          checked={model.workplace}
          onChange={(event) => model.setWorkplace(event.currentTarget.checked)}
        />
        <FailureNotice failure={model.failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onOtherCard}>
            {t('joining.ask.otherCard')}
          </Button>
          <Button type="submit" loading={model.pending}>
            {t('joining.ask.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

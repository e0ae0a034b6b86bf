// Asking to be let in: the access to the storage, and how the newcomer is called.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../ui/focus-first-refused.ts';
import { OwnNameInput } from './OwnNameInput.tsx';
import { ProbedTarget } from './ProbedTarget.tsx';
import { type TeamCard, useJoinRequest } from './use-joining.ts';

export interface AskFormProps {
  readonly card: TeamCard;
  /** Where the name is known already. */
  readonly knownAs?: string;
  readonly onOtherCard: () => void;
}

/** What becomes of the request stands in the state of the exchange. */
export function AskForm({ card, knownAs = '', onOtherCard }: AskFormProps) {
  const { t } = useTranslation();
  const model = useJoinRequest(card, knownAs);
  const form = useRef<HTMLFormElement>(null);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await model.submit();
    focusFirstRefused(form);
  };
  const askByStick = async () => {
    await model.askByStick();
    focusFirstRefused(form);
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <ProbedTarget model={model.target} />
        <OwnNameInput model={model} description={t('joining.ask.nameHint')} />
        <FailureNotice failure={model.failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onOtherCard}>
            {t('joining.ask.otherCard')}
          </Button>
          <Button type="submit" loading={model.pending}>
            {t('joining.ask.submit')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed">
          {t('joining.stick.choiceText')}{' '}
          <Anchor
            component="button"
            type="button"
            size="sm"
            disabled={model.asksByStick}
            onClick={() => void askByStick()}
          >
            {t('joining.stick.choice')}
          </Anchor>
        </Text>
      </Stack>
    </form>
  );
}

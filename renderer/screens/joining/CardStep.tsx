// The team card: which team, and where its storage lies.
import { Alert, Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { leave } from '../../app/leave.ts';
import type { useCard } from '../../storage/use-joining.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';

export interface CardStepProps {
  readonly model: Omit<ReturnType<typeof useCard>, 'card'>;
  /** The team whose recovery began here and isn't complete. */
  readonly unfinished: string | undefined;
  readonly onOwnOffice: () => void;
}

export function CardStep({ model, unfinished, onOwnOffice }: CardStepProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <StepHeading title={t('joining.card.title')} lead={t('joining.card.lead')} />
      {unfinished !== undefined && (
        <Alert color="brass" variant="light" role="note">
          {t('joining.recover.unfinished', { team: unfinished })}
        </Alert>
      )}
      <FailureNotice failure={model.failure} />
      <Group justify="space-between">
        <Button variant="default" onClick={() => void leave('lock')}>
          {t('joining.card.lock')}
        </Button>
        <Button
          leftSection={<IconFileText aria-hidden size={18} />}
          loading={model.pending}
          onClick={() => void model.pick()}
        >
          {t('joining.card.pick')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('joining.own.choiceText')}{' '}
        <Anchor component="button" type="button" size="sm" onClick={onOwnOffice}>
          {t('joining.own.choice')}
        </Anchor>
      </Text>
    </Stack>
  );
}

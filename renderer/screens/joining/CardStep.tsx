// The team card: which team, and where its storage lies.
import { Button, Group, Stack } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { leave } from '../../app/leave.ts';
import type { useCard } from '../../storage/use-joining.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';

export function CardStep({ model }: { readonly model: Omit<ReturnType<typeof useCard>, 'card'> }) {
  const { t } = useTranslation();
  return (
    <Stack gap="md">
      <StepHeading title={t('joining.card.title')} lead={t('joining.card.lead')} />
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
    </Stack>
  );
}

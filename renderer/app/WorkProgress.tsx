// How far long work has come, and the way to stop it.
import { Button, Group, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FeedOf } from '../bridge/feed.ts';
import { useProgress } from '../bridge/host-state.ts';
import { useAsk } from '../bridge/use-ask.ts';

export interface WorkProgressProps {
  readonly work: FeedOf<'progress'>['work'];
  readonly label: string;
}

export function WorkProgress({ work, label }: WorkProgressProps) {
  const { t } = useTranslation();
  const progress = useProgress();
  const cancelling = useAsk('work.cancel');
  const share = progress?.work === work && progress.total > 0 ? (100 * progress.done) / progress.total : 0;
  return (
    <div role="status">
      <Text size="sm" mb={4}>
        {label}
      </Text>
      <Group gap="sm" wrap="nowrap">
        <Progress value={share} aria-label={label} flex={1} />
        <Button
          size="compact-sm"
          variant="default"
          loading={cancelling.pending}
          onClick={() => void cancelling.run({ work })}
        >
          {t('common.cancel')}
        </Button>
      </Group>
    </div>
  );
}

// The 30 digits, large and in groups, and what to do with them; goes on by itself once a lead has typed them.
import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SyncState } from '../../../shared/contract/sync.ts';
import { announce } from '../../app/announce.ts';
import { leave } from '../../app/leave.ts';
import { useFormat } from '../../app/use-format.ts';
import { digitGroups } from '../../storage/digits.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { StepHeading } from '../../ui/StepHeading.tsx';
import styles from './joining.module.css';
import { useWaiting } from './use-joining.ts';

type Requested = Extract<SyncState, { readonly kind: 'requested' }>;

export function WaitStep({ state: { digits, since, round } }: { readonly state: Requested }) {
  const { t } = useTranslation();
  const format = useFormat();
  const model = useWaiting();
  const cancel = async () => {
    if (await model.cancel()) announce(t('joining.wait.cancelled'));
  };
  const isKept = round.kind === 'waiting' || round.kind === 'stopped';
  return (
    <Stack gap="md">
      <StepHeading title={t('joining.wait.title')} lead={t('joining.wait.lead')} strong />
      <ol className={styles.digits} aria-label={t('joining.wait.digits')}>
        {digitGroups(digits).map((group, index) => (
          <li key={index}>{group}</li>
        ))}
      </ol>
      <Text>{t('joining.wait.where')}</Text>
      <Text>{t('joining.wait.waiting')}</Text>
      <Text size="sm" c="dimmed">
        {t('joining.wait.why')} {t('joining.wait.since', { at: format.dateTime(since) })}
      </Text>
      {isKept && <FailureNotice failure={round.failure} onRetry={model.look} />}
      <FailureNotice failure={model.failure} />
      <Group justify="space-between">
        <Button variant="default" loading={model.cancels} onClick={() => void cancel()}>
          {t('joining.wait.cancel')}
        </Button>
        <Group gap="xs">
          <Button variant="default" onClick={() => void leave('lock')}>
            {t('joining.wait.lock')}
          </Button>
          <Button loading={model.looks} onClick={model.look}>
            {t('joining.wait.look')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

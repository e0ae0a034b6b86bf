// The 30 digits, large and in groups, and what to do with them; goes on by itself once a lead has typed them.
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useFormat } from '../app/use-format.ts';
import { CharacterGroups } from '../ui/CharacterGroups.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { ByStick } from './ByStick.tsx';
import { digitGroups } from './digits.ts';
import { prospectOf, type Requested } from './requested.ts';
import { useWaiting } from './use-joining.ts';

export interface WaitingProps {
  readonly state: Requested;
  /** Beside the way to look at once. */
  readonly also?: ReactNode;
}

export function Waiting({ state, also }: WaitingProps) {
  const { digits, since, round, byFile } = state;
  const { t } = useTranslation();
  const format = useFormat();
  const model = useWaiting();
  const [opensStick, setOpensStick] = useState(false);
  const cancel = async () => {
    if (await model.cancel()) announce(t('joining.wait.cancelled'));
  };
  const isKept = round.kind === 'waiting' || round.kind === 'stopped';
  return (
    <Stack gap="md">
      <CharacterGroups label={t('joining.wait.digits')} groups={digitGroups(digits)} large />
      <Text>{t('joining.wait.where')}</Text>
      {!byFile && <Text>{t(`joining.wait.${prospectOf(state)}`)}</Text>}
      <Text size="sm" c="dimmed">
        {t('joining.wait.why')} {t('joining.wait.since', { at: format.dateTime(since) })}
      </Text>
      {byFile || opensStick ? (
        <ByStick opened={opensStick} />
      ) : (
        <Text size="sm" c="dimmed">
          {t('joining.stick.choiceText')}{' '}
          <Anchor component="button" type="button" size="sm" onClick={() => setOpensStick(true)}>
            {t('joining.stick.choice')}
          </Anchor>
        </Text>
      )}
      {isKept && <FailureNotice failure={round.failure} onRetry={model.look} />}
      <FailureNotice failure={model.failure} />
      <Group justify="space-between">
        <Button variant="default" loading={model.cancels} onClick={() => void cancel()}>
          {t('joining.wait.cancel')}
        </Button>
        <Group gap="xs">
          {also}
          {!byFile && (
            <Button loading={model.looks} onClick={model.look}>
              {t('joining.wait.look')}
            </Button>
          )}
        </Group>
      </Group>
    </Stack>
  );
}

// How the exchange with the team stands: what it is at, what keeps it, and the ways to steer it.
import { Button, Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RoundState, SyncState } from '../../../../shared/contract/sync.ts';
import { useLastSaved } from '../../../app/last-saved.ts';
import { withTeamSince } from '../../../app/trust.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useSync, useToldSync } from '../../../bridge/sync-state.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from '../settings.module.css';
import { ChangeAccess, mayMendAccess } from './ChangeAccess.tsx';
import { Erased } from './Erased.tsx';
import { Refill } from './Refill.tsx';
import { type RoundsModel, useRounds } from './use-rounds.ts';

type Member = Extract<SyncState, { readonly kind: 'member' }>;

export function StatePanel() {
  const { t } = useTranslation();
  const state = useSync();
  const rounds = useRounds();
  if (state?.kind !== 'member') return null;
  const { round, role, workplace } = state;
  const lacksAccess = round.kind === 'paused' && round.noAccess === true;
  return (
    <Panel title={t('storage.state.title')}>
      <Stack gap="md">
        <Standing state={state} />
        <RoundWords round={round} />
        <Group gap="xs" className={styles.mending ?? ''}>
          {'failure' in round && role === 'lead' && <Refill failure={round.failure} />}
          <ChangeAccess
            label={t(lacksAccess ? 'storage.access.enter' : 'storage.access.mend')}
            offered={lacksAccess || ('failure' in round && mayMendAccess(round.failure))}
          />
        </Group>
        {!lacksAccess && <Buttons round={round} rounds={rounds} />}
        {rounds.said !== null && <Text size="sm">{t(`storage.state.${rounds.said}`)}</Text>}
        <FailureNotice failure={rounds.failure} />
        {workplace && (
          <Text size="sm" c="dimmed">
            {t('storage.state.shared')}
          </Text>
        )}
      </Stack>
    </Panel>
  );
}

function Standing({ state }: { readonly state: Member }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { pending, pendingSince, spaceName, target, lastRoundAt, lastSuccessAt } = state;
  const told = useToldSync();
  const savedAt = useLastSaved();
  const isWithTeam = told !== null && withTeamSince(told, savedAt) !== null;
  const at = (instant: string | null) =>
    instant === null ? t('storage.state.never') : format.dateTime(instant);
  return (
    <>
      <Text fw={650}>
        {pending > 0 && t('storage.state.pending', { count: pending, since: at(pendingSince) })}
        {pending === 0 && t(isWithTeam ? 'storage.state.allWithTeam' : 'storage.state.uncertain')}
      </Text>
      <dl className={styles.figures}>
        <dt>{t('storage.state.team')}</dt>
        <dd>{spaceName}</dd>
        <dt>{t('storage.state.place')}</dt>
        <dd>
          {t(`storage.target.kinds.${target.kind}`)}: {target.address}
        </dd>
        <dt>{t('storage.state.lastSuccess')}</dt>
        <dd>{at(lastSuccessAt)}</dd>
        {lastRoundAt !== lastSuccessAt && (
          <>
            <dt>{t('storage.state.lastTry')}</dt>
            <dd>{at(lastRoundAt)}</dd>
          </>
        )}
        <Erased />
      </dl>
    </>
  );
}

/** To try again, the button that is always there. */
function RoundWords({ round }: { readonly round: RoundState }) {
  const { t } = useTranslation();
  const format = useFormat();
  switch (round.kind) {
    case 'idle':
      return (
        <Text size="sm" c="dimmed">
          {t('storage.state.idle')}
        </Text>
      );
    case 'paused':
      return <Text>{t(round.noAccess ? 'storage.state.noAccess' : 'storage.state.paused')}</Text>;
    case 'running':
      return <Running done={round.done} total={round.total} />;
    case 'waiting':
      return (
        <>
          <FailureNotice failure={round.failure} />
          <Text size="sm">{t('storage.state.until', { at: format.time(round.until) })}</Text>
        </>
      );
    case 'stopped':
      return <FailureNotice failure={round.failure} />;
  }
}

function Running({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = t('storage.state.progress', { done: format.number(done), total: format.number(total) });
  return (
    <div>
      <Text size="sm" mb={4}>
        {t('storage.state.running')} {total > 0 && words}
      </Text>
      <Progress value={total > 0 ? (100 * done) / total : 0} aria-label={t('storage.state.running')} />
    </div>
  );
}

interface ButtonsProps {
  readonly round: RoundState;
  readonly rounds: RoundsModel;
}

function Buttons({ round, rounds }: ButtonsProps) {
  const { t } = useTranslation();
  const isPaused = round.kind === 'paused';
  return (
    <Group gap="xs">
      <Button
        variant={isPaused ? 'default' : 'filled'}
        loading={rounds.runs}
        onClick={() => void rounds.run()}
      >
        {t('storage.state.run')}
      </Button>
      {round.kind === 'running' && (
        <Button variant="default" onClick={() => void rounds.cancel()}>
          {t('storage.state.cancel')}
        </Button>
      )}
      {/* One button, so that whoever pressed it has the way back under the hand. */}
      <Button
        variant={isPaused ? 'filled' : 'default'}
        loading={rounds.changes}
        onClick={() => void (isPaused ? rounds.resume() : rounds.pause())}
      >
        {t(isPaused ? 'storage.state.resume' : 'storage.state.pause')}
      </Button>
    </Group>
  );
}

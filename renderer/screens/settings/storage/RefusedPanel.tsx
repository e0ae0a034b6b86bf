// For leads: what lies in the storage and doesn't count here, why, and what to do about it.
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RefusedRow } from '../../../../shared/contract/refusals.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useAnswer, useAsk } from '../../../bridge/use-ask.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from '../settings.module.css';
import { useAfterRounds } from './use-after-rounds.ts';

export function RefusedPanel() {
  const { t } = useTranslation();
  const answer = useAfterRounds(useAnswer('sync.refused', []));
  return (
    <Panel title={t('storage.refused.title')} lead={t('storage.refused.lead')}>
      {answer.kind === 'failed' && <FailureNotice failure={answer.failure} onRetry={answer.retry} />}
      {answer.kind === 'ready' && answer.value.length === 0 && <Text>{t('storage.refused.none')}</Text>}
      {answer.kind === 'ready' && answer.value.length > 0 && (
        <>
          <ul className={styles.services}>
            {answer.value.map((row) => (
              <Refused key={keyOf(row)} row={row} />
            ))}
          </ul>
          <Again />
        </>
      )}
    </Panel>
  );
}

const keyOf = (row: RefusedRow): string =>
  [row.what, row.device, row.reason, row.what === 'file' && row.cause].join('/');

/** What keeps a round stands in the state of the exchange. */
function Again() {
  const { t } = useTranslation();
  const reading = useAsk('sync.readAgain');
  return (
    <Button mt="sm" variant="default" loading={reading.pending} onClick={() => void reading.run()}>
      {t('storage.refused.again')}
    </Button>
  );
}

function Refused({ row }: { readonly row: RefusedRow }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { reason, memberName: name } = row;
  const what =
    row.what === 'file' ? t('storage.refused.file', { count: row.count }) : t('storage.refused.entries');
  return (
    <li className={styles.refused}>
      <Stack gap={2}>
        <Text size="sm" fw={650}>
          {what} {name === null ? t('storage.refused.fromUnknown') : t('storage.refused.from', { name })}
        </Text>
        <Text size="sm">{t(`storage.refused.reasons.${reason}`)}</Text>
        {row.what === 'file' && (
          <>
            {row.cause !== null && <Text size="sm">{t('storage.refused.cause', { cause: row.cause })}</Text>}
            <Text size="sm" c="dimmed">
              {t('storage.refused.since', { date: format.date(row.since) })}
            </Text>
          </>
        )}
      </Stack>
    </li>
  );
}

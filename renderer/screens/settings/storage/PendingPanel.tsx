// What isn't with the team yet, by kind of entry, and since when.
import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../app/use-format.ts';
import { useAnswer } from '../../../bridge/use-ask.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { useAfterRounds } from './use-after-rounds.ts';

export function PendingPanel() {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAfterRounds(useAnswer('sync.pendingList', []));
  return (
    <Panel title={t('storage.pending.title')}>
      {answer.kind === 'failed' && <FailureNotice failure={answer.failure} onRetry={answer.retry} />}
      {answer.kind === 'ready' && answer.value.length === 0 && <Text>{t('storage.pending.none')}</Text>}
      {answer.kind === 'ready' && answer.value.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('storage.pending.what')}</Table.Th>
              <Table.Th>{t('storage.pending.entries')}</Table.Th>
              <Table.Th>{t('storage.pending.since')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answer.value.map(({ type, entries, since }) => (
              <Table.Tr key={type}>
                <Table.Td>
                  {type === 'unknown' ? t('storage.pending.unknown') : t(`model.types.${type}`)}
                </Table.Td>
                <Table.Td>{format.number(entries)}</Table.Td>
                <Table.Td>{format.dateTime(since)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Panel>
  );
}

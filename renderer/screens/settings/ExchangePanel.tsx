// Import and export in the open exchange format, with a report of every line that was refused.
import { Alert, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportReport } from '../../../shared/contract/exchange.ts';
import type { TypeName } from '../../../shared/model/record-types.ts';
import { exportableTypes } from '../../../shared/model/record-types.ts';
import { problemSentence } from '../../../shared/words/failure-sentence.ts';
import { useFormat } from '../../app/use-format.ts';
import { WorkProgress } from '../../app/WorkProgress.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useExchange } from './use-exchange.ts';

/** More refused lines would not be read here; all of them stand in the command line's report. */
const shownLines = 100;

export function ExchangePanel() {
  const { t } = useTranslation();
  const exchange = useExchange();
  const [type, setType] = useState<TypeName | ''>('');
  return (
    <Panel title={t('settings.exchange.title')} lead={t('settings.exchange.lead')}>
      <Stack gap="md">
        <div>
          <Button variant="default" loading={exchange.imports} onClick={() => void exchange.importFile()}>
            {t('settings.exchange.import')}
          </Button>
        </div>
        {exchange.imports && <WorkProgress work="import" label={t('settings.exchange.importing')} />}
        {exchange.report !== null && <Report report={exchange.report} />}
        <Group gap="xs" align="flex-end">
          <Select
            label={t('settings.exchange.what')}
            allowDeselect={false}
            data={[
              { value: '' as const, label: t('settings.exchange.everything') },
              ...exportableTypes.map((value) => ({ value, label: t(`model.types.${value}`) })),
            ]}
            value={type}
            onChange={(value) => setType(value ?? '')}
          />
          <Button
            variant="default"
            loading={exchange.exports}
            onClick={() => void exchange.exportFile(type === '' ? undefined : type)}
          >
            {t('settings.exchange.export')}
          </Button>
        </Group>
        <Text role="status" size="sm">
          {exchange.exported !== null && t('settings.exchange.exported', { count: exchange.exported })}
        </Text>
        <Alert role="note" color="brass" variant="light">
          {t('settings.exchange.warning')}
        </Alert>
        <FailureNotice failure={exchange.failure} />
      </Stack>
    </Panel>
  );
}

function Report({ report }: { readonly report: ImportReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { refused } = report;
  return (
    <div role="status">
      <Text size="sm">
        {t('settings.exchange.report', {
          added: format.number(report.added),
          changed: format.number(report.changed),
          unchanged: format.number(report.unchanged),
        })}
      </Text>
      {refused.length > 0 && (
        <>
          <Text size="sm" fw={650} mt="xs">
            {t('settings.exchange.refused', { count: refused.length })}
          </Text>

          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('settings.exchange.line')}</Table.Th>
                <Table.Th>{t('settings.exchange.reason')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {refused.slice(0, shownLines).map(({ line, problems }) => (
                <Table.Tr key={line}>
                  <Table.Td>{format.number(line)}</Table.Td>
                  <Table.Td>{problems.map((problem) => problemSentence(t, problem)).join(' ')}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {refused.length > shownLines && (
            <Text size="sm">
              {t('settings.exchange.moreRefused', { count: refused.length - shownLines })}
            </Text>
          )}
        </>
      )}
    </div>
  );
}

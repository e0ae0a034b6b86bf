// How the vault is: its size, what is in it, and a check of everything against its journal.
import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { VaultHealth, VerifyReport } from '../../../shared/contract/vault.ts';
import { typeNames } from '../../../shared/model/record-types.ts';
import { useFormat } from '../../app/use-format.ts';
import { WorkProgress } from '../../app/WorkProgress.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './settings.module.css';
import { useHealth } from './use-health.ts';

export function HealthPanel() {
  const { t } = useTranslation();
  const { health, verifying, report, failure, verify } = useHealth();
  return (
    <Panel title={t('settings.health.title')}>
      <Stack gap="md">
        {health.kind === 'ready' && <Figures health={health.value} />}
        {health.kind === 'failed' && <FailureNotice failure={health.failure} onRetry={health.retry} />}
        <div>
          <Button variant="default" loading={verifying} onClick={verify}>
            {t('settings.health.verify')}
          </Button>
          <Text size="sm" c="dimmed" mt={4}>
            {t('settings.health.verifyHint')}
          </Text>
        </div>
        {verifying && <WorkProgress work="verify" label={t('settings.health.verifying')} />}
        <FailureNotice failure={failure} />
        {report !== null && <Report report={report} />}
      </Stack>
    </Panel>
  );
}

function Figures({ health }: { readonly health: VaultHealth }) {
  const { t } = useTranslation();
  const format = useFormat();
  const records = typeNames
    .filter((type) => (health.records[type] ?? 0) > 0)
    .map((type) => `${t(`model.types.${type}`)}: ${format.number(health.records[type] ?? 0)}`);
  return (
    <dl className={styles.figures}>
      <dt>{t('settings.health.folder')}</dt>
      <dd>{health.folder}</dd>
      <dt>{t('settings.health.size')}</dt>
      <dd>{format.bytes(health.vaultBytes)}</dd>
      <dt>{t('settings.health.free')}</dt>
      <dd>{format.bytes(health.freeBytes)}</dd>
      <dt>{t('settings.health.entries')}</dt>
      <dd>{format.number(health.journalEntries)}</dd>
      <dt>{t('settings.health.records')}</dt>
      <dd>{records.length > 0 ? records.join(' · ') : t('common.none')}</dd>
      {health.parked > 0 && (
        <>
          <dt>{t('settings.health.parked')}</dt>
          <dd>
            {format.number(health.parked)}. {t('settings.health.parkedHint')}
          </dd>
        </>
      )}
    </dl>
  );
}

function Report({ report }: { readonly report: VerifyReport }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { differences } = report;
  if (differences.length === 0) {
    return (
      <Group role="status" gap="xs" wrap="nowrap" align="flex-start">
        <IconCircleCheck aria-hidden size={20} color="var(--mantine-primary-color-filled)" />
        <Text size="sm">
          {t('settings.health.sound', {
            entries: format.number(report.entries),
            records: format.number(report.records),
          })}
        </Text>
      </Group>
    );
  }
  return (
    <div role="alert" className={styles.report}>
      <Text size="sm" fw={650}>
        {t('settings.health.differs', { count: differences.length })}
      </Text>
      <Code block>{differences.join('\n')}</Code>
    </div>
  );
}

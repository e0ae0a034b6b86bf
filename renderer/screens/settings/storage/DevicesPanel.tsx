// Which of the team's PCs still take part: in coarse steps, which show a PC that is gone and never when somebody works.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SpaceMember } from '../../../../shared/contract/space.ts';
import type { DeviceHealth } from '../../../../shared/contract/sync.ts';
import type { Translate } from '../../../../shared/words/translator.ts';
import { useAnswer } from '../../../bridge/use-ask.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from '../settings.module.css';
import { useAfterRounds } from './use-after-rounds.ts';

export function DevicesPanel() {
  const { t } = useTranslation();
  const devices = useAfterRounds(useAnswer('sync.devices', []));
  const members = useAfterRounds(useAnswer('space.members', [], { refreshOn: ['member'] }));
  const known = members.kind === 'ready' ? members.value : [];
  return (
    <Panel title={t('storage.devices.title')} lead={t('storage.devices.lead')}>
      {devices.kind === 'failed' && <FailureNotice failure={devices.failure} onRetry={devices.retry} />}
      {devices.kind === 'ready' && (
        <ul className={styles.services}>
          {devices.value.filter(isWorthALine).map((device) => (
            <li key={device.device} className={styles.member}>
              <span className={styles.serviceName}>{deviceName(t, device, known)}</span>
              <Text size="sm" c="dimmed">
                {linesOf(t, device).join('; ')}
              </Text>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

function linesOf(t: Translate, { own, heard, waiting, erased }: DeviceHealth): string[] {
  return [
    ...(own ? [] : [t(`storage.devices.heard.${heard}`)]),
    ...(waiting > 0 ? [t('storage.devices.waiting', { count: waiting })] : []),
    ...(erased > 0 ? [t('storage.devices.erased', { count: erased })] : []),
  ];
}

/** A PC that was removed matters only where something of it is still missing, or still there. */
const isWorthALine = ({ active, waiting, erased }: DeviceHealth): boolean =>
  active || waiting > 0 || erased > 0;

function deviceName(t: Translate, { device, own }: DeviceHealth, members: readonly SpaceMember[]): string {
  const member = members.find(({ devices }) => devices.some((one) => one.device === device));
  if (!member) return t(own ? 'storage.devices.this' : 'storage.devices.unnamed');
  const { name, devices } = member;
  if (devices.length === 1) return own ? t('storage.devices.this') : t('storage.devices.of', { name });
  const number = devices.findIndex((one) => one.device === device) + 1;
  return t(own ? 'storage.devices.thisNumbered' : 'storage.devices.ofNumbered', { name, number });
}

// Settings of this machine, the vault and the office, each in a panel of its own.
import { useTranslation } from 'react-i18next';
import type { ScreenProps } from '../../app/screens.ts';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { AboutPanel } from './AboutPanel.tsx';
import { AccessPanel } from './AccessPanel.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import { ExchangePanel } from './ExchangePanel.tsx';
import { HealthPanel } from './HealthPanel.tsx';
import { LookPanel } from './LookPanel.tsx';
import { OfficePanel } from './OfficePanel.tsx';
import { ServicesPanel } from './ServicesPanel.tsx';
import styles from './settings.module.css';
import { UsePanel } from './UsePanel.tsx';

export function SettingsScreen(_props: ScreenProps) {
  const { t } = useTranslation();
  return (
    <>
      <ScreenHeader title={t('settings.title')} lead={t('settings.lead')} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <LookPanel />
          <UsePanel />
          <AccessPanel />
          <BackupPanel />
          <AboutPanel />
        </div>
        <div className={styles.column}>
          <OfficePanel />
          <ServicesPanel />
          <HealthPanel />
          <ExchangePanel />
        </div>
      </div>
    </>
  );
}

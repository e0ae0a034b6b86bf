// The quiet page before the vault is open: first start, recovery code, lock screen.
import { Stack } from '@mantine/core';
import { IconBuildingArch } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './threshold.module.css';

export interface ThresholdProps {
  readonly children: ReactNode;
  readonly wide?: boolean;
  /** At the other end of the top line. */
  readonly aside?: ReactNode;
}

/** Landmark `main` under a banner with the product's name. */
export function Threshold({ children, wide = false, aside }: ThresholdProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.page}>
      <header className={styles.banner}>
        <IconBuildingArch aria-hidden size={24} stroke={1.5} />
        <span className={styles.name}>{t('common.appName')}</span>
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      <main className={wide ? `${styles.main} ${styles.wide}` : styles.main}>
        <Stack gap="lg">{children}</Stack>
      </main>
    </div>
  );
}

// How safe everything is, in one line of the rail; the page behind it says more.
import type { Icon } from '@tabler/icons-react';
import { IconAlertTriangle, IconCloudUpload, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useToldSync } from '../bridge/sync-state.ts';
import { useLastSaved } from './last-saved.ts';
import styles from './navigation.module.css';
import { linkTo } from './route.ts';
import { type Trust, trustOf } from './trust.ts';
import { useFormat } from './use-format.ts';

const pictures: Readonly<Record<Trust['tone'], Icon>> = {
  calm: IconShieldCheck,
  waiting: IconCloudUpload,
  trouble: IconAlertTriangle,
};

export function TrustLine() {
  const { t } = useTranslation();
  const { tone, line, more } = trustOf(useToldSync(), useLastSaved(), t, useFormat());
  const Picture = pictures[tone];
  return (
    <a href={linkTo('settings', 'storage')} title={t('frame.trust.behind')} className={styles.trust}>
      <Picture aria-hidden size={18} stroke={1.6} />
      <span>
        {line}
        {more !== null && <span className={styles.trustMore}>{more}</span>}
      </span>
    </a>
  );
}

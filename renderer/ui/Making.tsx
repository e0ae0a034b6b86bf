// Stands where a sheet will be, while it is made.
import { useTranslation } from 'react-i18next';
import { Loading } from './Loading.tsx';
import styles from './print-preview.module.css';

export function Making() {
  const { t } = useTranslation();
  return (
    <div className={styles.waiting}>
      <Loading label={t('print.preview.making')} />
    </div>
  );
}

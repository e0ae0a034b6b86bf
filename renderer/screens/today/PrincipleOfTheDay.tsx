// One published principle a day, in turn, as a quiet reminder of how the office wants to treat people.
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import styles from './today.module.css';
import { usePrinciple } from './use-today.ts';

export function PrincipleOfTheDay() {
  const { t } = useTranslation();
  const principle = usePrinciple();
  if (principle === null) return null;
  return (
    <section aria-label={t('today.principle')} className={styles.principle}>
      <p className={styles.principleHead}>{t('today.principle')}</p>
      <blockquote>{principle.text}</blockquote>
      <a href={linkTo('conduct', principle.guideline)}>{principle.title}</a>
    </section>
  );
}

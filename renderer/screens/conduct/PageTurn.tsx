// At the foot of a page: the one before and the one after, by name.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import styles from './conduct.module.css';
import type { Conduct } from './use-conduct.ts';

export function PageTurn({ conduct: { previous, next } }: { readonly conduct: Conduct }) {
  const { t } = useTranslation();
  return (
    <div className={styles.turn}>
      {previous && (
        <Turn entry={previous} label={t('conduct.previous')}>
          <IconArrowLeft aria-hidden size={18} />
        </Turn>
      )}
      {next && (
        <Turn entry={next} label={t('conduct.next')} isNext>
          <IconArrowRight aria-hidden size={18} />
        </Turn>
      )}
    </div>
  );
}

interface TurnProps {
  readonly entry: GuidelineEntry;
  readonly label: string;
  readonly isNext?: boolean;
  readonly children: React.ReactNode;
}

function Turn({ entry: { guideline, reading }, label, isNext = false, children }: TurnProps) {
  return (
    <a
      href={linkTo('conduct', guideline.id)}
      className={isNext ? `${styles.turnLink} ${styles.turnNext}` : styles.turnLink}
    >
      <span className={styles.turnLabel}>
        {children}
        {label}
      </span>
      <span>{reading?.standing.edition.fields.title ?? guideline.fields.title}</span>
    </a>
  );
}

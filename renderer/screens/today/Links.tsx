// A short list of links with a note each, and the way to the rest.
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import styles from './today.module.css';

export interface LinksProps {
  readonly area: string;
  /** So many are shown. */
  readonly most: number;
  readonly items: readonly {
    readonly id: string;
    readonly target: string;
    readonly title: string;
    readonly note: string;
  }[];
}

export function Links({ area, most, items }: LinksProps) {
  const { t } = useTranslation();
  if (items.length === 0) return null;
  return (
    <ul className={styles.links}>
      {items.slice(0, most).map(({ id, target, title, note }) => (
        <li key={id}>
          <a href={linkTo(area, target)}>{title}</a>
          <span>{note}</span>
        </li>
      ))}
      {items.length > most && (
        <li>
          <a href={linkTo(area)}>{t('today.more', { count: items.length - most })}</a>
        </li>
      )}
    </ul>
  );
}

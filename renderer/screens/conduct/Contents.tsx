// The book's contents: order, what is still to read (one's own only), and where search found something.
import { Badge, Text } from '@mantine/core';
import { IconCheck, IconCircleFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import styles from './conduct.module.css';
import type { Conduct } from './use-conduct.ts';
import type { Find } from './use-find.ts';

export interface ContentsProps {
  readonly conduct: Conduct;
  readonly find: Find;
}

export function Contents({ conduct, find }: ContentsProps) {
  const { t } = useTranslation();
  const here = conduct.current?.guideline.id;
  const searching = find.typed.trim() !== '' && find.total > 0;
  return (
    <nav aria-label={t('conduct.contents.label')}>
      <ol className={styles.contents}>
        {conduct.entries.map((entry) => (
          <li key={entry.guideline.id}>
            <a
              href={linkTo('conduct', entry.guideline.id)}
              aria-current={entry.guideline.id === here ? 'page' : undefined}
              className={styles.entry}
            >
              <Mark entry={entry} />
              <span className={styles.entryTitle}>{titleOf(entry)}</span>
              <State entry={entry} />
              {searching && <Hits count={find.hitsIn(entry.guideline.id)} />}
            </a>
          </li>
        ))}
      </ol>
      {conduct.archived.length > 0 && (
        <details className={styles.archived} open={conduct.place === 0 && here !== undefined}>
          <summary>{t('conduct.contents.archived')}</summary>
          <ul className={styles.contents}>
            {conduct.archived.map(({ guideline: { id, fields } }) => (
              <li key={id}>
                <a
                  href={linkTo('conduct', id)}
                  aria-current={id === here ? 'page' : undefined}
                  className={styles.entry}
                >
                  <span className={styles.entryTitle}>{fields.title}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

/** Readers know a guideline by its published title. */
const titleOf = ({ guideline, reading }: GuidelineEntry): string =>
  reading?.standing.edition.fields.title ?? guideline.fields.title;

function Mark({ entry: { reading } }: { readonly entry: GuidelineEntry }) {
  const { t } = useTranslation();
  if (reading?.standing.validity !== 'inForce') return <span className={styles.mark} />;
  return reading.read ? (
    <IconCheck role="img" aria-label={t('conduct.contents.read')} size={16} className={styles.mark} />
  ) : (
    <IconCircleFilled
      role="img"
      aria-label={t('conduct.contents.unread')}
      size={10}
      className={`${styles.mark} ${styles.unread}`}
    />
  );
}

function State({ entry: { reading } }: { readonly entry: GuidelineEntry }) {
  const { t } = useTranslation();
  if (reading?.standing.validity === 'inForce') return null;
  const state = reading?.standing.validity ?? 'draft';
  return (
    <Badge variant="default" size="sm" tt="none">
      {t(`conduct.contents.${state}`)}
    </Badge>
  );
}

function Hits({ count }: { readonly count: number }) {
  const { t } = useTranslation();
  if (count === 0) return null;
  return (
    <Text component="span" size="xs" className={styles.hits}>
      <span aria-hidden>{count}</span>
      <span className={styles.heard}>{t('conduct.contents.hits', { count })}</span>
    </Text>
  );
}

// Guidelines still to read and documents whose review is due: one's own list, which nobody else sees.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import { useFormat } from '../../app/use-format.ts';
import { unreadOf, useReading } from '../../replica/use-reading.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './today.module.css';
import { useToReview } from './use-today.ts';

const most = 3;

export function Reading() {
  const { t } = useTranslation();
  const format = useFormat();
  const reading = useReading();
  const review = useToReview();
  if (reading === undefined) return null;
  const unread = unreadOf(reading.entries);
  return (
    <>
      <Panel title={t('today.unread')}>
        {unread.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('today.allRead')}
          </Text>
        )}
        <Links
          area="conduct"
          items={unread.map(({ guideline, standing: { edition } }) => ({
            id: guideline.id,
            target: guideline.id,
            title: edition.fields.title,
            note: t('today.effective', { date: format.date(edition.fields.effectiveFrom) }),
          }))}
        />
      </Panel>
      {review.length > 0 && (
        <Panel title={t('today.review')}>
          <Links
            area="knowledge"
            items={review.map(({ id, fields }) => ({
              id,
              target: id,
              title: fields.title,
              note: t('today.reviewSince', { date: format.date(fields.reviewOn ?? '') }),
            }))}
          />
        </Panel>
      )}
    </>
  );
}

interface LinksProps {
  readonly area: string;
  readonly items: readonly {
    readonly id: string;
    readonly target: string;
    readonly title: string;
    readonly note: string;
  }[];
}

function Links({ area, items }: LinksProps) {
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

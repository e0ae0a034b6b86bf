// One document in the list: what it is, whom it is for, and what is up with it.
import { Badge } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { IconBulb, IconFileText, IconListNumbers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Hit, Snippet } from '../../../shared/contract/search.ts';
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import type { Row } from '../../../shared/model/row.ts';
import { linkTo } from '../../app/route.ts';
import { useFormat } from '../../app/use-format.ts';
import { useRowsByIds } from '../../replica/use-rows.ts';
import styles from './list.module.css';
import { isReviewDue, type Order } from './use-knowledge-list.ts';

export const kindIcons: Readonly<Record<KnowledgeDocument['kind'], Icon>> = {
  howTo: IconListNumbers,
  article: IconFileText,
  insight: IconBulb,
};

/** The colour only repeats what the word says. */
export function StatusBadge({ status }: { readonly status: KnowledgeDocument['status'] }) {
  const { t } = useTranslation();
  return (
    <span className={styles.status} data-status={status}>
      {t(`model.documentStatus.${status}`)}
    </span>
  );
}

export interface DocumentEntryProps {
  readonly row: Row<'document'>;
  readonly hit: Hit | undefined;
  readonly ordered: Order;
}

export function DocumentEntry({ row, hit, ordered }: DocumentEntryProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const { title, kind, addressees, services, tags, status, reviewOn } = row.fields;
  const named = useRowsByIds('service', services.slice(0, 3));
  const Picture = kindIcons[kind];
  const due = isReviewDue(row.fields, format.today());
  const about = [
    t(`model.documentKind.${kind}`),
    ...addressees.map((addressee) => t(`model.addressee.${addressee}`)),
    ...named.flatMap((service) => (service ? [service.fields.name] : [])),
  ];
  return (
    <li className={styles.entry}>
      <Picture aria-hidden size={22} stroke={1.5} className={styles.entryIcon} />
      <div className={styles.entryWords}>
        <a href={linkTo('knowledge', row.id)} className={styles.entryTitle}>
          {hit ? <Marked snippets={hit.title} /> : title}
        </a>
        {hit && hit.excerpt.length > 0 && (
          <p className={styles.excerpt}>
            <Marked snippets={hit.excerpt} />
          </p>
        )}
        <p className={styles.about}>
          {about.join(' · ')}
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              {tag}
            </span>
          ))}
        </p>
      </div>
      <div className={styles.entryMarks}>
        {row.contested.length > 0 && (
          <Badge variant="outline" color="brass" tt="none">
            {t('contests.inList')}
          </Badge>
        )}
        {reviewOn !== undefined && (due || ordered === 'review') && (
          <span className={styles.due} data-due={due}>
            {t(due ? 'knowledge.list.dueSince' : 'knowledge.list.reviewOn', { date: format.date(reviewOn) })}
          </span>
        )}
        <StatusBadge status={status} />
      </div>
    </li>
  );
}

/** Snippets never move within their hit, so their places will do as keys. */
function Marked({ snippets }: { readonly snippets: readonly Snippet[] }) {
  return snippets.map(({ text, hit }, index) => {
    const key = `${index}-${text}`;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

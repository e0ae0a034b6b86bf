// The first page of a whole set: which guidelines it holds, in which edition, and how long each is valid.
import { useTranslation } from 'react-i18next';
import type { Format } from '../app/format.ts';
import type { Issue, PrintedGuideline } from './matter.ts';
import styles from './sheet.module.css';

export interface OverviewProps {
  readonly guidelines: readonly PrintedGuideline[];
  readonly format: Format;
}

export function Overview({ guidelines, format }: OverviewProps) {
  const { t } = useTranslation();
  const validity = (issue: Issue): string => {
    if (issue.kind === 'working') return '–';
    const { effectiveFrom, validUntil } = issue.edition.fields;
    const from = format.date(effectiveFrom);
    return validUntil === undefined
      ? t('print.guideline.unlimited', { from })
      : t('print.guideline.range', { from, until: format.date(validUntil) });
  };
  return (
    <section className={styles.page} style={{ page: 'overview' }}>
      <p className={styles.eyebrow}>{t('print.guideline.overview')}</p>
      <h1>{t('print.guideline.setTitle')}</h1>
      <p className={styles.principle}>{t('print.guideline.setLead')}</p>
      <table className={styles.overview}>
        <thead>
          <tr>
            <th scope="col">{t('print.guideline.column.guideline')}</th>
            <th scope="col">{t('print.guideline.column.edition')}</th>
            <th scope="col">{t('print.guideline.column.validity')}</th>
          </tr>
        </thead>
        <tbody>
          {guidelines.map(({ id, content, issue }) => (
            <tr key={id}>
              <th scope="row">{content.title}</th>
              <td>{issue.kind === 'working' ? t('print.guideline.draft') : issue.number}</td>
              <td>{validity(issue)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

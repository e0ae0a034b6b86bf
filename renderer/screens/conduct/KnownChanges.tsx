// Asked again after a change in substance: first what is different from the edition that one has read.
import { useTranslation } from 'react-i18next';
import { changesBetween } from '../../../shared/conduct/changes.ts';
import type { GuidelineContent } from '../../../shared/conduct/content.ts';
import type { Numbered } from '../../../shared/conduct/standing.ts';
import { numberEditions } from '../../../shared/model/conduct.ts';
import type { Row } from '../../../shared/model/row.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ChangedParts } from './ChangedParts.tsx';
import styles from './conduct.module.css';
import { useEditionContents } from './use-content.ts';

export interface KnownChangesProps {
  readonly entry: GuidelineEntry;
  readonly known: Row<'edition'>;
  readonly present: Numbered;
  readonly content: GuidelineContent;
}

export function KnownChanges({ entry, known, present, content }: KnownChangesProps) {
  const { t } = useTranslation();
  const { contents, failed } = useEditionContents([known.id]);
  const before = contents.get(known.id);
  const number =
    numberEditions(entry.editions).find(({ edition }) => edition.id === known.id)?.number ??
    known.fields.number;
  return (
    <details open className={styles.changes}>
      <summary className={styles.changesTitle}>{t('conduct.changes.title')}</summary>
      {present.edition.fields.note !== '' && <p className={styles.note}>{present.edition.fields.note}</p>}
      <FailureNotice failure={failed?.failure ?? null} onRetry={failed?.retry} />
      {before && (
        <ChangedParts
          changes={changesBetween(before, content)}
          lead={t('conduct.changes.since', { known: number, number: present.number })}
        />
      )}
    </details>
  );
}

// The line under a document's title: kind, status, and the edition that counts.
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../app/use-format.ts';
import { StatusBadge } from './DocumentEntry.tsx';
import styles from './knowledge.module.css';
import type { DocumentView } from './use-document.ts';

export function EditionLine({ document: { fields, standing } }: { readonly document: DocumentView }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <span className={styles.lead}>
      <span>{t(`model.documentKind.${fields.kind}`)}</span>
      <StatusBadge status={fields.status} />
      <span>{editionWords()}</span>
    </span>
  );

  function editionWords(): string {
    if (standing === undefined) return t('knowledge.read.noEdition');
    const { effectiveFrom, validUntil } = standing.edition.fields;
    const values = { number: standing.number, date: format.date(effectiveFrom) };
    if (validUntil === undefined) return t('knowledge.read.edition', values);
    return t('knowledge.read.editionUntil', { ...values, until: format.date(validUntil) });
  }
}

// The parts of a guideline that read differently, each with its words compared.
import { useTranslation } from 'react-i18next';
import type { PartChange } from '../../../shared/conduct/changes.ts';
import { CompareView } from '../../editor/CompareView.tsx';
import styles from './conduct.module.css';

export interface ChangedPartsProps {
  readonly changes: readonly PartChange[];
  /** Says what is compared; left out where nothing differs. */
  readonly lead: string;
}

export function ChangedParts({ changes, lead }: ChangedPartsProps) {
  const { t } = useTranslation();
  if (changes.length === 0) return <p>{t('conduct.changes.none')}</p>;
  return (
    <>
      <p>{lead}</p>
      {changes.map(({ part, before, after }) => (
        <div key={part} className={styles.change}>
          <h3 className={styles.changePart}>{t(`conduct.part.${part}`)}</h3>
          <CompareView before={before} after={after} />
        </div>
      ))}
    </>
  );
}

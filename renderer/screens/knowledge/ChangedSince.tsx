// Says that the working text differs from the edition that counts, and shows how.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { compareTexts } from '../../../shared/richtext/compare.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { CompareView } from '../../editor/CompareView.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './knowledge.module.css';
import { type DocumentView, usePublishedText } from './use-document.ts';

export interface ChangedSinceProps {
  readonly document: DocumentView;
  /** The working text. */
  readonly text: RichText;
}

export function ChangedSince({ document: { standing }, text }: ChangedSinceProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const published = usePublishedText(standing?.edition.id);
  const changed = useMemo(
    () => published !== undefined && compareTexts(published, text).some((block) => block.kind !== 'same'),
    [published, text],
  );
  if (standing === undefined || published === undefined || !changed) return null;
  const { number } = standing;
  return (
    <div className={styles.changed}>
      <p>{t('knowledge.read.changedSince', { number })}</p>
      <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
        {t('knowledge.read.showChanges')}
      </Button>
      <Dialog
        title={t('knowledge.read.changesTitle', { number })}
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
      >
        <CompareView before={published} after={text} />
      </Dialog>
    </div>
  );
}

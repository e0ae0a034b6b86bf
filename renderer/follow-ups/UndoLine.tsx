// The way back from "done", where the follow-up was.
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './follow-ups.module.css';
import type { FollowUpActions } from './use-follow-ups.ts';

export function UndoLine({ actions: { lastDone, undo } }: { readonly actions: FollowUpActions }) {
  const { t } = useTranslation();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The follow-up is gone from under the focus; the way back is the nearest thing to it.
    if (lastDone !== null) button.current?.focus();
  }, [lastDone]);
  if (lastDone === null) return null;
  return (
    <p className={styles.undo}>
      <IconCheck aria-hidden size={16} stroke={2} />
      <span>{t('followUps.isDone', { note: lastDone.fields.note || t('followUps.noNote') })}</span>
      <Button ref={button} size="compact-xs" variant="default" onClick={() => void undo()}>
        {t('followUps.undo')}
      </Button>
    </p>
  );
}

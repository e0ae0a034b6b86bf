// The way back from "done" and from another day, where the follow-up was.
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/use-format.ts';
import styles from './follow-ups.module.css';
import type { FollowUpActions } from './use-follow-ups.ts';

export function UndoLine({ actions: { last, undo } }: { readonly actions: FollowUpActions }) {
  const { t } = useTranslation();
  const format = useFormat();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // The follow-up is gone from under the focus; the way back is the nearest thing to it.
    if (last !== null) button.current?.focus();
  }, [last]);
  if (last === null) return null;
  const note = last.row.fields.note || t('followUps.noNote');
  return (
    <p className={styles.undo}>
      <IconCheck aria-hidden size={16} stroke={2} />
      <span>
        {last.postponedTo === null
          ? t('followUps.isDone', { note })
          : t('followUps.isPostponed', { note, date: format.weekdayDate(last.postponedTo) })}
      </span>
      <Button ref={button} size="compact-xs" variant="default" onClick={() => void undo()}>
        {t('followUps.undo')}
      </Button>
    </p>
  );
}

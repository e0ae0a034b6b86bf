// What of the team's follow-ups can't wait: overdue and today's, the first few, and the way to all of them.
import { Anchor, Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../app/route.ts';
import { useFormat } from '../app/use-format.ts';
import { useRows } from '../replica/use-rows.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import styles from './follow-ups.module.css';
import { groupFollowUps } from './group.ts';
import { UndoLine } from './UndoLine.tsx';
import { useFollowUpActions } from './use-follow-ups.ts';

export function FollowUpsDue({ most }: { readonly most: number }) {
  const { t } = useTranslation();
  const today = useFormat().today();
  const rows = useRows('followUp');
  const actions = useFollowUpActions();
  const due = useMemo(() => {
    const groups = groupFollowUps(rows ?? [], today);
    return [...groups.overdue, ...groups.today];
  }, [rows, today]);
  return (
    <Panel
      title={t('followUps.title')}
      aside={
        <Anchor size="sm" href={linkTo('contacts', 'follow-ups')}>
          {due.length > most ? t('followUps.more', { count: due.length - most }) : t('followUps.all')}
        </Anchor>
      }
    >
      <FailureNotice failure={actions.failure} />
      <UndoLine actions={actions} />
      {rows !== undefined && due.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('followUps.noneDue')}
        </Text>
      )}
      <ul className={styles.items}>
        {due.slice(0, most).map((row) => (
          <FollowUpItem key={row.id} row={row} actions={actions} compact />
        ))}
      </ul>
    </Panel>
  );
}

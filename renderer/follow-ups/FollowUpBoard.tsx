// All open follow-ups of the team in four groups, by how soon they are due.
import { Group, Text } from '@mantine/core';
import { IconCalendarCheck } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../app/use-format.ts';
import { useRows } from '../replica/use-rows.ts';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { AddFollowUp } from './AddFollowUp.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import styles from './follow-ups.module.css';
import { dueGroups, groupFollowUps } from './group.ts';
import { UndoLine } from './UndoLine.tsx';
import { useFollowUpActions } from './use-follow-ups.ts';

export function FollowUpBoard() {
  const { t } = useTranslation();
  const today = useFormat().today();
  const rows = useRows('followUp');
  const groups = useMemo(() => groupFollowUps(rows ?? [], today), [rows, today]);
  const actions = useFollowUpActions();
  const count = dueGroups.reduce((sum, group) => sum + groups[group].length, 0);
  if (rows === undefined) return null;
  return (
    <div className={styles.board}>
      <Group justify="space-between" gap="xs">
        <Text size="sm">
          {count > 0 && `${t('followUps.count', { count })}. `}
          {t('followUps.lead')}
        </Text>
      </Group>
      {actions.canWrite && <AddFollowUp />}
      <FailureNotice failure={actions.failure} />
      <UndoLine actions={actions} />
      {count === 0 && (
        <EmptyState
          icon={IconCalendarCheck}
          title={t('followUps.none')}
          {...(actions.canWrite && { text: t('followUps.noneText') })}
        />
      )}
      {dueGroups
        .filter((group) => groups[group].length > 0)
        .map((group) => (
          <Panel key={group} title={t(`followUps.${group}`)}>
            <ul className={styles.items}>
              {groups[group].map((row) => (
                <FollowUpItem key={row.id} row={row} actions={actions} />
              ))}
            </ul>
          </Panel>
        ))}
    </div>
  );
}

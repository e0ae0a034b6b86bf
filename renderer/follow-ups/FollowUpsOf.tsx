// Follow-ups of one contact, open and done, and a new one.
import { useTranslation } from 'react-i18next';
import { useRows } from '../replica/use-rows.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { AddFollowUp } from './AddFollowUp.tsx';
import { FollowUpItem } from './FollowUpItem.tsx';
import styles from './follow-ups.module.css';
import { UndoLine } from './UndoLine.tsx';
import { useFollowUpActions } from './use-follow-ups.ts';

export function FollowUpsOf({ contact }: { readonly contact: string }) {
  const { t } = useTranslation();
  const rows = useRows('followUp', (table) => table.where('fields.contact').equals(contact).sortBy('sort'), [
    contact,
  ]);
  const actions = useFollowUpActions();
  if (rows === undefined || (rows.length === 0 && !actions.canWrite)) return null;
  return (
    <Panel title={t('followUps.title')}>
      <FailureNotice failure={actions.failure} />
      <UndoLine actions={actions} />
      <ul className={styles.items}>
        {rows.map((row) => (
          <FollowUpItem key={row.id} row={row} actions={actions} withContact={false} compact />
        ))}
      </ul>
      {actions.canWrite && <AddFollowUp contact={contact} />}
    </Panel>
  );
}

// What was noticed lately, and one line for what was noticed just now. Nobody's name, and no finer time than the day.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useRow, useRows } from '../../replica/use-rows.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ImpressionForm } from './ImpressionForm.tsx';
import { ImpressionItem } from './ImpressionItem.tsx';
import styles from './today.module.css';

const latest = 5;

/** `found`: the one that somebody looked for; it comes first, however old it is. */
export function Impressions({ found }: { readonly found: string | undefined }) {
  const { t } = useTranslation();
  const canWrite = mayWrite(useSession().role, 'impression');
  const rows = useRows('impression', (table) => table.orderBy('sort').reverse().limit(latest).toArray());
  const sought = useRow('impression', found);
  const shown = sought ? [sought, ...(rows ?? []).filter(({ id }) => id !== sought.id)] : rows;
  return (
    <Panel title={t('today.impressions')}>
      {canWrite && (
        <ImpressionForm label={t('today.impressionNew')} start={{ line: '', kind: 'observation' }} />
      )}
      {rows?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('today.noImpressions')}
        </Text>
      )}
      <ul className={styles.impressions}>
        {shown?.map((row) => (
          <ImpressionItem key={row.id} row={row} isSought={row.id === found} canWrite={canWrite} />
        ))}
      </ul>
    </Panel>
  );
}

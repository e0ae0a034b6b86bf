// What was noticed lately, and one line for what was noticed just now. Nobody's name, and no finer time than the day.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useRow, useRows } from '../../replica/use-rows.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ImpressionEntry } from './ImpressionEntry.tsx';
import styles from './today.module.css';

const latest = 5;

/** In sight, and where whoever listens goes on. */
const soughtEntry = {
  tabIndex: -1,
  'data-sought': true,
  ref: (entry: HTMLLIElement | null) => {
    entry?.focus();
    entry?.scrollIntoView({ block: 'nearest' });
  },
} as const;

/** `found`: the one that somebody looked for; it comes first, however old it is. */
export function Impressions({ found }: { readonly found: string | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  const canWrite = mayWrite(useSession().role, 'impression');
  const rows = useRows('impression', (table) => table.orderBy('sort').reverse().limit(latest).toArray());
  const sought = useRow('impression', found);
  const shown = sought ? [sought, ...(rows ?? []).filter(({ id }) => id !== sought.id)] : rows;
  return (
    <Panel title={t('today.impressions')}>
      {canWrite && <ImpressionEntry />}
      {rows?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('today.noImpressions')}
        </Text>
      )}
      <ul className={styles.impressions}>
        {shown?.map(({ id, fields }) => (
          <li key={id} {...(id === found ? soughtEntry : {})}>
            <span className={styles.kind} data-kind={fields.kind}>
              {t(`model.impressionKind.${fields.kind}`)}
            </span>
            <span className={styles.line}>{fields.line}</span>
            <span className={styles.when}>{format.date(fields.at)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

// What was noticed lately, and one line for what was noticed just now. Nobody's name, and no finer time than the day.
import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useRows } from '../../replica/use-rows.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ImpressionEntry } from './ImpressionEntry.tsx';
import styles from './today.module.css';

const latest = 5;

export function Impressions() {
  const { t } = useTranslation();
  const format = useFormat();
  const canWrite = mayWrite(useSession().role, 'impression');
  const rows = useRows('impression', (table) => table.orderBy('sort').reverse().limit(latest).toArray());
  return (
    <Panel title={t('today.impressions')}>
      {canWrite && <ImpressionEntry />}
      {rows?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('today.noImpressions')}
        </Text>
      )}
      <ul className={styles.impressions}>
        {rows?.map(({ id, fields }) => (
          <li key={id}>
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

// Who asks to be let in. The names are what people typed themselves, and prove nothing.
import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { JoinRequestRow } from '../../../../shared/contract/space.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import styles from '../settings.module.css';
import type { AdmitModel } from './use-admit.ts';

export function Requests({ model: { requests, takeName } }: { readonly model: AdmitModel }) {
  const { t } = useTranslation();
  if (requests.kind === 'failed')
    return <FailureNotice failure={requests.failure} onRetry={requests.retry} />;
  if (requests.kind === 'loading') return null;
  return (
    <section aria-label={t('team.admit.requests')} className={styles.requests}>
      <Group justify="space-between">
        <Text size="sm" fw={650}>
          {t('team.admit.requests')}
        </Text>
        <Button size="compact-sm" variant="default" onClick={requests.reload}>
          {t('team.admit.refresh')}
        </Button>
      </Group>
      {requests.value.length === 0 ? (
        <Text role="status" size="sm" c="dimmed">
          {t('team.admit.noRequests')}
        </Text>
      ) : (
        <>
          <Text size="sm" c="dimmed">
            {t('team.admit.takeHint')}
          </Text>
          <ul>
            {byName(requests.value).map(([name, some]) => (
              <li key={name}>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={t('team.admit.takeName', { name })}
                  onClick={() => takeName(name)}
                >
                  {name}
                </Button>
                {some.length > 1 && (
                  <Text span size="sm">
                    {t('team.admit.namesakes', { count: some.length })}
                  </Text>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** Two buttons of one name would do the same: only the digits tell such requests apart. */
const byName = (rows: readonly JoinRequestRow[]) => [...Map.groupBy(rows, ({ name }) => name)];

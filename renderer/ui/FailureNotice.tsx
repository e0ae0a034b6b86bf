// How a failure looks everywhere: what happened, what to do next, and the way to try again.
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../shared/errors/failure.ts';
import { failureSentence } from '../../shared/words/failure-sentence.ts';
import styles from './failure-notice.module.css';
import { useInSight } from './use-in-sight.ts';

export interface FailureNoticeProps {
  /** Nothing is drawn for null, so `failure={saving.failure}` is enough. */
  readonly failure: Failure | null;
  /** Offers to try again. */
  readonly onRetry?: (() => void) | undefined;
}

/** Announced at once to people who listen (role alert), and brought into sight for those who look. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  return failure === null ? null : <Notice failure={failure} onRetry={onRetry} />;
}

interface NoticeProps extends FailureNoticeProps {
  readonly failure: Failure;
}

function Notice({ failure, onRetry }: NoticeProps) {
  const { t } = useTranslation();
  const shown = useInSight<HTMLDivElement>();
  const { title, next, problems, detail } = failureSentence(t, failure);
  return (
    <div ref={shown} role="alert" className={styles.notice}>
      <IconAlertTriangle aria-hidden className={styles.icon} />
      <Stack gap="xs" className={styles.text}>
        <Text fw={650}>{title}</Text>
        {problems.length > 0 && (
          <ul className={styles.problems}>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        )}
        <Text size="sm">{next}</Text>
        {detail !== null && (
          <details className={styles.detail}>
            <summary>{t('common.details')}</summary>
            <code>{detail}</code>
          </details>
        )}
        {onRetry && (
          <Group>
            <Button size="xs" variant="default" onClick={onRetry}>
              {t('common.retry')}
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  );
}

// Fields of a guideline that two leads changed without knowing of each other: both values, and one click to settle.
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contest } from '../../../shared/contract/records.ts';
import type { Guideline } from '../../../shared/model/conduct.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './contests.module.css';

export function Contests({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const answer = useAnswer('records.contests', [{ type: 'guideline', id }], { refreshOn: ['guideline'] });
  const saving = useAsk('records.save');
  if (answer.kind === 'failed') return <FailureNotice failure={answer.failure} onRetry={answer.retry} />;
  if (answer.kind === 'loading' || answer.value.length === 0) return null;
  const settle = async (field: string, value: unknown) => {
    const saved = await saving.run({ type: 'guideline', id, fields: { [field]: value ?? null } });
    if (saved.ok) announce(t('conduct.contest.settled'));
  };
  return (
    <Panel title={t('conduct.contest.title')} lead={t('conduct.contest.lead')} className={styles.contests}>
      {answer.value.map((contest) => (
        <OneContest key={contest.field} contest={contest} pending={saving.pending} onSettle={settle} />
      ))}
      <FailureNotice failure={saving.failure} />
    </Panel>
  );
}

interface OneContestProps {
  readonly contest: Contest;
  readonly pending: boolean;
  readonly onSettle: (field: string, value: unknown) => Promise<void>;
}

function OneContest({ contest: { field, values }, pending, onSettle }: OneContestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const words = useFieldWords();
  const name = t(`model.field.${field as keyof Guideline}`);
  return (
    <fieldset className={styles.contest}>
      <legend>{name}</legend>
      {values.map(({ value, at }, index) => (
        <div key={JSON.stringify([value, at])} className={styles.side}>
          <div>
            <Text fw={650} className={styles.sideValue}>
              {words(field, value)}
            </Text>
            <Text size="sm" c="dimmed">
              {format.dateTime(at)}
              {index === 0 && ` · ${t('conduct.contest.shown')}`}
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            disabled={pending}
            aria-label={`${t('conduct.contest.keep')}: ${name}, ${words(field, value)}`}
            onClick={() => void onSettle(field, value)}
          >
            {t('conduct.contest.keep')}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

/** Values in the reader's words; an empty one is a dash. */
function useFieldWords(): (field: string, value: unknown) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (field, value) => {
    if (typeof value === 'number') return format.number(value);
    if (typeof value !== 'string' || value === '') return '–';
    if (field === 'status') return t(`model.guidelineStatus.${value as Guideline['status']}`);
    return field === 'plainLanguageCheckedOn' ? format.date(value) : value;
  };
}

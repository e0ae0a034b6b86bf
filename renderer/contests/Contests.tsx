// Fields of a text that two people changed without knowing of each other: both values, and one click to settle.
import { Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contest } from '../../shared/contract/records.ts';
import { announce } from '../app/announce.ts';
import { useFormat } from '../app/use-format.ts';
import { useAnswer, useAsk } from '../bridge/use-ask.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './contests.module.css';

/** How a field and its values are called in the reader's words. */
export interface FieldWords {
  readonly name: (field: string) => string;
  readonly value: (field: string, value: unknown) => string;
}

export interface ContestsProps {
  readonly type: 'document' | 'guideline';
  readonly id: string;
  /** Fields that are contested as the record stands: an answer can be older than that. */
  readonly contested: readonly string[];
  readonly words: FieldWords;
}

/** Nothing is drawn where nothing is contested. */
export function Contests({ type, id, contested, words }: ContestsProps) {
  const { t } = useTranslation();
  const answer = useAnswer('records.contests', [{ type, id }], { refreshOn: [type] });
  const saving = useAsk('records.save');
  if (answer.kind === 'failed') return <FailureNotice failure={answer.failure} onRetry={answer.retry} />;
  const open = answer.kind === 'ready' ? answer.value.filter(({ field }) => contested.includes(field)) : [];
  if (open.length === 0) return null;
  const settle = async (field: string, value: unknown) => {
    const saved = await saving.run({ type, id, fields: { [field]: value ?? null } });
    if (saved.ok) announce(t('contests.settled'));
  };
  return (
    <Panel title={t('contests.title')} lead={t(`contests.lead.${type}`)} className={styles.contests}>
      {open.map((contest) => (
        <OneContest
          key={contest.field}
          contest={contest}
          words={words}
          pending={saving.pending}
          onSettle={settle}
        />
      ))}
      <FailureNotice failure={saving.failure} />
    </Panel>
  );
}

interface OneContestProps {
  readonly contest: Contest;
  readonly words: FieldWords;
  readonly pending: boolean;
  readonly onSettle: (field: string, value: unknown) => Promise<void>;
}

function OneContest({ contest: { field, values }, words, pending, onSettle }: OneContestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <fieldset className={styles.contest}>
      <legend>{words.name(field)}</legend>
      {values.map(({ value, at }, index) => (
        <div key={JSON.stringify([value, at])} className={styles.side}>
          <div>
            <Text fw={650} className={styles.sideValue}>
              {words.value(field, value)}
            </Text>
            <Text size="sm" c="dimmed">
              {format.dateTime(at)}
              {index === 0 && ` · ${t('contests.shown')}`}
            </Text>
          </div>
          <Button
            variant="default"
            size="compact-sm"
            disabled={pending}
            aria-label={`${t('contests.keep')}: ${words.name(field)}, ${words.value(field, value)}`}
            onClick={() => void onSettle(field, value)}
          >
            {t('contests.keep')}
          </Button>
        </div>
      ))}
    </fieldset>
  );
}

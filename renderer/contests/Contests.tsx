// Fields that two people changed without knowing of each other: both values side by side, and one click says which holds.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contest } from '../../shared/contract/records.ts';
import { useFormat } from '../app/use-format.ts';
import { useAnswer } from '../bridge/use-ask.ts';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import styles from './contests.module.css';
import { type ContestedType, useSettle } from './use-settle.ts';

/** How a field and its values are called in the reader's words. */
export interface FieldWords {
  readonly name: (field: string) => string;
  readonly value: (field: string, value: unknown) => string;
}

export interface ContestsProps {
  readonly type: ContestedType;
  readonly id: string;
  /** Fields that are contested as the record stands: an answer can be older than that. */
  readonly contested: readonly string[];
  readonly words: FieldWords;
  /** False: both values are to be read, and somebody else decides. */
  readonly canSettle?: boolean;
}

/** Nothing is drawn where nothing is contested. */
export function Contests({ type, id, contested, words, canSettle = true }: ContestsProps) {
  const { t } = useTranslation();
  const answer = useAnswer('records.contests', [{ type, id }], { refreshOn: [type] });
  const { settle, pending, failure } = useSettle(type, id);
  if (answer.kind === 'failed') return <FailureNotice failure={answer.failure} onRetry={answer.retry} />;
  const open = answer.kind === 'ready' ? answer.value.filter(({ field }) => contested.includes(field)) : [];
  if (open.length === 0) return null;
  return (
    <section aria-label={t('contests.title')} className={styles.contests}>
      <h2>{t('contests.title')}</h2>
      <p>{t(`contests.lead.${type}`)}</p>
      {open.map((contest) => (
        <OneContest
          key={contest.field}
          contest={contest}
          words={words}
          pending={pending}
          onSettle={canSettle ? settle : undefined}
        />
      ))}
      <FailureNotice failure={failure} />
    </section>
  );
}

interface OneContestProps {
  readonly contest: Contest;
  readonly words: FieldWords;
  readonly pending: boolean;
  readonly onSettle: ((field: string, value: unknown) => Promise<void>) | undefined;
}

function OneContest({ contest: { field, values }, words, pending, onSettle }: OneContestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <fieldset className={styles.contest}>
      <legend>{words.name(field)}</legend>
      {values.map(({ value, at }, index) => (
        <div key={JSON.stringify([value, at])} className={styles.side}>
          <p className={styles.value}>{words.value(field, value)}</p>
          <p className={styles.when}>
            {t('contests.at', { time: format.dateTime(at) })}
            {index === 0 && ` · ${t('contests.shown')}`}
          </p>
          {onSettle && (
            <Button
              size="compact-sm"
              variant={index === 0 ? 'filled' : 'default'}
              disabled={pending}
              aria-label={t('contests.chooseNamed', {
                action: t('contests.choose'),
                value: words.value(field, value),
              })}
              onClick={() => void onSettle(field, value)}
            >
              {t('contests.choose')}
            </Button>
          )}
        </div>
      ))}
    </fieldset>
  );
}

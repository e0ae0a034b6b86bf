// Two people changed the same field at once: both values stand here, and one click says which holds.
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Contest } from '../../../shared/contract/records.ts';
import type { Row } from '../../../shared/model/row.ts';
import { announce } from '../../app/announce.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './contact-page.module.css';
import type { InWords, PageField } from './field-text.ts';
import { fieldText } from './field-text.ts';

export interface ContestsProps {
  readonly row: Row<'contact'>;
  readonly words: InWords;
  readonly canSettle: boolean;
}

export function Contests({ row, words, canSettle }: ContestsProps) {
  const { t } = useTranslation();
  const answer = useAnswer('records.contests', [{ type: 'contact', id: row.id }], { refreshOn: ['contact'] });
  const settling = useAsk('contacts.edit');
  const settle = async (field: string, value: unknown) => {
    const settled = await settling.run({ id: row.id, fields: { [field]: value ?? null } });
    if (settled.ok) announce(t('contacts.contest.settled'));
  };
  if (answer.kind !== 'ready') return null;
  return (
    <section aria-label={t('contacts.contest.title')} className={styles.contests}>
      <h2>{t('contacts.contest.title')}</h2>
      <p>{t('contacts.contest.lead')}</p>
      {answer.value.map((contest) => (
        <ContestedField
          key={contest.field}
          contest={contest}
          words={words}
          onSettle={canSettle ? settle : undefined}
        />
      ))}
      <FailureNotice failure={settling.failure} />
    </section>
  );
}

interface ContestedFieldProps {
  readonly contest: Contest;
  readonly words: InWords;
  readonly onSettle: ((field: string, value: unknown) => Promise<void>) | undefined;
}

function ContestedField({ contest: { field, values }, words, onSettle }: ContestedFieldProps) {
  const { t, format } = words;
  return (
    <fieldset className={styles.contest}>
      <legend>{t(`model.field.${field as PageField}`)}</legend>
      {values.map(({ value, at }, index) => {
        const text = fieldText(field, value, words) || t('contacts.history.nothing');
        return (
          <div key={`${at}-${JSON.stringify(value)}`} className={styles.side}>
            <p>{text}</p>
            <p className={styles.when}>
              {t('contacts.contest.at', { time: format.dateTime(at) })}
              {index === 0 && ` · ${t('contacts.contest.shown')}`}
            </p>
            {onSettle && (
              <Button
                size="compact-sm"
                variant={index === 0 ? 'filled' : 'default'}
                aria-label={t('contacts.contest.chooseNamed', {
                  action: t('contacts.contest.choose'),
                  value: text,
                })}
                onClick={() => void onSettle(field, value)}
              >
                {t('contacts.contest.choose')}
              </Button>
            )}
          </div>
        );
      })}
    </fieldset>
  );
}

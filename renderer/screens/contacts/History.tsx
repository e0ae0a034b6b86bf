// A contact's past, readable: what stood there before, what after. Nobody's name (nothing here measures a person).
import { useTranslation } from 'react-i18next';
import type { HistoryEntry } from '../../../shared/contract/records.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './contact-page.module.css';
import type { InWords, PageField } from './field-text.ts';
import { fieldText } from './field-text.ts';

export interface HistoryProps {
  readonly id: string;
  readonly words: InWords;
}

export function History({ id, words }: HistoryProps) {
  const { t } = useTranslation();
  const answer = useAnswer('records.history', [{ type: 'contact', id }], { refreshOn: ['contact'] });
  const entries = answer.kind === 'ready' ? answer.value : [];
  return (
    <Panel title={t('contacts.history.title')} lead={t('contacts.history.lead')}>
      {answer.kind === 'failed' && <FailureNotice failure={answer.failure} onRetry={answer.retry} />}
      <ol className={styles.history}>
        {entries.map((entry, index) => (
          <Entry
            key={`${entry.at}-${entries.length - index}`}
            entry={entry}
            isFirst={index === entries.length - 1}
            words={words}
          />
        ))}
      </ol>
    </Panel>
  );
}

interface EntryProps {
  readonly entry: HistoryEntry;
  /** The oldest: it made the contact, so its values need no "before". */
  readonly isFirst: boolean;
  readonly words: InWords;
}

const doing = { set: 'changed', text: 'changed', remove: 'removed', erase: 'erased' } as const;

function Entry({ entry: { at, kind, fields, concurrent }, isFirst, words }: EntryProps) {
  const { t, format } = words;
  return (
    <li>
      <p className={styles.when}>
        {format.dateTime(at)},{' '}
        {isFirst && kind === 'set' ? t('contacts.history.created') : t(`contacts.history.${doing[kind]}`)}
        {concurrent && `, ${t('contacts.history.concurrent')}`}
      </p>
      {!isFirst &&
        Object.entries(fields).map(([field, { before, after }]) => (
          <dl key={field} className={styles.change}>
            <dt>{t(`model.field.${field as PageField}`)}</dt>
            <dd>
              <del>
                <span className={styles.hidden}>{t('contacts.history.from')}: </span>
                {fieldText(field, before, words) || t('contacts.history.nothing')}
              </del>
            </dd>
            <dd>
              <ins>
                <span className={styles.hidden}>{t('contacts.history.to')}: </span>
                {fieldText(field, after, words) || t('contacts.history.nothing')}
              </ins>
            </dd>
          </dl>
        ))}
    </li>
  );
}

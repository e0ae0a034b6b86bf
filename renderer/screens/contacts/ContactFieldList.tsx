// The values of a contact, each with the way to change it in place. What is empty stays out of the way until asked for.
import { ActionIcon, Button } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/model/row.ts';
import { linkTo } from '../../app/route.ts';
import { Panel } from '../../ui/Panel.tsx';
import { focusIfLost } from '../../ui/use-focus-back.ts';
import styles from './contact-page.module.css';
import { FieldEditor } from './FieldEditor.tsx';
import type { InWords, PageField } from './field-text.ts';
import { addressOf, answersText, fieldText, pageFields } from './field-text.ts';

export interface ContactFieldListProps {
  readonly row: Row<'contact'>;
  readonly words: InWords;
  readonly canEdit: boolean;
}

export type EditedField = PageField | 'answers';

export function ContactFieldList({ row, words, canEdit }: ContactFieldListProps) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const [edited, setEdited] = useState<EditedField | null>(null);
  const shown = pageFields.filter(
    (field) => all || edited === field || fieldText(field, row.fields[field], words) !== '',
  );
  const list = useRef<HTMLDListElement>(null);
  const showAll = () => {
    const first = pageFields.find((field) => !shown.includes(field));
    setAll(true);
    // The pressed button gives way to what it brought.
    focusIfLost(() => list.current?.querySelector<HTMLElement>(`[data-edits="${first}"]`));
  };
  const form =
    row.fields.form === undefined ? undefined : words.names.form(row.fields.form, row.fields.formVersion);
  const line = (field: EditedField, label: string, value: React.ReactNode) => (
    <div key={field} className={styles.line}>
      <dt>{label}</dt>
      <dd>
        {edited === field ? (
          <FieldEditor row={row} field={field} onDone={() => setEdited(null)} />
        ) : (
          <>
            <div className={styles.value}>{value}</div>
            {canEdit && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('contacts.page.editField', { field: label })}
                data-edits={field}
                onClick={() => setEdited(field)}
              >
                <IconPencil aria-hidden size={16} stroke={1.6} />
              </ActionIcon>
            )}
          </>
        )}
      </dd>
    </div>
  );
  return (
    <Panel title={t('contacts.page.details')}>
      <dl ref={list} className={styles.lines}>
        {shown.map((field) =>
          line(field, t(`model.field.${field}`), <Value field={field} row={row} words={words} />),
        )}
        {form &&
          line(
            'answers',
            t('contacts.page.formAnswers', { title: form.title }),
            <Answers row={row} words={words} />,
          )}
      </dl>
      {canEdit && !all && shown.length < pageFields.length && (
        <Button variant="subtle" size="compact-sm" onClick={showAll}>
          {t('contacts.page.more')}
        </Button>
      )}
    </Panel>
  );
}

interface ValueProps {
  readonly field: PageField;
  readonly row: Row<'contact'>;
  readonly words: InWords;
}

function Value({ field, row: { fields }, words }: ValueProps) {
  const text = fieldText(field, fields[field], words);
  if (text === '') return <span className={styles.missing}>{words.t('contacts.page.missing')}</span>;
  if (field === 'documents') {
    return fields.documents.map((id) => (
      <a key={id} href={linkTo('knowledge', id)} className={styles.link}>
        {words.names.document(id) ?? '…'}
      </a>
    ));
  }
  if (field === 'outcome' && addressOf(fields)) return `${text}: ${addressOf(fields)}`;
  return text;
}

function Answers({ row: { fields }, words }: Omit<ValueProps, 'field'>) {
  const form = fields.form === undefined ? undefined : words.names.form(fields.form, fields.formVersion);
  return answersText(fields.answers, form, words).map(({ key, label, text }) => (
    <p key={key} className={styles.answer}>
      <span>{label}</span> {text}
    </p>
  ));
}

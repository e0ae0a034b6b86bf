// The form as the counter meets it: drawn by the very parts that a new contact uses.
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormField } from '../../../../shared/model/catalogue.ts';
import type { Contact } from '../../../../shared/model/contact.ts';
import { AnswerFields } from '../../../capture/AnswerFields.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from './forms.module.css';

export interface FormPreviewProps {
  readonly title: string;
  readonly fields: readonly FormField[];
}

export function FormPreview({ title, fields }: FormPreviewProps) {
  const { t } = useTranslation();
  const [answers, setAnswers] = useState<Contact['answers']>({});
  return (
    <Panel title={t('forms.preview')} lead={t('forms.previewLead')}>
      {fields.length === 0 ? (
        <p className={styles.hint}>{t('forms.previewEmpty')}</p>
      ) : (
        <form className={styles.preview} noValidate onSubmit={(event) => event.preventDefault()}>
          {title.trim() !== '' && <p className={styles.previewTitle}>{title}</p>}
          <AnswerFields form={{ fields }} answers={answers} problems={[]} onChange={setAnswers} />
        </form>
      )}
    </Panel>
  );
}

// The title of a document while it is written: saved on a pause, on leaving the field, and before the window goes.
import { TextInput, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './knowledge.module.css';
import { problemsIn } from './problems.ts';
import { useTitle } from './use-title.ts';

export function TitleField({ id, title }: { readonly id: string; readonly title: string }) {
  const { t } = useTranslation();
  const { value, change, save, failure } = useTitle(id, title);
  const error = value.trim() === '' ? t('knowledge.create.nameMissing') : problemsIn(t, failure, 'title');
  return (
    <div className={styles.titleField}>
      <VisuallyHidden>
        <h1>{title}</h1>
      </VisuallyHidden>
      <TextInput
        aria-label={t('model.field.title')}
        classNames={{ input: styles.titleInput ?? '' }}
        size="lg"
        maxLength={200}
        value={value}
        error={error}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void save()}
      />
    </div>
  );
}

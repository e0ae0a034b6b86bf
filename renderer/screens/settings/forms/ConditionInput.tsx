// When a question is asked: always, or only after a certain answer to one further up.
import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EditedField } from './edited-form.ts';
import { optionsIn } from './edited-form.ts';
import styles from './forms.module.css';

type Condition = EditedField['visibleWhen'];

export interface ConditionInputProps {
  /** Fields further up whose answer can decide. */
  readonly deciders: readonly EditedField[];
  readonly value: Condition;
  readonly error: string | undefined;
  readonly onChange: (value: Condition) => void;
}

/** Answers that a field can have, in the words of the form. */
const firstAnswer = (field: EditedField): string | boolean =>
  field.kind === 'yesNo' ? true : (optionsIn(field.options)[0] ?? '');

export function ConditionInput({ deciders, value, error, onChange }: ConditionInputProps) {
  const { t } = useTranslation();
  if (deciders.length === 0 && value === null) return null;
  const decider = deciders.find(({ id }) => id === value?.field);
  return (
    <div className={styles.pair}>
      <NativeSelect
        label={t('forms.shownWhen')}
        error={error}
        data={[
          { value: '', label: t('forms.shownAlways') },
          ...deciders.map(({ id, label }) => ({ value: id, label: t('forms.shownIf', { label }) })),
        ]}
        value={decider?.id ?? ''}
        onChange={(event) => {
          const chosen = deciders.find(({ id }) => id === event.currentTarget.value);
          onChange(chosen ? { field: chosen.id, equals: firstAnswer(chosen) } : null);
        }}
      />
      {decider && value && (
        <NativeSelect
          label={t('forms.shownValue')}
          data={
            decider.kind === 'yesNo'
              ? [
                  { value: 'true', label: t('common.yes') },
                  { value: 'false', label: t('common.no') },
                ]
              : optionsIn(decider.options)
          }
          value={String(value.equals)}
          onChange={({ currentTarget }) =>
            onChange({
              field: decider.id,
              equals: decider.kind === 'yesNo' ? currentTarget.value === 'true' : currentTarget.value,
            })
          }
        />
      )}
    </div>
  );
}

// One question: its words, the kind of its answer, and when it is asked. Warns where it would name somebody.
import { Checkbox, NativeSelect, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formFieldKinds } from '../../../../shared/model/catalogue.ts';
import { reasonSentence } from '../../../../shared/words/failure-sentence.ts';
import { ConditionInput } from './ConditionInput.tsx';
import type { EditedField } from './edited-form.ts';
import { decidersOf } from './edited-form.ts';
import styles from './forms.module.css';
import { QuestionGuard } from './QuestionGuard.tsx';
import type { FormEditorModel } from './use-form-editor.ts';

export interface FieldEditProps {
  readonly field: EditedField;
  readonly index: number;
  readonly model: FormEditorModel;
  readonly onChange: (part: Partial<EditedField>) => void;
}

export function FieldEdit({ field, index, model, onChange }: FieldEditProps) {
  const { t } = useTranslation();
  const errorOf = (name: string) => {
    const problem = model.problems.find(({ path }) => path.startsWith(`fields.${index}.${name}`));
    return problem && reasonSentence(t, problem);
  };
  return (
    <div className={styles.edit} data-field={field.id}>
      <TextInput
        label={t('forms.label')}
        required
        maxLength={200}
        error={errorOf('label')}
        value={field.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      <QuestionGuard question={field.label} />
      <div className={styles.pair}>
        <NativeSelect
          label={t('forms.kind')}
          data={formFieldKinds.map((kind) => ({ value: kind, label: t(`forms.kinds.${kind}`) }))}
          value={field.kind}
          onChange={(event) => {
            const kind = formFieldKinds.find((one) => one === event.currentTarget.value);
            if (kind) onChange({ kind });
          }}
        />
        <Checkbox
          className={styles.beside ?? ''}
          label={t('forms.required')}
          checked={field.required}
          onChange={(event) => onChange({ required: event.currentTarget.checked })}
        />
      </div>
      <Limits field={field} errorOf={errorOf} onChange={onChange} />
      <TextInput
        label={t('forms.help')}
        description={t('forms.helpHint')}
        maxLength={200}
        error={errorOf('help')}
        value={field.help}
        onChange={(event) => onChange({ help: event.currentTarget.value })}
      />
      <ConditionInput
        deciders={decidersOf(model.edited.fields, index)}
        value={field.visibleWhen}
        error={errorOf('visibleWhen') && t('forms.conditionLost')}
        onChange={(visibleWhen) => onChange({ visibleWhen })}
      />
    </div>
  );
}

interface LimitsProps extends Pick<FieldEditProps, 'field' | 'onChange'> {
  readonly errorOf: (name: string) => string | undefined;
}

/** What the kind of answer needs: choices, or the bounds of a number. */
function Limits({ field, errorOf, onChange }: LimitsProps) {
  const { t } = useTranslation();
  if (field.kind === 'choice' || field.kind === 'choices') {
    return (
      <Textarea
        label={t('forms.options')}
        description={t('forms.optionsHint')}
        required
        autosize
        minRows={3}
        maxRows={10}
        maxLength={10_000}
        error={errorOf('options')}
        value={field.options}
        onChange={(event) => onChange({ options: event.currentTarget.value })}
      />
    );
  }
  if (field.kind !== 'number') return null;
  const bound = (name: 'min' | 'max') => (
    <NumberInput
      label={t(`forms.${name}`)}
      hideControls
      error={errorOf(name)}
      value={field[name] ?? ''}
      onChange={(value) => onChange({ [name]: value === '' ? null : Number(value) })}
    />
  );
  return (
    <div className={styles.pair}>
      {bound('min')}
      {bound('max')}
    </div>
  );
}

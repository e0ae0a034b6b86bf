// The office's own form inside a contact: a field for each question that is shown for the answers so far.
import { NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../../shared/errors/record-failure.ts';
import type { FormField } from '../../shared/model/catalogue.ts';
import type { Contact } from '../../shared/model/contact.ts';
import { isVisible } from '../../shared/model/form-answers.ts';
import { reasonSentence } from '../../shared/words/failure-sentence.ts';
import { DayInput } from '../dates/DayInput.tsx';
import { GuardedText } from '../guard/GuardedText.tsx';
import { ChipChoice } from '../ui/ChipChoice.tsx';
import { ChipSet } from '../ui/ChipSet.tsx';

type Answers = Contact['answers'];
type Answer = Answers[string];

export interface AnswerFieldsProps {
  readonly form: { readonly fields: readonly FormField[] };
  readonly answers: Answers;
  readonly onChange: (answers: Answers) => void;
  readonly problems: readonly Problem[];
}

export function AnswerFields({ form, answers, onChange, problems }: AnswerFieldsProps) {
  const { t } = useTranslation();
  return form.fields
    .filter((field) => isVisible(field, answers))
    .map((field) => {
      const problem = problems.find(({ path }) => path === `answers.${field.key}`);
      return (
        <AnswerField
          key={field.key}
          field={field}
          answer={answers[field.key]}
          error={problem && reasonSentence(t, problem)}
          onChange={(answer) => onChange(withAnswer(answers, field.key, answer))}
        />
      );
    });
}

function withAnswer(answers: Answers, key: string, answer: Answer | undefined): Answers {
  const { [key]: _before, ...rest } = answers;
  return answer === undefined ? rest : { ...rest, [key]: answer };
}

interface AnswerFieldProps {
  readonly field: FormField;
  readonly answer: Answer | undefined;
  readonly error: string | undefined;
  readonly onChange: (answer: Answer | undefined) => void;
}

/** Few options are chips with digits; many are a list. */
const chipLimit = 6;

function AnswerField({ field, answer, error, onChange }: AnswerFieldProps) {
  const { t } = useTranslation();
  const described = {
    label: field.label,
    required: field.required,
    error,
    description: field.help || undefined,
  };
  const options = field.options.map((option) => ({ value: option, label: option }));
  const text = typeof answer === 'string' ? answer : '';
  switch (field.kind) {
    case 'line':
    case 'prose':
      return (
        <GuardedText {...described} singleLine={field.kind === 'line'} value={text} onChange={onChange} />
      );
    case 'number':
      return (
        <NumberInput
          {...described}
          withAsterisk={field.required}
          value={typeof answer === 'number' ? answer : ''}
          {...(field.min !== undefined && { min: field.min })}
          {...(field.max !== undefined && { max: field.max })}
          clampBehavior="none"
          hideControls
          onChange={(value) =>
            onChange(typeof value === 'number' ? value : value === '' ? undefined : Number(value))
          }
        />
      );
    case 'date':
      return (
        <DayInput
          around="nearest"
          {...described}
          value={text || null}
          onChange={(day) => onChange(day ?? undefined)}
        />
      );
    case 'yesNo':
      return (
        <ChipChoice
          {...described}
          digits
          options={[
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          value={typeof answer === 'boolean' ? (answer ? 'yes' : 'no') : null}
          onChange={(value) => onChange(value === null ? undefined : value === 'yes')}
        />
      );
    case 'choice':
      return options.length <= chipLimit ? (
        <ChipChoice
          {...described}
          digits
          options={options}
          value={text || null}
          onChange={(value) => onChange(value ?? undefined)}
        />
      ) : (
        <NativeSelect
          {...described}
          data={[{ value: '', label: t('capture.choose') }, ...options]}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value || undefined)}
        />
      );
    case 'choices':
      return (
        <ChipSet
          {...described}
          digits
          options={options}
          value={Array.isArray(answer) ? answer : []}
          onChange={(value) => onChange(value.length > 0 ? value : undefined)}
        />
      );
  }
}

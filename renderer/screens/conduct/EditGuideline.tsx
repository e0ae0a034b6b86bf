// Writing a guideline: every field saves by itself; the team sees nothing of it until it is published.
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { guidelineTexts } from '../../../shared/model/conduct.ts';
import type { Row } from '../../../shared/model/row.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { MergedNotice } from '../../editor/MergedNotice.tsx';
import { TextEditor } from '../../editor/TextEditor.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import styles from './conduct.module.css';
import { useSavedField } from './use-saved-field.ts';

export interface EditGuidelineProps {
  readonly guideline: Row<'guideline'>;
  readonly onDone: () => void;
}

export function EditGuideline({ guideline, onDone }: EditGuidelineProps) {
  const { t } = useTranslation();
  return (
    <Stack gap="lg" className={styles.editing}>
      <LineField guideline={guideline} field="title" autoFocus />
      <LineField guideline={guideline} field="principle" description={t('conduct.leads.principleHint')} />
      {guidelineTexts.map((field) => (
        <section key={field} aria-label={t(`conduct.part.${field}`)}>
          <h2 className={styles.fieldLabel}>{t(`conduct.part.${field}`)}</h2>
          <MergedNotice
            place={{ type: 'guideline', id: guideline.id, field }}
            name={t(`conduct.part.${field}`)}
          />
          <TextEditor
            place={{ type: 'guideline', id: guideline.id, field }}
            label={t(`conduct.part.${field}`)}
            size="field"
          />
        </section>
      ))}
      <PlainLanguageFields guideline={guideline} />
      <Group justify="flex-end">
        <Button leftSection={<IconCheck aria-hidden size={18} />} onClick={onDone}>
          {t('conduct.leads.done')}
        </Button>
      </Group>
    </Stack>
  );
}

interface LineFieldProps {
  readonly guideline: Row<'guideline'>;
  readonly field: 'title' | 'principle';
  readonly description?: string;
  readonly autoFocus?: boolean;
}

function LineField({ guideline, field, description, autoFocus = false }: LineFieldProps) {
  const { t } = useTranslation();
  const { value, change, save, failure } = useSavedField(guideline, field);
  return (
    <>
      <TextInput
        label={t(`conduct.part.${field}`)}
        description={description}
        size="md"
        maxLength={200}
        required={field === 'title'}
        autoFocus={autoFocus}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <FailureNotice failure={failure} />
    </>
  );
}

function PlainLanguageFields({ guideline }: { readonly guideline: Row<'guideline'> }) {
  const { t } = useTranslation();
  const { value, change, save, failure } = useSavedField(guideline, 'plainLanguage');
  const checking = useAsk('records.save');
  const setCheckedOn = (date: string | null) =>
    void checking.run({ type: 'guideline', id: guideline.id, fields: { plainLanguageCheckedOn: date } });
  return (
    <>
      <Textarea
        label={t('conduct.part.plainLanguage')}
        description={t('conduct.leads.plainHint')}
        autosize
        minRows={4}
        maxLength={20_000}
        value={value}
        onChange={(event) => change(event.currentTarget.value)}
        onBlur={() => void save()}
      />
      <DayInput
        label={t('conduct.leads.checkedOn')}
        description={t('conduct.leads.checkedOnHint')}
        value={guideline.fields.plainLanguageCheckedOn ?? null}
        onChange={setCheckedOn}
      />
      <FailureNotice failure={failure ?? checking.failure} />
    </>
  );
}

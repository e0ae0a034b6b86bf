// The editor of a form: its details, its questions, a preview beside them, and one button that saves it all.
import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconHistory } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { reasonSentence } from '../../../../shared/words/failure-sentence.ts';
import { useFormat } from '../../../app/use-format.ts';
import { useRows } from '../../../replica/use-rows.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import { SearchedChoices } from '../../../ui/SearchedChoices.tsx';
import { FieldList } from './FieldList.tsx';
import { FormPreview } from './FormPreview.tsx';
import styles from './forms.module.css';
import type { FormEditorModel } from './use-form-editor.ts';
import { useFormEditor } from './use-form-editor.ts';
import type { FormRow } from './use-forms.ts';

export function FormEditor({ form }: { readonly form: FormRow | undefined }) {
  const { t } = useTranslation();
  const model = useFormEditor(form);
  const box = useRef<HTMLFormElement>(null);
  const { problems } = model;
  useEffect(() => {
    // Whoever saved too early goes on at the first thing that is wrong.
    if (problems.length > 0) box.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  const save = async () => {
    const title = await model.save();
    if (title !== null) notifications.show({ message: t('forms.saved', { title }) });
  };
  return (
    <div className={styles.columns}>
      <form
        ref={box}
        noValidate
        className={styles.column}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Restored model={model} />
        <About model={model} />
        <Panel title={t('forms.fields')}>
          <FieldList model={model} />
        </Panel>
        <Foot model={model} />
      </form>
      <div className={styles.beside}>
        <FormPreview title={model.edited.title} fields={model.preview} />
      </div>
    </div>
  );
}

interface PartProps {
  readonly model: FormEditorModel;
}

function Restored({ model: { restoredAt } }: PartProps) {
  const { t } = useTranslation();
  const format = useFormat();
  if (restoredAt === null) return null;
  return (
    <p role="status" className={styles.restored}>
      <IconHistory aria-hidden size={18} stroke={1.6} />
      {t('forms.restored', { time: format.dateTime(restoredAt) })}
    </p>
  );
}

function About({ model: { edited, change, problems } }: PartProps) {
  const { t } = useTranslation();
  const services = useRows('service') ?? [];
  const wrong = problems.find(({ path }) => path === 'title');
  return (
    <Panel title={t('forms.about')}>
      <Stack gap="md">
        <TextInput
          label={t('forms.name')}
          description={t('forms.nameHint')}
          required
          maxLength={200}
          error={wrong && reasonSentence(t, wrong)}
          value={edited.title}
          onChange={(event) => change({ title: event.currentTarget.value })}
        />
        <SearchedChoices
          label={t('forms.services')}
          description={t('forms.servicesHint')}
          data={services.map(({ id, fields }) => ({ value: id, label: fields.name }))}
          value={edited.services}
          onChange={(chosen) => change({ services: chosen })}
        />
        <Checkbox
          label={t('forms.active')}
          checked={edited.active}
          onChange={(event) => change({ active: event.currentTarget.checked })}
        />
      </Stack>
    </Panel>
  );
}

function Foot({ model }: PartProps) {
  const { t } = useTranslation();
  const { dirty, pending, failure, nextVersion, problems } = model;
  return (
    <div className={styles.foot}>
      <FailureNotice failure={failure} />
      {problems.length > 0 && (
        <p className={styles.wrong}>
          {problems.some(({ path }) => path === 'fields')
            ? t('forms.noFields')
            : t('forms.incomplete', { count: problems.length })}
        </p>
      )}
      {nextVersion !== null && (
        <p className={styles.hint}>{t('forms.newVersion', { next: String(nextVersion) })}</p>
      )}
      <div className={styles.buttons}>
        {dirty && (
          <Button variant="default" onClick={() => void model.discard()}>
            {t('forms.discard')}
          </Button>
        )}
        <Button type="submit" loading={pending} disabled={!dirty}>
          {t('common.save')}
        </Button>
      </div>
    </div>
  );
}

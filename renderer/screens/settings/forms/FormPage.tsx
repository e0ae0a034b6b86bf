// One form: what it asks on the left, how the counter sees it on the right. Nothing changes for anybody before it is saved.
import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../../app/route.ts';
import { Loading } from '../../../ui/Loading.tsx';
import { NotFound } from '../../../ui/NotFound.tsx';
import { ScreenHeader } from '../../../ui/ScreenHeader.tsx';
import { FormEditor } from './FormEditor.tsx';
import { FormPreview } from './FormPreview.tsx';
import styles from './forms.module.css';
import type { FormRow } from './use-forms.ts';
import { useForm, useForms } from './use-forms.ts';

/** `id` undefined: a new form. */
export function FormPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <NewForm /> : <KnownForm id={id} />;
}

function NewForm() {
  const { mayChange } = useForms();
  return mayChange ? <Editing form={undefined} /> : <NotFound />;
}

function KnownForm({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const { form, mayChange } = useForm(id);
  if (form === undefined) return <Loading />;
  if (form === null) return <NotFound />;
  if (mayChange) return <Editing form={form} />;
  return (
    <>
      <Back />
      <ScreenHeader title={form.fields.title} lead={t('forms.onlyLead')} />
      <div className={styles.reading}>
        <FormPreview title={form.fields.title} fields={form.fields.fields} />
      </div>
    </>
  );
}

function Editing({ form }: { readonly form: FormRow | undefined }) {
  const { t } = useTranslation();
  return (
    <>
      <Back />
      <ScreenHeader title={form?.fields.title ?? t('forms.newTitle')} />
      <FormEditor form={form} />
    </>
  );
}

function Back() {
  const { t } = useTranslation();
  return (
    <Anchor href={linkTo('settings', 'forms')} size="sm" className={styles.back}>
      <IconArrowLeft aria-hidden size={16} /> {t('forms.back')}
    </Anchor>
  );
}

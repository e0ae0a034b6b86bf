// The office's own forms, each with the services at which it is offered.
import { Anchor, Badge, Button } from '@mantine/core';
import { IconForms } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../../app/route.ts';
import { useRowsByIds } from '../../../replica/use-rows.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { Panel } from '../../../ui/Panel.tsx';
import styles from './forms.module.css';
import type { FormRow } from './use-forms.ts';
import { useForms } from './use-forms.ts';

export function FormsPanel() {
  const { t } = useTranslation();
  const { forms, mayChange } = useForms();
  const add = mayChange && (
    <Button component="a" size="xs" href={linkTo('settings', 'new-form')}>
      {t('forms.add')}
    </Button>
  );
  return (
    <Panel title={t('forms.title')} lead={t('forms.lead')} aside={forms?.length ? add : undefined}>
      {forms?.length === 0 && (
        <EmptyState
          icon={IconForms}
          title={t('forms.empty')}
          text={mayChange ? t('forms.emptyText') : t('forms.emptyReading')}
          action={add}
        />
      )}
      {forms && forms.length > 0 && (
        <ul className={styles.forms}>
          {forms.map((form) => (
            <FormLine key={form.id} form={form} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function FormLine({ form: { id, fields } }: { readonly form: FormRow }) {
  const { t } = useTranslation();
  const services = useRowsByIds('service', fields.services).flatMap((row) => (row ? [row.fields.name] : []));
  const about = [
    t('forms.questions', { count: fields.fields.length }),
    t('forms.version', { version: String(fields.version) }),
    services.length > 0 ? services.join(', ') : t('forms.noServices'),
  ];
  return (
    <li className={styles.form}>
      <Anchor href={linkTo('settings', id)} className={styles.formName}>
        {fields.title}
      </Anchor>
      {!fields.active && (
        <Badge variant="default" tt="none">
          {t('forms.inactive')}
        </Badge>
      )}
      <span className={styles.about}>{about.join(' · ')}</span>
    </li>
  );
}

// The office: its name and letterhead on sheets, its time zone, and how long details are kept.
import {
  Button,
  Fieldset,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Office, officeLanguages } from '../../../shared/model/office.ts';
import { languageNames } from '../../app/LanguageSwitch.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './settings.module.css';
import { useOffice } from './use-office.ts';

export function OfficePanel() {
  const { t } = useTranslation();
  const office = useOffice();
  return (
    <Panel title={t('settings.office.title')} lead={t('settings.office.lead')}>
      {office.fields && (
        <OfficeForm key={JSON.stringify(editedOf(office.fields))} office={office} fields={office.fields} />
      )}
    </Panel>
  );
}

/** What this panel edits; the rest of the office may change beside it. */
const editedOf = ({ name, letterhead, language, timeZone, personDays, contactTextMonths }: Office) => ({
  name,
  letterhead,
  language,
  timeZone,
  personDays,
  contactTextMonths,
});

interface OfficeFormProps {
  readonly office: ReturnType<typeof useOffice>;
  readonly fields: Office;
}

function OfficeForm({ office, fields }: OfficeFormProps) {
  const { t } = useTranslation();
  // A number that was emptied is a text.
  const missing = (value: unknown) => (typeof value === 'number' ? null : t('reasons.missing'));
  const form = useForm({
    initialValues: editedOf(fields),
    validate: {
      name: (value) => (value.trim() === '' ? t('reasons.empty') : null),
      personDays: missing,
      contactTextMonths: missing,
    },
  });
  const box = useRef<HTMLFormElement>(null);
  const zones = useMemo(() => Intl.supportedValuesOf('timeZone'), []);
  const save = async (values: typeof form.values) => {
    if (await office.save(values)) notifications.show({ message: t('settings.office.saved') });
  };
  return (
    <form
      ref={box}
      noValidate
      onSubmit={form.onSubmit(
        (values) => void save(values),
        () => focusFirstRefused(box),
      )}
    >
      {!office.mayChange && (
        <Text size="sm" mb="sm">
          {t('settings.office.onlyLead')}
        </Text>
      )}
      <Fieldset variant="unstyled" className={styles.bare ?? ''} disabled={!office.mayChange}>
        <Stack gap="md">
          <TextInput
            label={t('settings.office.name')}
            required
            maxLength={200}
            {...form.getInputProps('name')}
          />
          <Textarea
            label={t('settings.office.letterhead')}
            description={t('settings.office.letterheadHint')}
            autosize
            minRows={2}
            maxRows={6}
            {...form.getInputProps('letterhead')}
          />
          <Select
            label={t('settings.office.language')}
            description={t('settings.office.languageHint')}
            allowDeselect={false}
            data={officeLanguages.map((value) => ({ value, label: languageNames[value] }))}
            {...form.getInputProps('language')}
          />
          <Select
            label={t('settings.office.timeZone')}
            searchable
            allowDeselect={false}
            data={zones}
            limit={50}
            {...form.getInputProps('timeZone')}
          />
          <NumberInput
            label={t('settings.office.personDays')}
            min={1}
            max={90}
            allowDecimal={false}
            {...form.getInputProps('personDays')}
          />
          <NumberInput
            label={t('settings.office.contactTextMonths')}
            min={1}
            max={24}
            allowDecimal={false}
            {...form.getInputProps('contactTextMonths')}
          />
          <FailureNotice failure={office.failure} />
          {office.mayChange && (
            <Group justify="flex-end">
              <Button type="submit" loading={office.pending} disabled={!form.isDirty()}>
                {t('common.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Fieldset>
    </form>
  );
}

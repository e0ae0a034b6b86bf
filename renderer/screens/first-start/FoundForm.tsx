// Founding an office: who it is, who you are, and the passphrase that protects it all.
import { Alert, Button, Group, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Args } from '../../../shared/contract/contract.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import type { Role } from '../../../shared/model/primitives.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { isComplete, NewPassphrase, noPassphrase, type PassphraseEntry } from '../../vault/NewPassphrase.tsx';

const roles: readonly Role[] = ['lead', 'counter', 'management'];
const refuseEmpty = (value: string): true | null => (value.trim() === '' ? true : null);

/** What stands in the form; kept while somebody looks at the other ways in. */
export interface FoundDraft {
  readonly officeName: string;
  readonly memberName: string;
  readonly role: Role;
  readonly passphrase: PassphraseEntry;
}
export const nobodyYet: FoundDraft = {
  officeName: '',
  memberName: '',
  role: 'lead',
  passphrase: noPassphrase,
};

export interface FoundFormProps {
  readonly failure: Failure | null;
  readonly draft: FoundDraft;
  readonly pending: boolean;
  readonly onFound: (office: Args<'vault.found'>) => void;
  readonly onBack: (draft: FoundDraft) => void;
}

export function FoundForm({ failure, draft, pending, onFound, onBack }: FoundFormProps) {
  const { t } = useTranslation();
  const form = useForm({
    initialValues: draft,
    validate: {
      officeName: refuseEmpty,
      memberName: refuseEmpty,
      passphrase: (entry) => (isComplete(entry) ? null : true),
    },
  });
  // In words only where it is drawn: the language may change while it stands there.
  const line = (field: 'officeName' | 'memberName') => {
    const { error, ...props } = form.getInputProps(field);
    return { ...props, error: error && t('reasons.empty') };
  };
  const { officeName, memberName, role, passphrase } = form.values;
  const fields = useRef<HTMLFormElement>(null);
  return (
    <form
      ref={fields}
      onSubmit={form.onSubmit(
        () => onFound({ officeName, memberName, role, passphrase: passphrase.first }),
        () => focusFirstRefused(fields),
      )}
      noValidate
    >
      <Stack gap="md">
        <div>
          <Title order={1}>{t('firstStart.found.title')}</Title>
          <Text c="dimmed">{t('firstStart.found.lead')}</Text>
        </div>
        <TextInput
          label={t('firstStart.found.officeName')}
          description={t('firstStart.found.officeNameHint')}
          required
          maxLength={200}
          data-autofocus
          autoFocus
          {...line('officeName')}
        />
        <TextInput
          label={t('firstStart.found.memberName')}
          description={t('firstStart.found.memberNameHint')}
          required
          maxLength={200}
          autoComplete="name"
          {...line('memberName')}
        />
        <Select
          label={t('firstStart.found.role')}
          description={t('firstStart.found.roleHint')}
          required
          allowDeselect={false}
          data={roles.map((value) => ({ value, label: t(`model.role.${value}`) }))}
          {...form.getInputProps('role')}
        />
        {role !== 'lead' && (
          <Alert role="status" color="brass" variant="light">
            {t('firstStart.found.noLead')}
          </Alert>
        )}
        <NewPassphrase
          label={t('firstStart.passphrase.label')}
          value={passphrase}
          onChange={(entry) => form.setFieldValue('passphrase', entry)}
          known={[officeName, memberName]}
          strict={form.errors.passphrase !== undefined}
        />
        <FailureNotice failure={failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={() => onBack(form.values)} disabled={pending}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('firstStart.found.submit')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

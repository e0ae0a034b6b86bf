// Whoever meant to set up an office, not to join one: the vault that is there becomes that office.
import { Alert, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, role as roles } from '../../../shared/model/primitives.ts';
import { askForVault, useSettings } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import { StepHeading } from '../../ui/StepHeading.tsx';

export function OwnOfficeForm({ onBack }: { readonly onBack: () => void }) {
  const { t } = useTranslation();
  const { language } = useSettings();
  const founding = useAsk('space.foundOffice');
  const [officeName, setOfficeName] = useState('');
  const [memberName, setMemberName] = useState('');
  const [role, setRole] = useState<Role>('lead');
  const [isStrict, setStrict] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const missing = (value: string) => (isStrict && value.trim() === '' ? t('reasons.empty') : undefined);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    setStrict(true);
    if (officeName.trim() === '' || memberName.trim() === '') return focusFirstRefused(form);
    const answer = await founding.run({ officeName, memberName, role, language });
    if (answer.ok) await askForVault();
  };
  return (
    <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <StepHeading title={t('firstStart.found.title')} lead={t('joining.own.lead')} />
        <TextInput
          label={t('firstStart.found.officeName')}
          description={t('firstStart.found.officeNameHint')}
          required
          maxLength={200}
          value={officeName}
          error={missing(officeName)}
          onChange={(event) => setOfficeName(event.currentTarget.value)}
        />
        <TextInput
          label={t('firstStart.found.memberName')}
          description={t('firstStart.found.memberNameHint')}
          required
          maxLength={200}
          autoComplete="name"
          value={memberName}
          error={missing(memberName)}
          onChange={(event) => setMemberName(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('firstStart.found.role')}
          description={t('firstStart.found.roleHint')}
          data={roles.options.map((value) => ({ value, label: t(`model.role.${value}`) }))}
          value={role}
          onChange={(event) => setRole(event.currentTarget.value as Role)}
        />
        {role !== 'lead' && (
          <Alert role="status" color="brass" variant="light">
            {t('firstStart.found.noLead')}
          </Alert>
        )}
        <FailureNotice failure={founding.failure} />
        <Group justify="space-between">
          <Button variant="default" onClick={onBack}>
            {t('common.back')}
          </Button>
          <Button type="submit" loading={founding.pending}>
            {t('firstStart.found.title')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// For leads: who asks to be let in, and the digits that prove it.
import { Button, Checkbox, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Role, role as roles } from '../../../../shared/model/primitives.ts';
import { FailureNotice } from '../../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../../ui/focus-first-refused.ts';
import { Panel } from '../../../ui/Panel.tsx';
import { focusIfLost } from '../../../ui/use-focus-back.ts';
import { DigitsInput } from './DigitsInput.tsx';
import { FromFile, HandBack } from './FromFile.tsx';
import { Requests } from './Requests.tsx';
import { type AdmitModel, useAdmit } from './use-admit.ts';

export function AdmitPanel() {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  const model = useAdmit((name, isKnown) =>
    notifications.show({ message: t(isKnown ? 'team.admit.doneKnown' : 'team.admit.done', { name }) }),
  );
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    await model.submit();
    focusFirstRefused(form);
  };
  return (
    <Panel title={t('team.admit.title')} lead={t('team.admit.lead')}>
      <Stack gap="md">
        {model.byFile.handBackTo !== null && <HandBack name={model.byFile.handBackTo} />}
        <Requests model={model} />
        <FromFile model={model} />
        <form ref={form} noValidate onSubmit={(event) => void submit(event)}>
          <Stack gap="sm">
            <DigitsInput
              value={model.newcomer.digits}
              strict={model.isStrict}
              onChange={(digits) => model.change({ digits })}
            />
            <Who model={model} />
            <FailureNotice failure={model.failure} />
            <div>
              <Button type="submit" loading={model.pending}>
                {t('team.admit.submit')}
              </Button>
            </div>
          </Stack>
        </form>
      </Stack>
    </Panel>
  );
}

function Who({ model }: { readonly model: AdmitModel }) {
  const { newcomer, known, change, nameMissing } = model;
  const { t } = useTranslation();
  const people = known.map(({ memberId, name }) => ({
    value: memberId,
    label: t('team.admit.knownMember', { name }),
  }));
  return (
    <>
      <NativeSelect
        label={t('team.admit.who')}
        data={[{ value: '', label: t('team.admit.newMember') }, ...people]}
        value={newcomer.memberId}
        onChange={(event) => change({ memberId: event.currentTarget.value })}
      />
      {newcomer.memberId === '' && (
        <>
          <TextInput
            label={t('team.admit.name')}
            required
            maxLength={200}
            autoComplete="off"
            value={newcomer.name}
            error={nameMissing ? t('reasons.empty') : undefined}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          <Namesake model={model} />
          <NativeSelect
            label={t('team.admit.role')}
            data={roles.options.map((value) => ({ value, label: t(`model.role.${value}`) }))}
            value={newcomer.role}
            onChange={(event) => change({ role: event.currentTarget.value as Role })}
          />
          <Checkbox
            label={t('team.admit.workplace')}
            checked={newcomer.workplace}
            onChange={(event) => change({ workplace: event.currentTarget.checked })}
          />
        </>
      )}
    </>
  );
}

/** Somebody's second PC, taken for somebody new, would stand in the team as a second person of that name. */
function Namesake({ model: { namesake, change } }: { readonly model: AdmitModel }) {
  const { t } = useTranslation();
  if (!namesake) return null;
  const { name, memberId } = namesake;
  const choose = ({ currentTarget: { form } }: React.MouseEvent<HTMLButtonElement>) => {
    change({ memberId });
    // The pressed button is gone with its question; what it chose stands in the list above.
    focusIfLost(() => form?.querySelector('select'));
  };
  return (
    <div role="status">
      <Text size="sm" mb={4}>
        {t('team.admit.namesake', { name })}
      </Text>
      <Button variant="default" size="compact-sm" onClick={choose}>
        {t('team.admit.asFurtherPc', { name })}
      </Button>
    </div>
  );
}

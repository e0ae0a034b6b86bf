// One service: its name, how people ask for it, and whether it stands in front.
import { Button, Checkbox, Group, Stack, TagsInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { notifications } from '@mantine/notifications';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceFields } from '../../../shared/model/catalogue.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { focusFirstRefused } from '../../ui/focus-first-refused.ts';
import type { ServiceForm, ServiceRow } from './use-services.ts';
import { useSavedService, useTakenNames } from './use-services.ts';

export interface ServiceDialogProps {
  readonly service: ServiceRow | 'new' | null;
  readonly onClose: () => void;
}

export function ServiceDialog({ service, onClose }: ServiceDialogProps) {
  const { t } = useTranslation();
  const known = service === 'new' || service === null ? undefined : service;
  const title = known ? t('settings.services.edit', { name: known.fields.name }) : t('settings.services.add');
  return (
    <Dialog title={title} opened={service !== null} onClose={onClose}>
      <Edit key={known?.id ?? 'new'} service={known} onClose={onClose} />
    </Dialog>
  );
}

interface EditProps {
  readonly service: ServiceRow | undefined;
  readonly onClose: () => void;
}

function Edit({ service, onClose }: EditProps) {
  const { t } = useTranslation();
  const saved = useSavedService(service?.id);
  const isTaken = useTakenNames(service?.id);
  const box = useRef<HTMLFormElement>(null);
  const {
    name = '',
    synonyms = [],
    category = '',
    leikaKey = '',
    favourite = false,
    active = true,
  } = service?.fields ?? {};
  const form = useForm<ServiceForm>({
    initialValues: { name, synonyms, category, leikaKey, favourite, active },
    validate: {
      name: (value) => {
        if (value.trim() === '') return t('reasons.empty');
        return isTaken(value) ? t('settings.services.taken') : null;
      },
      leikaKey: (value) =>
        value.trim() === '' || serviceFields.shape.leikaKey.safeParse(value.trim()).success
          ? null
          : t('reasons.leika'),
    },
  });
  const save = async (values: ServiceForm) => {
    if (!(await saved.save(values))) return;
    notifications.show({ message: t('settings.services.saved', { name: values.name.trim() }) });
    onClose();
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
      <Stack gap="md">
        <TextInput
          label={t('settings.services.name')}
          required
          maxLength={200}
          data-autofocus
          {...form.getInputProps('name')}
        />
        <TagsInput
          label={t('settings.services.synonyms')}
          description={t('settings.services.synonymsHint')}
          maxLength={200}
          acceptValueOnBlur
          value={[...form.values.synonyms]}
          onChange={(values) => form.setFieldValue('synonyms', values)}
        />
        <TextInput
          label={t('settings.services.category')}
          maxLength={200}
          {...form.getInputProps('category')}
        />
        <TextInput
          label={t('settings.services.leikaKey')}
          inputMode="numeric"
          maxLength={14}
          {...form.getInputProps('leikaKey')}
        />
        <Checkbox
          label={t('settings.services.favourite')}
          {...form.getInputProps('favourite', { type: 'checkbox' })}
        />
        <Checkbox
          label={t('settings.services.active')}
          {...form.getInputProps('active', { type: 'checkbox' })}
        />
        <FailureNotice failure={saved.failure} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={saved.pending}>
            {t('common.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

// A new guideline begins with its title; everything else is written on its page.
import { Button, Group, Stack, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderAtEnd } from '../../../shared/conduct/order.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import type { Conduct } from './use-conduct.ts';

export interface NewGuidelineProps {
  readonly conduct: Conduct;
  readonly onClose: () => void;
}

export function NewGuideline({ conduct, onClose }: NewGuidelineProps) {
  const { t } = useTranslation();
  const [title, setTitle] = useState('');
  const { run, pending, failure } = useAsk('records.save');
  const create = async (event: FormEvent) => {
    event.preventDefault();
    const placed = conduct.entries.map(({ guideline }) => ({
      id: guideline.id,
      order: guideline.fields.order,
    }));
    const fields = { title: title.trim(), order: orderAtEnd(placed), status: 'draft' };
    const answer = await run({ type: 'guideline', fields });
    if (!answer.ok) return;
    onClose();
    conduct.open(answer.value.id, { kind: 'editing' });
  };
  return (
    <Dialog title={t('conduct.leads.newTitle')} opened onClose={onClose}>
      <form noValidate onSubmit={(event) => void create(event)}>
        <Stack gap="md">
          <TextInput
            label={t('conduct.part.title')}
            required
            maxLength={200}
            data-autofocus
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <FailureNotice failure={failure} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={title.trim() === ''}>
              {t('conduct.leads.new')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

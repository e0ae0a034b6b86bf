// Publishing an edition: from when it applies, what kind of change it is, what is new, and when to look at it again.
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import dayjs from 'dayjs';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { flushAll } from '../../app/flush.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { holdsUnread } from '../../dates/holds-unread.ts';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import type { DocumentView } from './use-document.ts';

export interface PublishDialogProps {
  readonly document: DocumentView;
  readonly onClose: () => void;
}

export function PublishDialog(props: PublishDialogProps) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('knowledge.publish.title')} opened onClose={props.onClose} size="lg">
      <PublishForm {...props} />
    </Dialog>
  );
}

/** A day that is still to come stays; else a year from now. */
const nextReview = (reviewOn: string | undefined, today: string): string =>
  reviewOn !== undefined && reviewOn > today ? reviewOn : dayjs(today).add(1, 'year').format('YYYY-MM-DD');

function PublishForm({ document: { id, fields, standing }, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const today = useFormat().today();
  const publishing = useAsk('editions.publish');
  const saving = useAsk('records.save');
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const [reviewOn, setReviewOn] = useState<string | null>(nextReview(fields.reviewOn, today));
  const [change, setChange] = useState<'editorial' | 'material'>('material');
  const [note, setNote] = useState('');
  const early = from !== null && until !== null && until < from;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (holdsUnread(event.currentTarget) || from === null || early) return;
    // What is still in the air belongs into the edition.
    if ((await flushAll()).length > 0) return;
    if (!(await saving.run({ type: 'document', id, fields: { reviewOn } })).ok) return;
    const published = await publishing.run({
      target: id,
      targetType: 'document',
      effectiveFrom: from,
      ...(until === null ? {} : { validUntil: until }),
      change,
      note: note.trim(),
    });
    if (!published.ok) return;
    notifications.show({ message: t('knowledge.publish.done', { number: published.value.number }) });
    onClose();
  };
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <Stack gap="md">
        <Text>{t('knowledge.publish.lead')}</Text>
        {standing === undefined ? (
          <Text c="dimmed">{t('knowledge.publish.first')}</Text>
        ) : (
          <Radio.Group
            label={t('knowledge.publish.change')}
            value={change}
            onChange={(value) => setChange(value === 'editorial' ? 'editorial' : 'material')}
          >
            <Stack gap="xs" mt="xs">
              <Radio value="material" label={t('knowledge.publish.material')} />
              <Radio value="editorial" label={t('knowledge.publish.editorial')} />
            </Stack>
          </Radio.Group>
        )}
        <Group grow align="flex-start">
          <DayInput
            label={t('knowledge.publish.from')}
            required
            value={from}
            error={from === null ? t('knowledge.publish.fromMissing') : undefined}
            onChange={setFrom}
          />
          <DayInput
            label={t('knowledge.publish.until')}
            description={t('knowledge.publish.untilHint')}
            value={until}
            error={early ? t('knowledge.publish.untilEarly') : undefined}
            onChange={setUntil}
          />
        </Group>
        {standing !== undefined && (
          <TextInput
            label={t('knowledge.publish.note')}
            description={t('knowledge.publish.noteHint')}
            maxLength={200}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        )}
        <DayInput
          label={t('model.field.reviewOn')}
          description={t('knowledge.write.reviewHint')}
          value={reviewOn}
          onChange={setReviewOn}
        />
        <FailureNotice failure={saving.failure ?? publishing.failure} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={saving.pending || publishing.pending}>
            {t('knowledge.publish.publish')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}

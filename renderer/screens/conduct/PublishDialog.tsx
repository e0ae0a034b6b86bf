// Publishing an edition: what will change, from when it is valid, and whether everybody is to read it again.
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartChange } from '../../../shared/conduct/changes.ts';
import { changesBetween } from '../../../shared/conduct/changes.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { numberEditions } from '../../../shared/model/conduct.ts';
import { flushAll } from '../../app/flush.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { DayInput } from '../../dates/DayInput.tsx';
import { holdsUnread } from '../../dates/holds-unread.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { Dialog, DialogFoot } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ChangedParts } from './ChangedParts.tsx';
import styles from './conduct.module.css';
import type { Conduct } from './use-conduct.ts';
import { isBlank, readEdition, readWorking } from './use-content.ts';

export interface PublishDialogProps {
  readonly conduct: Conduct;
  readonly entry: GuidelineEntry;
  readonly onClose: () => void;
}

export function PublishDialog({ conduct, entry, onClose }: PublishDialogProps) {
  const { t } = useTranslation();
  const last = numberEditions(entry.editions).at(-1);
  return (
    <Dialog
      title={t('conduct.publish.title', { number: (last?.number ?? 0) + 1 })}
      opened
      onClose={onClose}
      size="xl"
    >
      <PublishForm conduct={conduct} entry={entry} isFirst={last === undefined} onClose={onClose}>
        {last ? <Preview entry={entry} number={last.number} /> : <Text>{t('conduct.changes.first')}</Text>}
      </PublishForm>
    </Dialog>
  );
}

/** What changed since the last edition, read after everything typed was saved. */
function Preview({ entry, number }: { readonly entry: GuidelineEntry; readonly number: number }) {
  const { t } = useTranslation();
  const [changes, setChanges] = useState<readonly PartChange[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const last = numberEditions(entry.editions).at(-1)?.edition.id;
  useEffect(() => {
    if (last === undefined) return;
    const compare = async () => {
      const [unsaved] = await flushAll();
      if (unsaved) return setFailure(unsaved);
      const [before, after] = await Promise.all([readEdition(last), readWorking(entry.guideline)]);
      if (!before.ok) return setFailure(before.failure);
      if (!after.ok) return setFailure(after.failure);
      if (before.value) setChanges(changesBetween(before.value, after.value));
    };
    void compare();
  }, [entry.guideline, last]);
  return (
    <section aria-label={t('conduct.publish.preview')} className={styles.preview}>
      <h3 className={styles.changesTitle}>{t('conduct.publish.preview')}</h3>
      <FailureNotice failure={failure} />
      {changes ? (
        <ChangedParts changes={changes} lead={t('conduct.changes.against', { number })} />
      ) : (
        failure === null && <Loading />
      )}
    </section>
  );
}

function PublishForm({
  conduct,
  entry,
  isFirst,
  onClose,
  children,
}: PublishDialogProps & { readonly isFirst: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { run, pending, failure } = useAsk('editions.publish');
  const [from, setFrom] = useState<string | null>(format.today());
  const [until, setUntil] = useState<string | null>(null);
  const [change, setChange] = useState<'editorial' | 'material'>('material');
  const [note, setNote] = useState('');
  const [blank, setBlank] = useState(false);
  const reversed = from !== null && until !== null && until < from;
  const publish = async (event: React.FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (holdsUnread(event.currentTarget)) return;
    if (from === null || reversed || (await flushAll()).length > 0) return;
    const { id, fields } = entry.guideline;
    const working = await readWorking(entry.guideline);
    if (working.ok && isBlank(working.value)) return setBlank(true);
    const wanted = {
      effectiveFrom: from,
      change,
      note: note.trim(),
      ...(until !== null && { validUntil: until }),
    };
    const answer = await run({ target: id, targetType: 'guideline', ...wanted });
    if (!answer.ok) return;
    const message = t('conduct.publish.published', { number: answer.value.number, title: fields.title });
    notifications.show({ message });
    onClose();
    conduct.show({ kind: 'present' });
  };
  return (
    <form noValidate onSubmit={(event) => void publish(event)}>
      <Stack gap="md">
        {children}
        <Group align="flex-start">
          <DayInput
            label={t('conduct.publish.effectiveFrom')}
            required
            value={from}
            onChange={setFrom}
            error={from === null ? t('conduct.publish.needsDate') : undefined}
          />
          <DayInput
            label={t('conduct.publish.validUntil')}
            value={until}
            onChange={setUntil}
            error={reversed ? t('conduct.publish.untilBeforeFrom') : undefined}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {t('conduct.publish.validUntilHint')}
        </Text>
        {!isFirst && (
          <Radio.Group
            label={t('conduct.publish.change')}
            value={change}
            onChange={(value) => setChange(value === 'editorial' ? 'editorial' : 'material')}
          >
            <Stack gap="xs" mt="xs">
              <Radio
                value="material"
                label={t('conduct.publish.material')}
                description={t('conduct.publish.materialHint')}
              />
              <Radio
                value="editorial"
                label={t('conduct.publish.editorial')}
                description={t('conduct.publish.editorialHint')}
              />
            </Stack>
          </Radio.Group>
        )}
        <TextInput
          label={t('conduct.publish.note')}
          description={t('conduct.publish.noteHint')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {blank && (
          <Text role="alert" c="var(--mantine-color-error)">
            {t('conduct.publish.blank')}
          </Text>
        )}
        <FailureNotice failure={failure} />
        <DialogFoot>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={from === null || reversed}>
            {t('conduct.publish.submit')}
          </Button>
        </DialogFoot>
      </Stack>
    </form>
  );
}

// A follow-up on its own or for a contact that is already there.
import { Button, Group } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useFormat } from '../app/use-format.ts';
import { useAsk } from '../bridge/use-ask.ts';
import { DateWordsInput } from '../dates/DateWordsInput.tsx';
import { useDateWords } from '../dates/use-date-words.ts';
import { GuardedText } from '../guard/GuardedText.tsx';
import { FailureNotice } from '../ui/FailureNotice.tsx';
import { focusIfLost } from '../ui/use-focus-back.ts';
import styles from './follow-ups.module.css';

/** `contact`: what the follow-up belongs to; undefined for none. */
export function AddFollowUp({ contact }: { readonly contact?: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  useEffect(() => {
    // Whoever went on while it was being saved stays where they are.
    if (wasOpen.current && !open) focusIfLost(() => opener.current);
    wasOpen.current = open;
  }, [open]);
  if (open) return <AddForm contact={contact} onDone={() => setOpen(false)} />;
  return (
    <Button
      ref={opener}
      variant="default"
      size="compact-sm"
      leftSection={<IconPlus aria-hidden size={14} />}
      onClick={() => setOpen(true)}
    >
      {t('followUps.add')}
    </Button>
  );
}

interface AddFormProps {
  readonly contact: string | undefined;
  readonly onDone: () => void;
}

function AddForm({ contact, onDone }: AddFormProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [when, setWhen] = useState('');
  const [note, setNote] = useState('');
  const [strict, setStrict] = useState(false);
  const day = useDateWords(when);
  const adding = useAsk('followUps.add');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const add = async () => {
    setStrict(true);
    if (day.kind !== 'date') return field.current?.focus();
    const answer = await adding.run({
      dueOn: day.date,
      note: note.trim(),
      ...(contact !== undefined && { contact }),
    });
    if (!answer.ok) return;
    announce(t('followUps.added', { date: format.weekdayDate(day.date) }));
    onDone();
  };
  return (
    <form
      noValidate
      aria-label={t('followUps.add')}
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
    >
      <DateWordsInput
        label={t('followUps.when')}
        value={when}
        onChange={setWhen}
        read={day}
        required
        error={strict ? t('reasons.missing') : undefined}
        inputRef={field}
      />
      <GuardedText label={t('followUps.note')} singleLine maxLength={2_000} value={note} onChange={setNote} />
      <FailureNotice failure={adding.failure} />
      <Group gap="xs">
        <Button type="submit" size="compact-sm" loading={adding.pending}>
          {t('common.save')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}

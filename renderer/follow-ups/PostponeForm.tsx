// Another day for a follow-up, in words.
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateWordsInput } from '../dates/DateWordsInput.tsx';
import { useDateWords } from '../dates/use-date-words.ts';

export interface PostponeFormProps {
  readonly onDay: (dueOn: string) => Promise<void>;
  readonly onCancel: () => void;
}

export function PostponeForm({ onDay, onCancel }: PostponeFormProps) {
  const { t } = useTranslation();
  const [when, setWhen] = useState('');
  const day = useDateWords(when);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (day.kind === 'date') void onDay(day.date);
        else field.current?.focus();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <DateWordsInput
        label={t('followUps.postponeTo')}
        value={when}
        onChange={setWhen}
        read={day}
        inputRef={field}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm">
          {t('followUps.postpone')}
        </Button>
        <Button variant="default" size="compact-sm" onClick={onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  );
}

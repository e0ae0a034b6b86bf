// Day and time of a contact, in the office's time zone.
import { Group, TextInput } from '@mantine/core';
import dayjs from 'dayjs';
import timezone from 'dayjs/plugin/timezone.js';
import utc from 'dayjs/plugin/utc.js';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DayInput } from '../../dates/DayInput.tsx';
import { timeFromText } from '../../dates/time-from-text.ts';
import { useRows } from '../../replica/use-rows.ts';

dayjs.extend(utc);
dayjs.extend(timezone);

export interface InstantInputProps {
  readonly value: string;
  /** Called with an instant in UTC, only while day and time are complete. */
  readonly onChange: (at: string) => void;
}

export function InstantInput({ value, onChange }: InstantInputProps) {
  const { t } = useTranslation();
  const zone = useRows('office')?.[0]?.fields.timeZone ?? 'Europe/Berlin';
  const local = dayjs(value).tz(zone);
  const [typed, setTyped] = useState({ date: local.format('YYYY-MM-DD'), time: local.format('HH:mm') });
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const time = timeFromText(next.time);
    if (time === null || !/^(19|2[01])\d\d-\d\d-\d\d$/.test(next.date)) return;
    onChange(dayjs.tz(`${next.date}T${time}`, zone).toISOString());
  };
  return (
    <Group gap="xs">
      <DayInput
        around="nearest"
        label={t('contacts.page.date')}
        value={typed.date}
        onChange={(date) => date && change({ date })}
      />
      <TextInput
        label={t('contacts.page.time')}
        // The day's calendar opens under the focus, over the buttons.
        data-autofocus
        autoComplete="off"
        maxLength={10}
        value={typed.time}
        error={timeFromText(typed.time) === null ? t('contacts.page.timeUnclear') : undefined}
        onChange={(event) => change({ time: event.currentTarget.value })}
      />
    </Group>
  );
}

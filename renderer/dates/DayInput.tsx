// A day as a date, typed (24.12.2026, 24.12., in 2 Wochen) or picked from a calendar whose every button has a name.
import { DateInput } from '@mantine/dates';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Around } from './date-words.ts';
import { dayFromText } from './day-from-text.ts';
import { useDateWordsContext } from './use-date-words.ts';

export interface DayInputProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** ISO date, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  /** Which day a date without a year means; what is planned lies ahead. */
  readonly around?: Around;
}

export function DayInput(props: DayInputProps) {
  const { label, description, value, onChange, error, required = false, around = 'ahead' } = props;
  const { t } = useTranslation();
  const context = useDateWordsContext();
  const read = (text: string) => dayFromText(text, context, around);
  const unread = useUnread(read);
  return (
    <DateInput
      {...unread.handlers}
      data-unread={unread.typed !== null || undefined}
      label={label}
      description={description}
      dateParser={read}
      valueFormat={t('conduct.calendar.format')}
      placeholder={t('conduct.calendar.placeholder')}
      clearable={!required}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearButtonProps={{ 'aria-label': t('conduct.calendar.clear') }}
      required={required}
      withAsterisk={required}
      value={value}
      onChange={(day) => {
        unread.forget();
        onChange(day);
      }}
      // The calendar would lie over what is said below the field.
      popoverProps={unread.text === null ? {} : { opened: false }}
      error={unread.text === null ? error : t('conduct.calendar.unread', { text: unread.text })}
      ariaLabels={{
        previousMonth: t('conduct.calendar.previousMonth'),
        nextMonth: t('conduct.calendar.nextMonth'),
        previousYear: t('conduct.calendar.previousYear'),
        nextYear: t('conduct.calendar.nextYear'),
        previousDecade: t('conduct.calendar.previousYears'),
        nextDecade: t('conduct.calendar.nextYears'),
      }}
    />
  );
}

/**
 * What was typed and is no day. The input would put the day before it back without a word; so it is said, and Enter sends
 * nothing meanwhile.
 */
function useUnread(read: (text: string) => string | null) {
  const [typed, setTyped] = useState<string | null>(null);
  const [told, setTold] = useState(false);
  return {
    typed,
    /** The same once it is time to say so. */
    text: told ? typed : null,
    forget: () => setTyped(null),
    handlers: {
      onInput: (event: FormEvent<HTMLInputElement>) => {
        const text = event.currentTarget.value.trim();
        setTyped(text === '' || read(text) !== null ? null : text);
        setTold(false);
      },
      onBlur: () => setTold(true),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key !== 'Enter' || typed === null) return;
        event.preventDefault();
        setTold(true);
      },
    },
  };
}

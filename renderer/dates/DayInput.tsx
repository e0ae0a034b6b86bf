// A day as a date, typed (24.12.2026) or picked from a calendar whose every button has a name.
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';
import { dayFromText } from './day-from-text.ts';

export interface DayInputProps {
  readonly label: string;
  readonly description?: string | undefined;
  /** ISO date, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

export function DayInput({ label, description, value, onChange, error, required = false }: DayInputProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      label={label}
      description={description}
      dateParser={dayFromText}
      valueFormat={t('conduct.calendar.format')}
      placeholder={t('conduct.calendar.placeholder')}
      clearable={!required}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      clearButtonProps={{ 'aria-label': t('conduct.calendar.clear') }}
      required={required}
      withAsterisk={required}
      value={value}
      onChange={onChange}
      error={error}
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

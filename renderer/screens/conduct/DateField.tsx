// A date, typed or picked; every button of its calendar has a name.
import { DateInput } from '@mantine/dates';
import { useTranslation } from 'react-i18next';

export interface DateFieldProps {
  readonly label: string;
  readonly description?: string;
  /** ISO date, or null. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
}

export function DateField({ label, description, value, onChange, error, required = false }: DateFieldProps) {
  const { t } = useTranslation();
  return (
    <DateInput
      label={label}
      description={description}
      valueFormat={t('conduct.calendar.format')}
      placeholder={t('conduct.calendar.placeholder')}
      clearable={!required}
      clearButtonProps={{ 'aria-label': t('conduct.calendar.clear') }}
      required={required}
      value={value}
      onChange={onChange}
      error={error}
      maw="20rem"
      ariaLabels={{
        previousMonth: t('conduct.calendar.previousMonth'),
        nextMonth: t('conduct.calendar.nextMonth'),
        previousYear: t('conduct.calendar.previousYear'),
        nextYear: t('conduct.calendar.nextYear'),
        previousDecade: t('conduct.calendar.previousYears'),
        nextDecade: t('conduct.calendar.nextYears'),
        monthLevelControl: t('conduct.calendar.chooseMonth'),
        yearLevelControl: t('conduct.calendar.chooseYear'),
      }}
    />
  );
}

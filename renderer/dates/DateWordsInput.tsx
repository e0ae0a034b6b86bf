// A day, typed in words or as a date; what it was taken for stands below at once, with its weekday.
import { TextInput } from '@mantine/core';
import type { Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { DateFromWords } from './date-words.ts';
import styles from './date-words-input.module.css';
import { useDayText } from './use-date-words.ts';

export interface DateWordsInputProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  /** What `useDateWords` reads from `value`. */
  readonly read: DateFromWords;
  readonly required?: boolean;
  readonly error?: string | undefined;
  readonly inputRef?: Ref<HTMLInputElement>;
}

const presets = ['presetTomorrow', 'presetWeek', 'presetFortnight', 'presetMonth'] as const;

/** Four presets by click; everything else by words. The reading is announced politely. */
export function DateWordsInput({
  label,
  value,
  onChange,
  read,
  required,
  error,
  inputRef,
}: DateWordsInputProps) {
  const { t } = useTranslation();
  const said = useDayText(value, read);
  const refused = error !== undefined && read.kind !== 'date';
  return (
    <div>
      <TextInput
        ref={inputRef}
        label={label}
        placeholder={t('followUps.placeholder')}
        autoComplete="off"
        required={required ?? false}
        withAsterisk={required ?? false}
        maxLength={80}
        value={value}
        // Typed words are explained just below; nothing typed is explained here.
        error={refused && (value.trim() === '' ? error : true)}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p role="status" className={read.kind === 'date' || value.trim() === '' ? styles.read : styles.refused}>
        {said}
      </p>
      <fieldset aria-label={t('followUps.presets')} className={styles.presets}>
        {presets.map((preset) => (
          <button
            key={preset}
            type="button"
            tabIndex={-1}
            className={styles.preset}
            onClick={() => onChange(t(`followUps.${preset}`))}
          >
            {t(`followUps.${preset}`)}
          </button>
        ))}
      </fieldset>
    </div>
  );
}

// The 30 digits from the other screen, in groups of five; blanks and dashes are forgiven.
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { grouped, plainDigits, typedDigits } from '../../../storage/digits.ts';
import styles from '../settings.module.css';

export interface DigitsInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Says what is missing even before the field was left. */
  readonly strict: boolean;
}

export function DigitsInput({ value, onChange, strict }: DigitsInputProps) {
  const { t } = useTranslation();
  const [isLeft, setLeft] = useState(false);
  const typed = typedDigits(value);
  const count = plainDigits(value).length;
  const problem = () => {
    if (typed === 'other') return t('team.admit.digitsOther');
    if (typed === 'empty') return strict ? t('reasons.empty') : undefined;
    return typed === 'short' && (strict || isLeft) ? t('team.admit.digitsShort', { count }) : undefined;
  };
  return (
    <TextInput
      label={t('team.admit.digits')}
      description={`${t('team.admit.digitsHint')} ${t('team.admit.digitsCount', { count })}`}
      required
      inputMode="numeric"
      autoComplete="off"
      spellCheck={false}
      maxLength={80}
      classNames={{ input: styles.digits ?? '' }}
      value={value}
      error={problem()}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        setLeft(true);
        if (typed !== 'other') onChange(grouped(value));
      }}
    />
  );
}

// Choosing a passphrase: twice, with an honest word on its strength. Used by founding, recovery and settings.
import { Stack } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SecretInput } from '../ui/SecretInput.tsx';
import styles from './new-passphrase.module.css';
import type { Score } from './passphrase-strength.ts';
import { strengthOf } from './passphrase-strength.ts';

/** The core refuses less. */
export const shortestPassphrase = 12;

export interface PassphraseEntry {
  readonly first: string;
  readonly second: string;
}
export const noPassphrase: PassphraseEntry = { first: '', second: '' };

/** True where both entries are the same and long enough. */
export const isComplete = ({ first, second }: PassphraseEntry): boolean =>
  first.length >= shortestPassphrase && first === second;

export interface NewPassphraseProps {
  readonly label: string;
  readonly value: PassphraseEntry;
  readonly onChange: (value: PassphraseEntry) => void;
  /** Words that an attacker would try first. */
  readonly known?: readonly string[];
  /** Shows what is missing even before the second field was left. */
  readonly strict?: boolean;
}

export function NewPassphrase({ label, value, onChange, known = [], strict = false }: NewPassphraseProps) {
  const { t } = useTranslation();
  const [left, setLeft] = useState(false);
  const short =
    strict && value.first.length < shortestPassphrase
      ? t('firstStart.passphrase.tooShort', { minimum: shortestPassphrase })
      : undefined;
  const again =
    strict && value.second === ''
      ? t('reasons.empty')
      : (left || strict) && value.first !== value.second
        ? t('firstStart.passphrase.differs')
        : undefined;
  return (
    <Stack gap="sm">
      <SecretInput
        label={label}
        description={t('firstStart.passphrase.hint')}
        required
        autoComplete="new-password"
        value={value.first}
        error={short}
        aria-invalid={short !== undefined}
        onChange={(event) => onChange({ ...value, first: event.currentTarget.value })}
      />
      <Strength passphrase={value.first} known={known} />
      <SecretInput
        label={t('firstStart.passphrase.again')}
        shows={t('firstStart.passphrase.repetition')}
        required
        autoComplete="new-password"
        value={value.second}
        error={again}
        aria-invalid={again !== undefined}
        onBlur={() => setLeft(value.second !== '')}
        onChange={(event) => onChange({ ...value, second: event.currentTarget.value })}
      />
    </Stack>
  );
}

const scoreNames = ['veryWeak', 'weak', 'fair', 'good', 'veryGood'] as const;

function Strength({ passphrase, known }: { readonly passphrase: string; readonly known: readonly string[] }) {
  const { t } = useTranslation();
  const [score, setScore] = useState<Score | null>(null);
  const words = known.join('\n');
  useEffect(() => {
    let current = true;
    if (passphrase === '') setScore(null);
    else void strengthOf(passphrase, words.split('\n')).then((found) => current && setScore(found));
    return () => {
      current = false;
    };
  }, [passphrase, words]);
  return (
    <div className={styles.strength} role="status">
      {score !== null && passphrase !== '' && (
        <>
          <meter
            aria-label={t('firstStart.passphrase.strength')}
            min={0}
            max={4}
            low={2}
            high={3}
            optimum={4}
            value={score}
            className={styles.meter}
          />
          <span>{t(`firstStart.passphrase.score.${scoreNames[score]}`)}</span>
        </>
      )}
    </div>
  );
}

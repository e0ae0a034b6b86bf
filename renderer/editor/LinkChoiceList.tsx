// The targets that a link can have, below the field that finds them: the field keeps focus and keys.
import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './link.module.css';
import type { LinkChoice } from './use-link-choices.ts';

export interface LinkChoiceListProps {
  /** Options are called `id`-0, `id`-1 … */
  readonly id: string;
  readonly choices: readonly LinkChoice[];
  /** Which of them Enter takes. */
  readonly at: number;
  readonly onChoose: (choice: LinkChoice) => void;
}

export function LinkChoiceList({ id, choices, at, onChoose }: LinkChoiceListProps) {
  const { t } = useTranslation();
  useEffect(() => {
    document.getElementById(`${id}-${at}`)?.scrollIntoView({ block: 'nearest' });
  }, [id, at]);
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('editor.link.results')}
      hidden={choices.length === 0}
      className={styles.choices}
    >
      {choices.map((choice, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useKeyWithClickEvents: the combobox keeps focus and keys
        <div
          key={choice.href}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          className={styles.choice}
          onClick={() => onChoose(choice)}
        >
          <choice.icon aria-hidden size={18} stroke={1.6} />
          <div className={styles.words}>
            <div>{choice.name}</div>
            {choice.detail !== '' && <div className={styles.detail}>{choice.detail}</div>}
          </div>
          <Text span size="xs" c="dimmed">
            {choice.kind}
          </Text>
        </div>
      ))}
    </div>
  );
}

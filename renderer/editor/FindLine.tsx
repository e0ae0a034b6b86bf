// The line that finds words in one text, whether it is written or read. Enter goes on, Shift+Enter back, Escape closes.
import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './find-line.module.css';

export interface FindLineProps {
  readonly term: string;
  readonly onTerm: (term: string) => void;
  /** `at` counts from 1; 0 where there is no hit. */
  readonly found: { readonly at: number; readonly total: number };
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  readonly input?: RefObject<HTMLInputElement | null>;
}

export function FindLine({ term, onTerm, found, onStep, onClose, input }: FindLineProps) {
  const { t } = useTranslation();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    if (['Escape', 'Enter'].includes(event.key)) event.preventDefault();
  };
  const count = found.total === 0 ? t('editor.find.none') : t('editor.find.count', found);
  return (
    <Group role="search" gap="xs" className={styles.find}>
      <TextInput
        ref={input}
        size="xs"
        data-autofocus
        autoFocus
        aria-label={t('editor.find.label')}
        placeholder={t('editor.find.placeholder')}
        value={term}
        onChange={(event) => onTerm(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon variant="default" aria-label={t('editor.find.previous')} onClick={() => onStep(-1)}>
        <IconChevronUp aria-hidden size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('editor.find.next')} onClick={() => onStep(1)}>
        <IconChevronDown aria-hidden size={16} />
      </ActionIcon>
      <Text role="status" size="sm" c="dimmed">
        {term === '' ? '' : count}
      </Text>
      <ActionIcon ms="auto" variant="subtle" aria-label={t('editor.find.close')} onClick={onClose}>
        <IconX aria-hidden size={16} />
      </ActionIcon>
    </Group>
  );
}

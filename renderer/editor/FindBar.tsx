// Finding words in the open text. Enter goes on, Shift+Enter back, Escape closes.
import { ActionIcon, Group, Text, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconX } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import type { KeyboardEvent } from 'react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './editor.module.css';

export interface FindBarProps {
  readonly editor: Editor;
  readonly onClose: () => void;
}

export function FindBar({ editor, onClose }: FindBarProps) {
  const { t } = useTranslation();
  const [term, setTerm] = useState('');
  const found = useEditorState({
    editor,
    selector: ({ editor: { storage } }) => ({
      total: storage.findAndReplace.results.length,
      at: (storage.findAndReplace.currentIndex ?? -1) + 1,
    }),
  });
  useEffect(() => {
    editor.commands.setSearchTerm(term);
  }, [editor, term]);
  useEffect(() => () => void (editor.isDestroyed || editor.commands.clearSearch()), [editor]);
  const next = () => void editor.commands.goToNextResult();
  const previous = () => void editor.commands.goToPreviousResult();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter') (event.shiftKey ? previous : next)();
    if (['Escape', 'Enter'].includes(event.key)) event.preventDefault();
  };
  const count = found.total === 0 ? t('editor.find.none') : t('editor.find.count', found);
  return (
    <Group role="search" gap="xs" className={styles.find}>
      <TextInput
        size="xs"
        data-autofocus
        autoFocus
        aria-label={t('editor.find.label')}
        placeholder={t('editor.find.placeholder')}
        value={term}
        onChange={(event) => setTerm(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <ActionIcon variant="default" aria-label={t('editor.find.previous')} onClick={previous}>
        <IconChevronUp aria-hidden size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t('editor.find.next')} onClick={next}>
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

// The field for words inside the guidelines, and the way from hit to hit.
import { ActionIcon, CloseButton, Group, Text, TextInput, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { foldedQuery } from '../../find/hits.ts';
import type { Find } from './use-find.ts';

export interface FindBoxProps {
  readonly find: Find;
  readonly input: RefObject<HTMLInputElement | null>;
}

/** Enter goes to the next hit, Shift+Enter to the previous one, Escape clears. */
export function FindBox({ find, input }: FindBoxProps) {
  const { t } = useTranslation();
  const searching = foldedQuery(find.typed) !== '';
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') find.type('');
  };
  const state =
    find.total === 0
      ? t('conduct.find.none')
      : find.at === 0
        ? t('conduct.contents.hits', { count: find.total })
        : t('conduct.find.at', { at: find.at, count: find.total });
  return (
    <search aria-label={t('conduct.find.label')}>
      <TextInput
        ref={input}
        aria-label={t('conduct.find.label')}
        placeholder={t('conduct.find.label')}
        leftSection={<IconSearch aria-hidden size={16} />}
        rightSection={
          find.typed === '' ? null : (
            <CloseButton size="sm" aria-label={t('conduct.find.clear')} onClick={() => find.type('')} />
          )
        }
        value={find.typed}
        onChange={(event) => find.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {searching && (
        <Group gap="xs" mt={4} justify="space-between" wrap="nowrap">
          <Text size="sm" role="status">
            {state}
          </Text>
          <Group gap={4} wrap="nowrap">
            <Step
              label={t('conduct.find.previous')}
              disabled={find.total === 0}
              onClick={() => find.step(-1)}
            >
              <IconChevronUp aria-hidden size={16} />
            </Step>
            <Step label={t('conduct.find.next')} disabled={find.total === 0} onClick={() => find.step(1)}>
              <IconChevronDown aria-hidden size={16} />
            </Step>
          </Group>
        </Group>
      )}
    </search>
  );
}

interface StepProps {
  readonly label: string;
  readonly disabled: boolean;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const Step = ({ label, disabled, onClick, children }: StepProps) => (
  <Tooltip label={label}>
    <ActionIcon variant="default" aria-label={label} disabled={disabled} onClick={onClick}>
      {children}
    </ActionIcon>
  </Tooltip>
);

// What a list says while there is nothing in it, and how that changes.
import { Stack, Text } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: Icon;
  readonly title: string;
  readonly text?: string;
  /** The way out: usually one button. */
  readonly action?: ReactNode;
}

/** Centred, quiet, never alone on a screen without its heading. */
export function EmptyState({ icon: Picture, title, text, action }: EmptyStateProps) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Picture aria-hidden size={36} stroke={1.3} color="var(--mantine-color-dimmed)" />
      <Text fw={650}>{title}</Text>
      {text !== undefined && (
        <Text c="dimmed" maw="34rem">
          {text}
        </Text>
      )}
      {action}
    </Stack>
  );
}

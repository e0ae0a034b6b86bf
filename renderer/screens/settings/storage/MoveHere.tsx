// For leads, at an empty place: what it means for the other PCs where the storage moves there.
import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInSight } from '../../../ui/use-in-sight.ts';

export function MoveHere() {
  const { t } = useTranslation();
  const shown = useInSight<HTMLDivElement>();
  return (
    <Stack ref={shown} gap="xs">
      <Text size="sm">{t('storage.move.lead')}</Text>
      <Text size="sm">{t('storage.move.others')}</Text>
    </Stack>
  );
}

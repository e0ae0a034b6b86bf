// For leads, at an empty place: the storage moves there, after a clear word about the other PCs.
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from '../../../storage/storage.module.css';
import { useInSight } from '../../../ui/use-in-sight.ts';

export interface MoveHereProps {
  readonly pending: boolean;
  readonly onMove: () => void;
}

export function MoveHere({ pending, onMove }: MoveHereProps) {
  const { t } = useTranslation();
  const shown = useInSight<HTMLDivElement>();
  return (
    <Stack ref={shown} gap="xs" align="flex-start" className={styles.offer ?? ''}>
      <Text size="sm">{t('storage.move.lead')}</Text>
      <Text size="sm">{t('storage.move.others')}</Text>
      <Button variant="default" loading={pending} onClick={onMove}>
        {t('storage.move.submit')}
      </Button>
    </Stack>
  );
}

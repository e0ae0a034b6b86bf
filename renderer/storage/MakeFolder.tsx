// Where a folder isn't there yet, a person may have it made: after a look, because a drive could just be missing.
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useInSight } from '../ui/use-in-sight.ts';
import styles from './storage.module.css';
import type { TargetModel } from './use-target.ts';

/** Nothing is drawn where it doesn't help. */
export function MakeFolder({ model: { makeFolder, makes } }: { readonly model: TargetModel }) {
  return makeFolder === null ? null : <Offer make={makeFolder} makes={makes} />;
}

interface OfferProps {
  readonly make: () => Promise<void>;
  readonly makes: boolean;
}

function Offer({ make, makes }: OfferProps) {
  const { t } = useTranslation();
  const shown = useInSight<HTMLDivElement>();
  return (
    <Stack ref={shown} gap="xs" align="flex-start" className={styles.offer ?? ''}>
      <Text size="sm">{t('storage.target.makeFolderHint')}</Text>
      <Button variant="default" loading={makes} onClick={() => void make()}>
        {t('storage.target.makeFolder')}
      </Button>
    </Stack>
  );
}

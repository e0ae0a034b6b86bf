// Where a folder isn't there yet, a person may have it made: after a look, because a drive could just be missing.
import { Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { TargetModel } from './use-target.ts';

/** Nothing is drawn where it doesn't help. */
export function MakeFolder({ model: { makeFolder, makes } }: { readonly model: TargetModel }) {
  const { t } = useTranslation();
  if (makeFolder === null) return null;
  return (
    <Stack gap="xs" align="flex-start">
      <Text size="sm">{t('storage.target.makeFolderHint')}</Text>
      <Button variant="default" loading={makes} onClick={() => void makeFolder()}>
        {t('storage.target.makeFolder')}
      </Button>
    </Stack>
  );
}

// An address that leads nowhere, or a record that is gone.
import { Anchor, Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Draw it where `useRow` answers null. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <ScreenHeader title={t('frame.notFound.title')} />
      <Text mb="md">{t('frame.notFound.text')}</Text>
      <Group gap="md">
        {history.length > 1 && (
          <Button variant="default" onClick={() => history.back()}>
            {t('common.back')}
          </Button>
        )}
        <Anchor href="#/today">{t('frame.notFound.toToday')}</Anchor>
      </Group>
    </>
  );
}

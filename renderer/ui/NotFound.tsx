// An address that leads nowhere, or a record that is gone.
import { Anchor, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScreenHeader } from './ScreenHeader.tsx';

/** Draw it where `useRow` answers null. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <>
      <ScreenHeader title={t('frame.notFound.title')} />
      <Text>{t('frame.notFound.text')}</Text>
      <Anchor href="#/today">{t('frame.notFound.toToday')}</Anchor>
    </>
  );
}

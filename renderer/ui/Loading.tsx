// Something is on its way: said aloud once, drawn quietly, and not at all when it comes at once.
import { Center, Loader, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './loading.module.css';

/** Appears after 200 ms, so that what is quick doesn't flicker. */
export function Loading({ label }: { readonly label?: string }) {
  const { t } = useTranslation();
  return (
    <Center role="status" p="xl" className={styles.late}>
      <Loader size="sm" aria-hidden />
      <Text ms="sm" c="dimmed">
        {label ?? t('common.loading')}
      </Text>
    </Center>
  );
}

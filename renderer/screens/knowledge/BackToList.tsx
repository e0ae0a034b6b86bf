// The way back from a document to the list, which is found as it was left.
import { Anchor } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { linkTo } from '../../app/route.ts';
import styles from './knowledge.module.css';

export function BackToList() {
  const { t } = useTranslation();
  return (
    <Anchor href={linkTo('knowledge')} className={styles.back}>
      <IconArrowLeft aria-hidden size={16} />
      {t('knowledge.toList')}
    </Anchor>
  );
}

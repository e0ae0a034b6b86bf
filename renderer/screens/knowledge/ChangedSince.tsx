// Says that the working text differs from the edition that counts, and shows how.
import { Button, Group, Text } from '@mantine/core';
import { IconGitCompare } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { CompareView } from '../../editor/CompareView.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './knowledge.module.css';
import type { DocumentView } from './use-document.ts';

export interface ChangedSinceProps {
  readonly document: DocumentView;
  /** The text of the edition that counts. */
  readonly published: RichText;
  /** The working text. */
  readonly working: RichText;
}

export function ChangedSince({ document: { standing, fields }, published, working }: ChangedSinceProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  if (standing === undefined) return null;
  const { number, edition } = standing;
  return (
    <section aria-label={t('knowledge.read.changed')} className={styles.review}>
      <Group gap="sm" justify="space-between">
        <Text>{t('knowledge.read.changedSince', { number })}</Text>
        <Button
          size="compact-md"
          variant="default"
          leftSection={<IconGitCompare aria-hidden size={18} stroke={1.6} />}
          onClick={() => setOpened(true)}
        >
          {t('knowledge.read.showChanges')}
        </Button>
      </Group>
      <Dialog
        title={t('knowledge.read.changesTitle', { number })}
        opened={opened}
        onClose={() => setOpened(false)}
        size="xl"
      >
        {edition.fields.title !== fields.title && (
          <Text mb="md">{t('knowledge.read.titleWas', { title: edition.fields.title })}</Text>
        )}
        <CompareView before={published} after={working} />
      </Dialog>
    </section>
  );
}

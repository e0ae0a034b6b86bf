// After a merge: how many paragraphs it was about, and what came from where.
import { Button, Group, Text } from '@mantine/core';
import { IconGitMerge } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../app/announce.ts';
import { useFormat } from '../app/use-format.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { CompareView } from './CompareView.tsx';
import styles from './merged.module.css';
import type { TextPlace } from './text-place.ts';
import { type ShownMerge, useMerge } from './use-merge.ts';

/** `name` tells one text from another where several stand below each other. */
export function MergedNotice({ place, name }: { readonly place: TextPlace; readonly name?: string }) {
  const { t } = useTranslation();
  const shown = useMerge(place);
  const [isOpen, setOpen] = useState(false);
  const count = shown?.paragraphs ?? 0;
  useEffect(() => {
    if (count > 0) announce(t('editor.merged.notice', { count }));
  }, [count, t]);
  if (!shown) return null;
  const title = t('editor.merged.notice', { count });
  return (
    <section aria-label={name === undefined ? title : `${title}: ${name}`} className={styles.notice}>
      <Group gap="sm" justify="space-between">
        <Group gap="xs" wrap="nowrap">
          <IconGitMerge aria-hidden size={18} stroke={1.6} />
          <Text>{title}</Text>
        </Group>
        <Group gap="xs">
          <Button size="compact-md" variant="default" onClick={() => setOpen(true)}>
            {t('editor.merged.show')}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => void shown.read()}>
            {t('editor.merged.read')}
          </Button>
        </Group>
      </Group>
      <Dialog title={title} opened={isOpen} onClose={() => setOpen(false)} size="xl">
        <Sides shown={shown} />
      </Dialog>
    </section>
  );
}

function Sides({ shown: { merge } }: { readonly shown: ShownMerge }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <>
      <Text mb="md">{t('editor.merged.lead', { at: format.dateTime(merge.at) })}</Text>
      <h3 className={styles.side}>{t('editor.merged.elsewhere')}</h3>
      <CompareView label={t('editor.merged.elsewhere')} before={merge.here} after={merge.merged} />
      <h3 className={styles.side}>{t('editor.merged.here')}</h3>
      <CompareView label={t('editor.merged.here')} before={merge.elsewhere} after={merge.merged} />
    </>
  );
}

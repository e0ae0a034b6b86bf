// Two ways for a contact to end, with the difference in plain words before either is chosen.
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../../app/announce.ts';
import { replaceRoute } from '../../app/route.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './contact-page.module.css';

type Ending = 'remove' | 'erase';

export function ContactEnd({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Ending | null>(null);
  const removing = useAsk('contacts.remove');
  const erasing = useAsk('contacts.erase');
  const end = async (ending: Ending) => {
    const answer = await (ending === 'remove' ? removing : erasing).run({ id });
    if (!answer.ok) return;
    announce(t(`contacts.end.${ending === 'remove' ? 'removed' : 'erased'}`));
    replaceRoute('contacts');
  };
  return (
    <Panel title={t('contacts.end.title')}>
      {(['remove', 'erase'] as const).map((ending) => (
        <div key={ending} className={styles.ending}>
          <Button variant="default" size="compact-sm" onClick={() => setAsking(ending)}>
            {t(`contacts.end.${ending}`)}
          </Button>
          <Text size="sm" c="dimmed">
            {t(`contacts.end.${ending}Text`)}
          </Text>
        </div>
      ))}
      {asking && (
        <Dialog title={t(`contacts.end.${asking}Title`)} opened onClose={() => setAsking(null)}>
          <Text mb="md">{t(`contacts.end.${asking}Text`)}</Text>
          <FailureNotice failure={removing.failure ?? erasing.failure} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(null)} data-autofocus>
              {t('common.cancel')}
            </Button>
            <Button
              color="red.9"
              loading={removing.pending || erasing.pending}
              onClick={() => void end(asking)}
            >
              {t(`contacts.end.${asking}`)}
            </Button>
          </Group>
        </Dialog>
      )}
    </Panel>
  );
}

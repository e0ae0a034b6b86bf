// The expiring details about a person: read only here, with the day on which they go, and the way to let them go now.
import { Button, Group, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './contact-page.module.css';

export function PersonPanel({ contact }: { readonly contact: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAnswer('contacts.person', [{ contact }], { refreshOn: ['followUp'] });
  const canWrite = mayWrite(useSession().role, 'person');
  if (answer.kind !== 'ready' || answer.value === null) return null;
  const { id, fields } = answer.value;
  const days = dayjs(fields.deleteOn).diff(format.today(), 'day');
  const date = format.date(fields.deleteOn);
  return (
    <Panel title={t('contacts.person.title')} lead={t('contacts.person.lead')}>
      <dl className={styles.lines}>
        {(['name', 'reach', 'reference'] as const)
          .filter((field) => fields[field] !== '')
          .map((field) => (
            <div key={field} className={styles.line}>
              <dt>{t(`model.field.${field}`)}</dt>
              <dd>{fields[field]}</dd>
            </div>
          ))}
      </dl>
      <Text size="sm">
        {t('contacts.person.purpose', {
          date: format.date(fields.consentAt),
          purpose: fields.consentPurpose,
        })}
      </Text>
      <p className={styles.countdown}>
        {days <= 0
          ? t('contacts.person.countdownToday')
          : t('contacts.person.countdown', { count: days, date })}
      </p>
      {canWrite && <ErasePerson id={id} onErased={answer.reload} />}
    </Panel>
  );
}

function ErasePerson({ id, onErased }: { readonly id: string; readonly onErased: () => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const erasing = useAsk('contacts.erasePerson');
  const erase = async () => {
    const answer = await erasing.run({ id });
    if (!answer.ok) return;
    setAsking(false);
    announce(t('contacts.person.erased'));
    onErased();
  };
  return (
    <>
      <Button variant="default" size="compact-sm" onClick={() => setAsking(true)}>
        {t('contacts.person.erase')}
      </Button>
      <Dialog title={t('contacts.person.eraseTitle')} opened={asking} onClose={() => setAsking(false)}>
        <Text mb="md">{t('contacts.person.eraseText')}</Text>
        <FailureNotice failure={erasing.failure} />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
            {t('common.cancel')}
          </Button>
          <Button color="red.9" loading={erasing.pending} onClick={() => void erase()}>
            {t('contacts.person.erase')}
          </Button>
        </Group>
      </Dialog>
    </>
  );
}

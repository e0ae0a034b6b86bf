// The expiring details about a person: changed while a follow-up needs them, with the day on which they go, or go now.
import { Button, Group, Text } from '@mantine/core';
import dayjs from 'dayjs';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Person } from '../../../shared/model/contact.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { announce } from '../../app/announce.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useStore } from '../../bridge/store.ts';
import { useAnswer, useAsk } from '../../bridge/use-ask.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Panel } from '../../ui/Panel.tsx';
import styles from './contact-page.module.css';
import { PersonDialog } from './PersonDialog.tsx';
import { personMoveStore } from './person-move.ts';
import { useLatestDeletion } from './use-latest-deletion.ts';

export function PersonPanel({ contact }: { readonly contact: string }) {
  const { t } = useTranslation();
  const answer = useAnswer('contacts.person', [{ contact }], { refreshOn: ['followUp'] });
  const canWrite = mayWrite(useSession().role, 'person');
  const latest = useLatestDeletion(contact);
  const [editing, setEditing] = useState(false);
  const asked = useStore(personMoveStore);
  const move = asked?.contact === contact ? asked : null;
  useEffect(() => () => personMoveStore.set(null), []);
  const close = () => {
    setEditing(false);
    personMoveStore.set(null);
  };
  const saved = () => {
    move?.settle();
    if (answer.kind === 'ready') answer.reload();
  };
  if (answer.kind !== 'ready') return null;
  const person = answer.value;
  const editable = canWrite && latest !== null;
  if (person === null && !editable) return null;
  return (
    <Panel title={t('contacts.person.title')} lead={t('contacts.person.lead')}>
      {person && <Details person={person.fields} />}
      <Group gap="xs">
        {editable && (
          <Button variant="default" size="compact-sm" onClick={() => setEditing(true)}>
            {person ? t('common.edit') : t('capture.personAdd')}
          </Button>
        )}
        {person && canWrite && <ErasePerson id={person.id} onErased={answer.reload} />}
      </Group>
      {latest !== null && (
        <PersonDialog
          contact={contact}
          person={person?.fields ?? null}
          latest={latest}
          finding={move?.finding ?? null}
          opened={editing || move !== null}
          onClose={close}
          onSaved={saved}
        />
      )}
    </Panel>
  );
}

function Details({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const format = useFormat();
  const days = dayjs(person.deleteOn).diff(format.today(), 'day');
  const date = format.date(person.deleteOn);
  return (
    <>
      <dl className={styles.lines}>
        {(['name', 'reach', 'reference'] as const)
          .filter((field) => person[field] !== '')
          .map((field) => (
            <div key={field} className={styles.line}>
              <dt>{t(`model.field.${field}`)}</dt>
              <dd>{person[field]}</dd>
            </div>
          ))}
      </dl>
      <Text size="sm">
        {t('contacts.person.purpose', {
          date: format.date(person.consentAt),
          purpose: person.consentPurpose,
        })}
      </Text>
      <p className={styles.countdown}>
        {days <= 0
          ? t('contacts.person.countdownToday')
          : t('contacts.person.countdown', { count: days, date })}
      </p>
    </>
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

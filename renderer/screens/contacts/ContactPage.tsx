// One contact in full: readable at a glance, changed in place, with its past, its person part and its end.
import { Anchor, Button, Text } from '@mantine/core';
import { IconArrowLeft, IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import type { Row } from '../../../shared/model/row.ts';
import { announce } from '../../app/announce.ts';
import { linkTo } from '../../app/route.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import { Contests } from '../../contests/Contests.tsx';
import { FollowUpsOf } from '../../follow-ups/FollowUpsOf.tsx';
import { useRow } from '../../replica/use-rows.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { NotFound } from '../../ui/NotFound.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { ContactEnd } from './ContactEnd.tsx';
import { ContactFieldList } from './ContactFieldList.tsx';
import styles from './contact-page.module.css';
import { contactText, fieldText, fieldWords } from './field-text.ts';
import { History } from './History.tsx';
import { PersonPanel } from './PersonPanel.tsx';
import { useInWords } from './use-in-words.ts';

export function ContactPage({ id }: { readonly id: string }) {
  const row = useRow('contact', id);
  if (row === undefined) return <Loading />;
  if (row === null) return <NotFound />;
  return <OpenContact key={id} row={row} />;
}

function OpenContact({ row }: { readonly row: Row<'contact'> }) {
  const { t } = useTranslation();
  const words = useInWords(row.fields);
  const canWrite = mayWrite(useSession().role, 'contact');
  const copying = useAsk('clipboard.write');
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    const answer = await copying.run({ text: contactText(row.fields, words).slice(0, 20_000) });
    setCopied(answer.ok);
    if (answer.ok) announce(t('contacts.page.copied'));
  };
  const { at, channel, service } = row.fields;
  return (
    <>
      <Anchor href={linkTo('contacts')} size="sm" className={styles.back}>
        <IconArrowLeft aria-hidden size={16} /> {t('contacts.page.back')}
      </Anchor>
      <ScreenHeader
        title={fieldText('service', service, words)}
        lead={t('capture.likeLastText', {
          channel: t(`model.channel.${channel}`),
          service: words.format.dateTime(at),
        })}
        actions={
          <Button
            variant="default"
            leftSection={<IconCopy aria-hidden size={16} />}
            loading={copying.pending}
            onClick={() => void copy()}
          >
            {t('contacts.page.copy')}
          </Button>
        }
      />
      <FailureNotice failure={copying.failure} />
      {copied && (
        <Text size="sm" ta="end" mb="xs">
          {t('contacts.page.copied')}
        </Text>
      )}
      {row.contested.length > 0 && (
        <Contests
          type="contact"
          id={row.id}
          contested={row.contested}
          words={fieldWords(words)}
          canSettle={canWrite}
        />
      )}
      <div className={styles.columns}>
        <div className={styles.column}>
          <ContactFieldList row={row} words={words} canEdit={canWrite} />
          <History id={row.id} words={words} />
        </div>
        <div className={styles.column}>
          <FollowUpsOf contact={row.id} />
          <PersonPanel contact={row.id} />
          {canWrite && <ContactEnd id={row.id} />}
        </div>
      </div>
    </>
  );
}

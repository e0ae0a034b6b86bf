// What is known of a document beside its text: whom it is for, where it belongs, where it was used.
import { Anchor, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { mayRead } from '../../../shared/model/roles.ts';
import { wordsIn } from '../../../shared/richtext/plain.ts';
import type { RichText } from '../../../shared/richtext/rich-text.ts';
import { linkTo } from '../../app/route.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import { listContactsUsing } from '../../contact-list/list-filter.ts';
import { useRowsByIds } from '../../replica/use-rows.ts';
import { Panel } from '../../ui/Panel.tsx';
import styles from './knowledge.module.css';
import type { DocumentView } from './use-document.ts';

/** Words that most people read in a minute. */
const wordsPerMinute = 200;

export function AboutDocument({
  document,
  text,
}: {
  readonly document: DocumentView;
  readonly text: RichText;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { role } = useSession();
  const { addressees, services, tags, ownerRole, reviewOn, createdAt } = document.fields;
  const named = useRowsByIds('service', services);
  const serviceNames = named.flatMap((service) => (service ? [service.fields.name] : []));
  const words = wordsIn(text);
  const minutes = Math.max(1, Math.round(words / wordsPerMinute));
  return (
    <>
      <Panel title={t('knowledge.read.about')}>
        <dl className={styles.facts}>
          <Fact name={t('model.field.addressees')}>
            {format.list(addressees.map((addressee) => t(`model.addressee.${addressee}`)))}
          </Fact>
          <Fact name={t('model.field.services')}>{serviceNames.join(', ')}</Fact>
          <Fact name={t('model.field.tags')}>{tags.join(', ')}</Fact>
          <Fact name={t('model.field.ownerRole')}>{t(`model.role.${ownerRole}`)}</Fact>
          <Fact name={t('model.field.reviewOn')}>{reviewOn === undefined ? '' : format.date(reviewOn)}</Fact>
          <Fact name={t('model.field.createdAt')}>{format.date(createdAt)}</Fact>
        </dl>
        {words > 0 && (
          <Text size="sm" c="dimmed" mt="sm">
            {t('knowledge.read.minutes', { count: minutes })}
          </Text>
        )}
      </Panel>
      {mayRead(role, 'contact') && <LinkedContacts id={document.id} />}
    </>
  );
}

/** What is not given is not listed. */
function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const shown = 5;

/** Contacts that name this document, newest first; the core knows those that the replica doesn't hold, too. */
function LinkedContacts({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const answer = useAnswer('contacts.list', [{ documents: [id], limit: shown }], { refreshOn: ['contact'] });
  const { ids, total } = answer.kind === 'ready' ? answer.value : { ids: [], total: 0 };
  const contacts = useRowsByIds('contact', ids).filter((row) => row != null);
  const services = useRowsByIds(
    'service',
    contacts.map((contact) => contact.fields.service),
  );
  if (total === 0) return null;
  return (
    <Panel title={t('knowledge.read.linked')}>
      <ul className={styles.linked}>
        {contacts.map((contact, index) => (
          <li key={contact.id}>
            <Anchor size="sm" href={linkTo('contacts', contact.id)}>
              {`${services[index]?.fields.name ?? t('model.type.contact')} · ${format.halfDay(contact.fields.at)}`}
            </Anchor>
          </li>
        ))}
      </ul>
      <Anchor size="sm" href={linkTo('contacts')} onClick={() => listContactsUsing(id)}>
        {t('knowledge.read.linkedList', { count: total, formatted: format.number(total) })}
      </Anchor>
    </Panel>
  );
}

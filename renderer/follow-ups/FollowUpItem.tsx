// One follow-up with what can be done about it: take over, done, postpone. The same on every screen that lists them.
import { ActionIcon, Button, Group, Tooltip } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';
import { IconCalendarShare, IconCheck, IconHandGrab, IconHandOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../shared/model/row.ts';
import { linkTo } from '../app/route.ts';
import { useFormat } from '../app/use-format.ts';
import { useSession } from '../bridge/host-state.ts';
import { useRow } from '../replica/use-rows.ts';
import { focusIfLost } from '../ui/use-focus-back.ts';
import styles from './follow-ups.module.css';
import { dueGroupOf } from './group.ts';
import { PostponeForm } from './PostponeForm.tsx';
import type { FollowUpActions } from './use-follow-ups.ts';

export interface FollowUpItemProps {
  readonly row: Row<'followUp'>;
  readonly actions: FollowUpActions;
  /** On the contact's own page its name would only repeat the heading. */
  readonly withContact?: boolean;
  /** Where room is short: pictures with names instead of words on the buttons. */
  readonly compact?: boolean;
}

export function FollowUpItem({ row, actions, withContact = true, compact = false }: FollowUpItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [postponing, setPostponing] = useState(false);
  const item = useRef<HTMLLIElement>(null);
  const leavePostponing = () => {
    setPostponing(false);
    requestAnimationFrame(() =>
      item.current?.querySelector<HTMLElement>('[data-action="postpone"]')?.focus(),
    );
  };
  const { dueOn, note, doneAt } = row.fields;
  const about = note || t('followUps.noNote');
  const isDone = doneAt !== undefined;
  const isBack = !isDone && actions.returned === row.id;
  useEffect(() => {
    // The way back vanished from under the focus when it was taken.
    if (isBack) focusIfLost(() => item.current?.querySelector<HTMLElement>('[data-action="done"]'));
  }, [isBack]);
  const overdue = !isDone && dueGroupOf(dueOn, format.today()) === 'overdue';
  return (
    <li ref={item} className={styles.item}>
      <p className={isDone ? styles.noteDone : styles.note}>{about}</p>
      <p className={styles.facts}>
        <span className={overdue ? styles.overdue : undefined}>
          {isDone
            ? t('followUps.doneAt', { date: format.date(doneAt) })
            : overdue
              ? t('followUps.since', { date: format.weekdayDate(dueOn) })
              : t('followUps.dueOn', { date: format.nearDate(dueOn) })}
        </span>
        {withContact && <ContactLink contact={row.fields.contact} />}
        <TakenBy member={row.fields.takenBy} />
      </p>
      {actions.canWrite && !isDone && !postponing && (
        <Actions
          row={row}
          about={about}
          actions={actions}
          compact={compact}
          onPostpone={() => setPostponing(true)}
        />
      )}
      {postponing && (
        <PostponeForm
          onCancel={leavePostponing}
          onDay={async (day) => {
            // The way back takes the focus then: this line may go to another group, or out of sight.
            if (await actions.postpone(row, day)) setPostponing(false);
          }}
        />
      )}
    </li>
  );
}

interface ActionsProps extends FollowUpItemProps {
  readonly about: string;
  readonly onPostpone: () => void;
}

function Actions({ row, about, actions, compact = false, onPostpone }: ActionsProps) {
  const { t } = useTranslation();
  const isFree = row.fields.takenBy === undefined;
  const choices: readonly Choice[] = [
    { name: 'done', label: t('followUps.done'), icon: IconCheck, act: () => void actions.finish(row) },
    { name: 'postpone', label: t('followUps.postpone'), icon: IconCalendarShare, act: onPostpone },
    isFree
      ? {
          name: 'take',
          label: t('followUps.take'),
          icon: IconHandGrab,
          act: () => void actions.take(row, true),
        }
      : {
          name: 'take',
          label: t('followUps.giveBack'),
          icon: IconHandOff,
          act: () => void actions.take(row, false),
        },
  ];
  const named = (action: string) => t('followUps.doNamed', { action, note: about });
  return (
    <Group gap="0.25rem" wrap="nowrap">
      {choices.map(({ name, label, icon: Picture, act }) =>
        compact ? (
          <Tooltip key={name} label={label} events={{ hover: true, focus: true, touch: false }}>
            <ActionIcon variant="default" aria-label={named(label)} data-action={name} onClick={act}>
              <Picture aria-hidden size={16} stroke={1.6} />
            </ActionIcon>
          </Tooltip>
        ) : (
          <Button
            key={name}
            size="compact-xs"
            variant="default"
            aria-label={named(label)}
            data-action={name}
            onClick={act}
          >
            {label}
          </Button>
        ),
      )}
    </Group>
  );
}

interface Choice {
  readonly name: 'done' | 'postpone' | 'take';
  readonly label: string;
  readonly icon: Icon;
  readonly act: () => void;
}

function ContactLink({ contact }: { readonly contact: string | undefined }) {
  const { t } = useTranslation();
  const row = useRow('contact', contact);
  const service = useRow('service', row?.fields.service);
  if (contact === undefined || row === null) return <span>{t('followUps.withoutContact')}</span>;
  return <a href={linkTo('contacts', contact)}>{service?.fields.name ?? '…'}</a>;
}

function TakenBy({ member }: { readonly member: string | undefined }) {
  const { t } = useTranslation();
  const { memberId } = useSession();
  const row = useRow('member', member);
  if (member === undefined) return null;
  if (member === memberId) return <span>{t('followUps.takenByYou')}</span>;
  return <span>{t('followUps.takenBy', { name: row?.fields.name ?? '…' })}</span>;
}

// What a lead can do with the guideline on the page.
import { ActionIcon, Button, Group, Menu, SegmentedControl, Tooltip } from '@mantine/core';
import {
  IconArchive,
  IconArrowDown,
  IconArrowUp,
  IconCheck,
  IconDots,
  IconHistory,
  IconPencil,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { moved } from '../../../shared/conduct/order.ts';
import { announce } from '../../app/announce.ts';
import { useAsk } from '../../bridge/use-ask.ts';
import type { GuidelineEntry } from '../../replica/use-reading.ts';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { ArchiveDialog } from './ArchiveDialog.tsx';
import styles from './conduct.module.css';
import { EditionsDialog } from './EditionsDialog.tsx';
import { PublishDialog } from './PublishDialog.tsx';
import type { Conduct } from './use-conduct.ts';

export interface LeadToolsProps {
  readonly conduct: Conduct;
  readonly entry: GuidelineEntry;
}

export function LeadTools({ conduct, entry }: LeadToolsProps) {
  const { t } = useTranslation();
  const [dialog, setDialog] = useState<'publish' | 'editions' | 'archive' | null>(null);
  const saving = useAsk('records.save');
  const { guideline, reading } = entry;
  const close = () => setDialog(null);
  if (guideline.fields.status === 'archived') return <Restore entry={entry} />;
  const { kind } = conduct.view;
  return (
    <div className={styles.leadTools}>
      <Group gap="xs">
        {reading && kind !== 'editing' && (
          <SegmentedControl
            size="xs"
            aria-label={t('conduct.leads.showing')}
            value={kind === 'draft' ? 'draft' : 'present'}
            onChange={(value) => conduct.show({ kind: value === 'draft' ? 'draft' : 'present' })}
            data={[
              { value: 'present', label: t('conduct.leads.showEdition') },
              { value: 'draft', label: t('conduct.leads.showDraft') },
            ]}
          />
        )}
        <Writing conduct={conduct} />
        <Tool icon={<IconSend aria-hidden size={16} />} onClick={() => setDialog('publish')}>
          {t('conduct.publish.button')}
        </Tool>
      </Group>
      <Group gap="xs">
        <Move conduct={conduct} entry={entry} direction="up" asking={saving} />
        <Move conduct={conduct} entry={entry} direction="down" asking={saving} />
        <More onEditions={() => setDialog('editions')} onArchive={() => setDialog('archive')} />
      </Group>
      <FailureNotice failure={saving.failure} />
      {dialog === 'publish' && <PublishDialog conduct={conduct} entry={entry} onClose={close} />}
      {dialog === 'editions' && <EditionsDialog conduct={conduct} entry={entry} onClose={close} />}
      {dialog === 'archive' && <ArchiveDialog guideline={guideline} onClose={close} />}
    </div>
  );
}

/** Into writing and, from the top of the page as from its end, out of it. */
function Writing({ conduct }: { readonly conduct: Conduct }) {
  const { t } = useTranslation();
  return conduct.view.kind === 'editing' ? (
    <Tool icon={<IconCheck aria-hidden size={16} />} onClick={() => conduct.show({ kind: 'draft' })}>
      {t('conduct.leads.done')}
    </Tool>
  ) : (
    <Tool icon={<IconPencil aria-hidden size={16} />} onClick={() => conduct.show({ kind: 'editing' })}>
      {t('conduct.leads.edit')}
    </Tool>
  );
}

interface ToolProps {
  readonly icon: React.ReactNode;
  readonly onClick: () => void;
  readonly children: React.ReactNode;
}

const Tool = ({ icon, onClick, children }: ToolProps) => (
  <Button size="xs" variant="default" leftSection={icon} onClick={onClick}>
    {children}
  </Button>
);

function More({
  onEditions,
  onArchive,
}: {
  readonly onEditions: () => void;
  readonly onArchive: () => void;
}) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('conduct.leads.more')}>
          <IconDots aria-hidden size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconHistory aria-hidden size={16} />} onClick={onEditions}>
          {t('conduct.editions.button')}
        </Menu.Item>
        <Menu.Item leftSection={<IconArchive aria-hidden size={16} />} onClick={onArchive}>
          {t('conduct.leads.archive')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface MoveProps extends LeadToolsProps {
  readonly direction: 'up' | 'down';
  readonly asking: ReturnType<typeof useAsk<'records.save'>>;
}

function Move({ conduct, entry: { guideline }, direction, asking }: MoveProps) {
  const { t } = useTranslation();
  const order = conduct.entries.map((each) => ({
    id: each.guideline.id,
    order: each.guideline.fields.order,
  }));
  const writes = moved(order, guideline.id, direction);
  const move = async () => {
    for (const { id, order } of writes) {
      const answer = await asking.run({ type: 'guideline', id, fields: { order } });
      if (!answer.ok) return;
    }
    const place = conduct.place + (direction === 'up' ? -1 : 1);
    announce(t('conduct.leads.movedTo', { title: guideline.fields.title, place }));
  };
  const Picture = direction === 'up' ? IconArrowUp : IconArrowDown;
  return (
    <Tooltip label={t(`conduct.leads.${direction}`)}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={t(`conduct.leads.${direction}`)}
        disabled={writes.length === 0}
        onClick={() => void move()}
      >
        <Picture aria-hidden size={16} />
      </ActionIcon>
    </Tooltip>
  );
}

/** What was archived keeps its editions; with them it is published again, without them a draft. */
function Restore({ entry: { guideline, editions } }: { readonly entry: GuidelineEntry }) {
  const { t } = useTranslation();
  const { run, pending, failure } = useAsk('records.save');
  const status = editions.length > 0 ? 'published' : 'draft';
  return (
    <div className={styles.leadTools}>
      <Button
        size="xs"
        loading={pending}
        onClick={() => void run({ type: 'guideline', id: guideline.id, fields: { status } })}
      >
        {t('conduct.leads.restore')}
      </Button>
      <FailureNotice failure={failure} />
    </div>
  );
}

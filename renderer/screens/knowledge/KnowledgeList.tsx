// All documents: found by words, narrowed by filters, ready to be opened.
import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { IconBook2, IconPlus, IconSearch, IconSearchOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressees, documentKinds, documentStatuses } from '../../../shared/model/knowledge.ts';
import { mayWrite } from '../../../shared/model/roles.ts';
import { goTo, linkTo } from '../../app/route.ts';
import { useShortcut } from '../../app/shortcuts.ts';
import { useSession } from '../../bridge/host-state.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { ScreenHeader } from '../../ui/ScreenHeader.tsx';
import { DocumentEntry } from './DocumentEntry.tsx';
import styles from './list.module.css';
import { type KnowledgeListState, noFilter, type Order, useKnowledgeList } from './use-knowledge-list.ts';

const create = () => goTo('knowledge', 'new');

export interface KnowledgeListProps {
  /** The document that was open just before the list. */
  readonly cameFrom: string | undefined;
}

export function KnowledgeList({ cameFrom }: KnowledgeListProps) {
  const { t } = useTranslation();
  const { role } = useSession();
  const list = useKnowledgeList();
  const mayCreate = mayWrite(role, 'document', {});
  const button = mayCreate ? (
    <Button leftSection={<IconPlus aria-hidden size={18} />} onClick={create}>
      {t('knowledge.new')}
    </Button>
  ) : undefined;
  return (
    <>
      <ScreenHeader title={t('knowledge.title')} lead={t('knowledge.lead')} actions={button} />
      <Filters list={list} />
      <FailureNotice failure={list.failure} />
      <Entries list={list} action={button} cameFrom={cameFrom} />
    </>
  );
}

function Filters({ list: { filter, change } }: { readonly list: KnowledgeListState }) {
  const { t } = useTranslation();
  const search = useRef<HTMLInputElement>(null);
  useShortcut('mod+F', t('knowledge.list.search'), () => search.current?.focus());
  return (
    <search className={styles.filters} aria-label={t('knowledge.list.filters')}>
      <TextInput
        ref={search}
        type="search"
        className={styles.searchField}
        label={t('knowledge.list.search')}
        placeholder={t('knowledge.list.searchPlaceholder')}
        leftSection={<IconSearch aria-hidden size={18} stroke={1.6} />}
        value={filter.text}
        onChange={(event) => change({ text: event.currentTarget.value })}
      />
      <Select
        label={t('knowledge.list.kind')}
        placeholder={t('knowledge.list.all')}
        clearable
        data={documentKinds.map((value) => ({ value, label: t(`model.documentKind.${value}`) }))}
        value={filter.kind}
        onChange={(value) => change({ kind: documentKinds.find((kind) => kind === value) ?? null })}
      />
      <Select
        label={t('knowledge.list.addressee')}
        placeholder={t('knowledge.list.all')}
        clearable
        data={addressees.map((value) => ({ value, label: t(`model.addressee.${value}`) }))}
        value={filter.addressee}
        onChange={(value) =>
          change({ addressee: addressees.find((addressee) => addressee === value) ?? null })
        }
      />
      <Select
        label={t('knowledge.list.status')}
        placeholder={t('knowledge.list.all')}
        clearable
        data={documentStatuses.map((value) => ({ value, label: t(`model.documentStatus.${value}`) }))}
        value={filter.status}
        onChange={(value) => change({ status: documentStatuses.find((status) => status === value) ?? null })}
      />
      <Select
        label={t('knowledge.list.sort')}
        allowDeselect={false}
        disabled={filter.text.trim() !== ''}
        data={[
          { value: 'title', label: t('knowledge.list.byTitle') },
          { value: 'newest', label: t('knowledge.list.byNewest') },
          { value: 'review', label: t('knowledge.list.byReview') },
        ]}
        value={filter.order}
        onChange={(value) => change({ order: (value ?? 'title') as Order })}
      />
      <Checkbox
        className={styles.dueFilter}
        label={t('knowledge.list.due')}
        checked={filter.due}
        onChange={(event) => change({ due: event.currentTarget.checked })}
      />
    </search>
  );
}

/** How many are drawn at first and with each step more: 5,000 at once would take seconds. */
const step = 100;

/** Whoever comes back from a document is on its line again; once, as what is narrowed afterwards has the focus elsewhere. */
function useReturn(cameFrom: string | undefined, listed: boolean) {
  const entries = useRef<HTMLUListElement>(null);
  const owed = useRef(cameFrom);
  useEffect(() => {
    if (!listed || owed.current === undefined) return;
    const line = `a[href="${linkTo('knowledge', owed.current)}"]`;
    owed.current = undefined;
    entries.current?.querySelector<HTMLElement>(line)?.focus();
  }, [listed]);
  return entries;
}

interface EntriesProps extends KnowledgeListProps {
  readonly list: KnowledgeListState;
  readonly action: React.ReactNode;
}

function Entries({ list, action, cameFrom }: EntriesProps) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(step);
  const { listed, total, filter, change, corrected } = list;
  const entries = useReturn(cameFrom, listed !== undefined);
  if (listed === undefined) return <Loading />;
  if (total === 0)
    return (
      <EmptyState
        icon={IconBook2}
        title={t('knowledge.list.empty')}
        text={t('knowledge.list.emptyText')}
        action={action}
      />
    );
  const shown = Math.max(wanted, listed.findIndex(({ row }) => row.id === cameFrom) + 1);
  const rest = listed.length - shown;
  return (
    <>
      <Group justify="space-between" mb="xs">
        <Text role="status" size="sm" c="dimmed">
          {t('knowledge.list.count', { count: listed.length })}
          {corrected !== null && ` · ${t('knowledge.list.corrected', { words: corrected })}`}
        </Text>
        {listed.length < total && (
          <Button variant="subtle" size="compact-sm" onClick={() => change(noFilter)}>
            {t('knowledge.list.reset')}
          </Button>
        )}
      </Group>
      {listed.length === 0 ? (
        <EmptyState
          icon={IconSearchOff}
          title={t('knowledge.list.nothing')}
          text={t('knowledge.list.nothingText')}
        />
      ) : (
        <ul ref={entries} className={styles.entries} aria-label={t('model.types.document')}>
          {listed.slice(0, shown).map(({ row, hit }) => (
            <DocumentEntry key={row.id} row={row} hit={hit} ordered={filter.order} />
          ))}
        </ul>
      )}
      {rest > 0 && (
        <Group justify="center" mt="md">
          <Button variant="default" onClick={() => setWanted(shown + step)}>
            {t('knowledge.list.more', { count: Math.min(rest, step) })}
          </Button>
        </Group>
      )}
    </>
  );
}

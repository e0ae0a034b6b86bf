// All contacts, newest first: filters of the core, rows of the replica, and only what is in sight is drawn.
import { Button, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAddressBook, IconFilterOff } from '@tabler/icons-react';
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { mayWrite } from '../../../shared/model/roles.ts';
import { announce } from '../../app/announce.ts';
import { linkTo } from '../../app/route.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useStore } from '../../bridge/store.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import type { ListFilter } from '../../contact-list/list-filter.ts';
import {
  contactFilterOf,
  filterStore,
  isBackwards,
  isNarrowed,
  markedStore,
  noFilter,
  stretch,
  stretchAround,
} from '../../contact-list/list-filter.ts';
import { useRowsByIds } from '../../replica/use-rows.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { FailureNotice } from '../../ui/FailureNotice.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { focusIfLost } from '../../ui/use-focus-back.ts';
import { ContactGrid } from './ContactGrid.tsx';
import { ContactsHeader } from './ContactsHeader.tsx';
import styles from './contact-list.module.css';
import { ListFilters } from './ListFilters.tsx';

export interface ContactListProps {
  /** The contact that was open just before the list. */
  readonly cameFrom: string | undefined;
}

export function ContactList({ cameFrom }: ContactListProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const filter = useStore(filterStore);
  // Typing asks once it has come to rest; every other control at once.
  const [text] = useDebouncedValue(filter.text, 150);
  const wanted = contactFilterOf({ ...filter, text }, format.today());
  const narrowing = JSON.stringify(wanted);
  const { offset, see } = useStretch(narrowing);
  const answer = useAnswer('contacts.list', [{ ...wanted, offset, limit: stretch }], {
    refreshOn: ['contact'],
  });
  const grid = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  useReturn(cameFrom, answer.kind === 'ready', grid);
  const narrow = (next: ListFilter) => {
    // Another list begins at its top, whichever place of the one before was marked.
    markedStore.set(null);
    filterStore.set(next);
  };
  const reset = () => {
    narrow(noFilter);
    // The pressed button is gone with the filter.
    focusIfLost(() => search.current);
  };
  const total = answer.kind === 'ready' ? answer.value.total : null;
  const said =
    total === null ? '' : t('contacts.list.total', { count: total, formatted: format.number(total) });
  useAnnouncedTotal(said);
  return (
    <div className={styles.page}>
      <ContactsHeader here="list" />
      <ListFilters
        filter={filter}
        onChange={narrow}
        searchRef={search}
        onLeave={() => grid.current?.focus()}
      />
      <div className={styles.summary}>
        <Text size="sm" fw={550}>
          {said}
          <UsedDocuments ids={filter.documents} />
        </Text>
        {isNarrowed(filter) && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconFilterOff aria-hidden size={14} />}
            onClick={reset}
          >
            {t('contacts.list.reset')}
          </Button>
        )}
      </div>
      {answer.kind === 'loading' && <Loading />}
      {answer.kind === 'failed' && <FailureNotice failure={answer.failure} onRetry={answer.retry} />}
      {answer.kind === 'ready' &&
        (answer.value.total > 0 ? (
          <ContactGrid key={narrowing} page={answer.value} gridRef={grid} onSee={see} />
        ) : (
          <Nothing filter={filter} onReset={reset} />
        ))}
    </div>
  );
}

/** Whoever comes back from a contact that they opened here is on its row again. */
function useReturn(
  cameFrom: string | undefined,
  listed: boolean,
  grid: RefObject<HTMLDivElement | null>,
): void {
  const owed = useRef(cameFrom !== undefined && markedStore.get()?.id === cameFrom);
  useEffect(() => {
    if (!owed.current || !listed) return;
    owed.current = false;
    grid.current?.focus({ preventScroll: true });
  }, [listed, grid]);
}

/** What no control above the list shows: it came with the way from a document's page. */
function UsedDocuments({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation();
  const titles = useRowsByIds('document', ids).flatMap((row) => (row ? [row.fields.title] : []));
  return titles.length === 0 ? null : ` · ${t('contacts.list.using', { title: titles.join(', ') })}`;
}

/** Which stretch of the list is wanted; another filter begins at the top again. */
function useStretch(filter: string): {
  readonly offset: number;
  readonly see: (first: number, last: number) => void;
} {
  const [place, setPlace] = useState({ filter, offset: stretchAround(markedStore.get()?.index ?? 0) });
  const offset = place.filter === filter ? place.offset : 0;
  const see = useCallback(
    (first: number, last: number) => {
      if (first >= offset && last < offset + stretch) return;
      setPlace({ filter, offset: stretchAround((first + last) / 2) });
    },
    [filter, offset],
  );
  return { offset, see };
}

/** Says the number of contacts when a filter changes it, not when the list is opened. */
function useAnnouncedTotal(said: string): void {
  const before = useRef('');
  useEffect(() => {
    if (said === '') return;
    if (before.current !== '' && before.current !== said) announce(said);
    before.current = said;
  }, [said]);
}

interface NothingProps {
  readonly filter: ListFilter;
  readonly onReset: () => void;
}

function Nothing({ filter, onReset }: NothingProps) {
  const { t } = useTranslation();
  const canWrite = mayWrite(useSession().role, 'contact');
  if (isNarrowed(filter)) {
    return (
      <EmptyState
        icon={IconFilterOff}
        title={t('contacts.list.noMatch')}
        text={t(isBackwards(filter) ? 'contacts.list.backwards' : 'contacts.list.noMatchText')}
        action={
          <Button variant="default" onClick={onReset}>
            {t('contacts.list.reset')}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={IconAddressBook}
      title={t('contacts.list.empty')}
      text={canWrite ? t('contacts.list.emptyText') : t('contacts.list.emptyReading')}
      action={
        canWrite && (
          <Button component="a" href={linkTo('contacts', 'new')}>
            {t('capture.title')}
          </Button>
        )
      }
    />
  );
}

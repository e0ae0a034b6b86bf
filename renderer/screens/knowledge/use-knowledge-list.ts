// Which documents the list shows: searched by the core, filtered and ordered here, where all of them lie anyway.
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import type { Hit } from '../../../shared/contract/search.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import type { KnowledgeDocument } from '../../../shared/model/knowledge.ts';
import type { Row } from '../../../shared/model/row.ts';
import { useFormat } from '../../app/use-format.ts';
import { useSession } from '../../bridge/host-state.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import { useRows } from '../../replica/use-rows.ts';

export type Order = 'title' | 'newest' | 'review';

export interface ListFilter {
  readonly text: string;
  readonly kind: KnowledgeDocument['kind'] | null;
  readonly addressee: KnowledgeDocument['addressees'][number] | null;
  readonly status: KnowledgeDocument['status'] | null;
  /** Only those whose review date has come. */
  readonly due: boolean;
  readonly order: Order;
}

export const noFilter: ListFilter = {
  text: '',
  kind: null,
  addressee: null,
  status: null,
  due: false,
  order: 'title',
};

export interface Listed {
  readonly row: Row<'document'>;
  /** Where the words were found; undefined while nothing is searched for. */
  readonly hit: Hit | undefined;
}

export interface KnowledgeListState {
  readonly filter: ListFilter;
  readonly change: (change: Partial<ListFilter>) => void;
  /** Undefined while the documents are read. */
  readonly listed: readonly Listed[] | undefined;
  /** How many documents there are at all. */
  readonly total: number;
  readonly corrected: string | null;
  readonly failure: Failure | null;
}

// The filter outlives the screen: whoever comes back from a document finds the list as it was, in the same office.
let remembered = { office: '', filter: noFilter };

export function useKnowledgeList(): KnowledgeListState {
  const { role, officeId } = useSession();
  const [filter, setFilter] = useState(remembered.office === officeId ? remembered.filter : noFilter);
  const today = useFormat().today();
  const rows = useRows('document');
  const [text] = useDebouncedValue(filter.text.trim(), 120);
  const found = useAnswer('search.query', [{ text, types: ['document'], limit: 200 }], {
    refreshOn: ['document'],
  });
  const hits = text === '' || found.kind !== 'ready' ? undefined : found.value.hits;
  const visible = useMemo(
    // The management reads what is published.
    () => rows?.filter((row) => role !== 'management' || row.fields.status === 'published'),
    [rows, role],
  );
  const listed = useMemo(() => {
    if (visible === undefined || (text !== '' && hits === undefined)) return undefined;
    const matching = visible.filter((row) => matches(row.fields, filter, today));
    return hits === undefined ? ordered(matching, filter.order) : ranked(matching, hits);
  }, [visible, hits, text, filter, today]);
  return {
    filter,
    change: (change) => {
      remembered = { office: officeId, filter: { ...filter, ...change } };
      setFilter(remembered.filter);
    },
    listed,
    total: visible?.length ?? 0,
    corrected: text !== '' && found.kind === 'ready' ? found.value.corrected : null,
    failure: found.kind === 'failed' ? found.failure : null,
  };
}

/** True where the day of review has come. Published and working texts alike; archived ones are done with. */
export const isReviewDue = ({ reviewOn, status }: KnowledgeDocument, today: string): boolean =>
  reviewOn !== undefined && reviewOn <= today && status !== 'archived';

function matches(document: KnowledgeDocument, filter: ListFilter, today: string): boolean {
  return (
    (filter.kind === null || document.kind === filter.kind) &&
    (filter.addressee === null || document.addressees.includes(filter.addressee)) &&
    (filter.status === null || document.status === filter.status) &&
    (!filter.due || isReviewDue(document, today))
  );
}

const collator = new Intl.Collator('de', { numeric: true });

const orders: Readonly<Record<Order, (a: Row<'document'>, b: Row<'document'>) => number>> = {
  title: (a, b) => collator.compare(a.fields.title, b.fields.title),
  newest: (a, b) => (a.fields.createdAt < b.fields.createdAt ? 1 : -1),
  review: (a, b) => ((a.fields.reviewOn ?? '9') < (b.fields.reviewOn ?? '9') ? -1 : 1),
};

const ordered = (rows: readonly Row<'document'>[], order: Order): Listed[] =>
  rows.toSorted(orders[order]).map((row) => ({ row, hit: undefined }));

function ranked(rows: readonly Row<'document'>[], hits: readonly Hit[]): Listed[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return hits.flatMap((hit) => {
    const row = byId.get(hit.id);
    return row ? [{ row, hit }] : [];
  });
}

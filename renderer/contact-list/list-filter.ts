// What the contact list is narrowed to; kept while the window is open, so that Back leads to the same list. Beside the
// screens, as others lead into it.
import dayjs from 'dayjs';
import type { z } from 'zod';
import type { ContactFilter, contactFilter } from '../../shared/contract/contacts.ts';
import { vaultStore } from '../bridge/host-state.ts';
import { createStore } from '../bridge/store.ts';

export const periods = ['all', 'today', 'week', 'month', 'quarter', 'custom'] as const;
export type Period = (typeof periods)[number];

type Parts = Pick<
  z.output<typeof contactFilter>,
  'text' | 'channels' | 'services' | 'outcomes' | 'documents'
>;

export interface ListFilter extends Parts {
  readonly period: Period;
  /** ISO dates of the own period; empty where open. */
  readonly from: string;
  readonly to: string;
}

export const noFilter: ListFilter = {
  text: '',
  channels: [],
  services: [],
  outcomes: [],
  documents: [],
  period: 'all',
  from: '',
  to: '',
};

export const filterStore = createStore<ListFilter>(noFilter);
/** The contact that was marked last, as far as the list had told its id, and where in the list it stood. */
export const markedStore = createStore<{ readonly id: string | undefined; readonly index: number } | null>(
  null,
);

/** Ids that the list holds at a time; half of them lie on either side of what is in sight. */
export const stretch = 500;

/** Where the stretch around a place in the list begins. */
export const stretchAround = (index: number): number =>
  Math.max(0, Math.round((index - stretch / 2) / (stretch / 2)) * (stretch / 2));

/** Forgets both with the office that they belong to: nothing of it outlives its lock. */
vaultStore.subscribe(() => {
  if (vaultStore.get().kind === 'open') return;
  filterStore.set(noFilter);
  markedStore.set(null);
});

const days = { today: 0, week: 6, month: 29, quarter: 89 } as const;

/** The filter as the core takes it; `today` is the office's date. */
export function contactFilterOf(filter: ListFilter, today: string): ContactFilter {
  const { text, channels, services, outcomes, documents } = filter;
  return { text: text.trim(), channels, services, outcomes, documents, ...periodOf(filter, today) };
}

function periodOf({ period, from, to }: ListFilter, today: string): Pick<ContactFilter, 'from' | 'to'> {
  if (period === 'all') return {};
  if (period === 'custom') return { ...(isDay(from) && { from }), ...(isDay(to) && { to }) };
  return { from: dayjs(today).subtract(days[period], 'day').format('YYYY-MM-DD'), to: today };
}

/** True where the own period ends before it begins, so that nothing can lie in it. */
export const isBackwards = ({ period, from, to }: ListFilter): boolean =>
  period === 'custom' && isDay(from) && isDay(to) && to < from;

const isDay = (date: string): boolean => date >= '1900-01-01' && date < '2200-01-01';

/** Narrows the list to the contacts in which a document was used, before it is opened. */
export function listContactsUsing(document: string): void {
  filterStore.set({ ...noFilter, documents: [document] });
  markedStore.set(null);
}

/** Narrows the list to the contacts about a service, before it is opened. */
export function listContactsOf(service: string): void {
  filterStore.set({ ...noFilter, services: [service] });
  markedStore.set(null);
}

export const isNarrowed = (filter: ListFilter): boolean =>
  JSON.stringify(filter) !== JSON.stringify(noFilter);

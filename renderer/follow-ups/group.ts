// Which follow-ups wait, by how soon they are due: calendar days only.
import dayjs from 'dayjs';
import type { FollowUp } from '../../shared/model/contact.ts';

export const dueGroups = ['overdue', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Group of a day seen from `today`; both ISO dates. The week ends on Sunday. */
export function dueGroupOf(dueOn: string, today: string): DueGroup {
  if (dueOn < today) return 'overdue';
  if (dueOn === today) return 'today';
  const sunday = dayjs(today)
    .add((7 - dayjs(today).day()) % 7, 'day')
    .format('YYYY-MM-DD');
  return dueOn <= sunday ? 'week' : 'later';
}

interface Waiting {
  readonly fields: Pick<FollowUp, 'dueOn' | 'doneAt'>;
}

/** Open follow-ups by group, earliest first. */
export function groupFollowUps<T extends Waiting>(
  rows: readonly T[],
  today: string,
): Readonly<Record<DueGroup, readonly T[]>> {
  const open = rows
    .filter(({ fields }) => fields.doneAt === undefined)
    .sort((a, b) => a.fields.dueOn.localeCompare(b.fields.dueOn));
  const of = (group: DueGroup) => open.filter(({ fields }) => dueGroupOf(fields.dueOn, today) === group);
  return { overdue: of('overdue'), today: of('today'), week: of('week'), later: of('later') };
}

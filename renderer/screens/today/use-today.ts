// What waits today, from the replica and from what only the core knows (one's own acknowledgements, published wording).
import { useMemo } from 'react';
import type { Row } from '../../../shared/model/row.ts';
import { useFormat } from '../../app/use-format.ts';
import { useAnswer } from '../../bridge/use-ask.ts';
import { useRows } from '../../replica/use-rows.ts';
import { ofTheDay, unreadEditions } from './unread.ts';

/** Editions of guidelines to read; undefined until it is known. */
export function useUnread(): readonly Row<'edition'>[] | undefined {
  const editions = useRows('edition');
  const guidelines = useRows('guideline');
  const mine = useAnswer('editions.mine', [], { refreshOn: ['edition', 'guideline'] });
  return useMemo(() => {
    if (editions === undefined || guidelines === undefined || mine.kind !== 'ready') return undefined;
    const order = new Map(
      guidelines.filter(({ fields }) => fields.status === 'published').map(({ id }, index) => [id, index]),
    );
    return unreadEditions(editions, mine.value.acknowledged)
      .filter(({ fields }) => order.has(fields.target))
      .sort((a, b) => (order.get(a.fields.target) ?? 0) - (order.get(b.fields.target) ?? 0));
  }, [editions, guidelines, mine]);
}

/** Documents whose day of review has come; the longest waiting first. */
export function useToReview(): readonly Row<'document'>[] {
  const today = useFormat().today();
  const rows = useRows(
    'document',
    (table) =>
      table
        .filter(
          ({ fields }) =>
            fields.status !== 'archived' && fields.reviewOn !== undefined && fields.reviewOn <= today,
        )
        .toArray(),
    [today],
  );
  return useMemo(
    () => [...(rows ?? [])].sort((a, b) => (a.fields.reviewOn ?? '').localeCompare(b.fields.reviewOn ?? '')),
    [rows],
  );
}

export interface Principle {
  readonly guideline: string;
  readonly title: string;
  readonly text: string;
}

/** The principle of the day, in its published wording. */
export function usePrinciple(): Principle | null {
  const today = useFormat().today();
  const guidelines = useRows('guideline');
  const editions = useRows('edition');
  const guideline = ofTheDay(
    (guidelines ?? []).filter(({ fields }) => fields.status === 'published'),
    today,
  );
  const newest = (editions ?? []).filter(({ fields }) => fields.target === guideline?.id).at(-1);
  const answer = useAnswer('records.get', [{ ids: newest ? [newest.id] : [] }]);
  const edition = answer.kind === 'ready' ? answer.value[0] : undefined;
  if (guideline === undefined || edition?.id !== newest?.id) return null;
  const content = (edition as Row<'edition'> | undefined)?.fields.content;
  const text = content?.principle;
  return typeof text === 'string' && text !== ''
    ? { guideline: guideline.id, title: String(content?.title ?? guideline.fields.title), text }
    : null;
}

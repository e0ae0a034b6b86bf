// Which guidelines this member has still to read: an edition asks again only where its content changed.
import { type Edition, numberEditions } from '../../../shared/model/conduct.ts';

export interface EditionRow {
  readonly id: string;
  readonly fields: Pick<Edition, 'target' | 'targetType' | 'number' | 'publishedAt' | 'change' | 'title'>;
}

/**
 * The newest edition of each guideline that asks to be read. It does until it, or an edition since the last change of
 * content (`material`), was acknowledged; a later `editorial` one leaves an acknowledgement standing.
 */
export function unreadEditions<E extends EditionRow>(
  editions: readonly E[],
  acknowledged: readonly string[],
): E[] {
  const read = new Set(acknowledged);
  const ofGuidelines = editions.filter(({ fields }) => fields.targetType === 'guideline');
  return [...Map.groupBy(ofGuidelines, ({ fields }) => fields.target).values()].flatMap((all) => {
    const ordered = numberEditions(all).map(({ edition }) => edition);
    const lastChange = Math.max(
      0,
      ordered.findLastIndex(({ fields }) => fields.change === 'material'),
    );
    const newest = ordered.at(-1);
    return newest === undefined || ordered.slice(lastChange).some(({ id }) => read.has(id)) ? [] : [newest];
  });
}

/** One of `items` for each day, the same on every PC, each in turn. `today`: ISO date. */
export function ofTheDay<T>(items: readonly T[], today: string): T | undefined {
  const day = Math.floor(Date.parse(today) / 86_400_000);
  return items.length === 0 ? undefined : items[day % items.length];
}

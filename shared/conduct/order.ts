// Moving a guideline by one place, with as few writes as possible.

/** What has a place in the order. */
export interface Placed {
  readonly id: string;
  readonly order: number;
}

/** Distance between neighbours where the numbers are given anew. */
const step = 10;

/**
 * The new `order` of what has to be written so that `id` moves one place; `all` is in the present order. Neighbours
 * swap their numbers. Where numbers double (two people added at the same time), all are numbered anew.
 */
export function moved(all: readonly Placed[], id: string, direction: 'up' | 'down'): Placed[] {
  const from = all.findIndex((item) => item.id === id);
  const item = all[from];
  const other = all[direction === 'up' ? from - 1 : from + 1];
  if (!item || !other) return [];
  const sequence = all.map((each) => (each === item ? other : each === other ? item : each));
  const numbers = all.map((each) => each.order);
  const sound = numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
  return sequence
    .map((each, index) => ({ ...each, place: sound ? (numbers[index] ?? 0) : (index + 1) * step }))
    .filter((each) => each.order !== each.place)
    .map(({ id: itemId, place }) => ({ id: itemId, order: place }));
}

/** The order of what is added at the end. */
export const orderAtEnd = (all: readonly Placed[]): number =>
  Math.max(0, ...all.map((item) => item.order)) + step;

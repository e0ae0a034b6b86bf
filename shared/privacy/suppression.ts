// The one place through which every number about what citizens or members said or did passes before anybody sees it:
// on a screen, on paper, in an export. Small numbers are hidden, and so much else that they can't be worked out.
import { hiddenItems, type Item } from './hidden-cells.ts';

/** Numbers below this are hidden. Nought, too: that nobody did something says it of everybody. */
export const leastShown = 5;

/** A count that may be seen; null: hidden. */
export type Shown = number | null;

/** A single count that nothing else is shown beside. */
export const shownCount = (count: number): Shown => (count < leastShown ? null : count);

export interface ShownList {
  readonly cells: readonly Shown[];
  readonly total: Shown;
}

/** Counts of categories that exclude each other, and their total. */
export function shownList(counts: readonly number[]): ShownList {
  if (counts.length === 0) return { cells: [], total: null };
  const total = sum(counts);
  const items = [
    ...counts.map(
      (value): Item => ({ value, from: 'list', to: 'elsewhere', isSum: false, cost: cost(value) }),
    ),
    { value: total, from: 'list', to: 'elsewhere', isSum: true, cost: dear(total, total) } satisfies Item,
  ];
  const hidden = hiddenItems(items, leastShown);
  const cells = items.map(({ value }, at) => (hidden.has(at) ? null : value));
  return { cells: cells.slice(0, -1), total: cells.at(-1) ?? null };
}

export interface ShownTable {
  readonly cells: readonly (readonly Shown[])[];
  readonly rowTotals: readonly Shown[];
  readonly columnTotals: readonly Shown[];
  readonly total: Shown;
}

/**
 * Counts by two features, with the totals of rows and columns and of all. What is hidden can't be worked out by any
 * combination of what is shown.
 *
 * @param counts rows of the same length
 */
export function shownTable(counts: readonly (readonly number[])[]): ShownTable {
  const columns = counts[0]?.length ?? 0;
  if (counts.some((row) => row.length !== columns)) throw new Error('a table with rows of different lengths');
  const rowTotals = counts.map(sum);
  const columnTotals = Array.from({ length: columns }, (_, column) =>
    sum(counts.map((row) => row[column] ?? 0)),
  );
  if (columns === 0)
    return { cells: counts.map(() => []), rowTotals: counts.map(() => null), columnTotals: [], total: null };
  const items = itemsOf(counts, rowTotals, columnTotals);
  const hidden = hiddenItems(items, leastShown);
  const shown = items.map(({ value }, at) => (hidden.has(at) ? null : value));
  const width = columns + 1;
  const rows = counts.map((_, at) => shown.slice(at * width, (at + 1) * width));
  return {
    cells: rows.map((row) => row.slice(0, -1)),
    rowTotals: rows.map((row) => row.at(-1) ?? null),
    columnTotals: shown.slice(counts.length * width, -1),
    total: shown.at(-1) ?? null,
  };
}

/** Row by row with its total at the end; the last row holds the totals of the columns and of all. */
function itemsOf(
  counts: readonly (readonly number[])[],
  rowTotals: readonly number[],
  columnTotals: readonly number[],
): Item[] {
  const total = sum(rowTotals);
  const cell = (value: number, row: number, column: number): Item => ({
    value,
    from: `row ${row}`,
    to: `column ${column}`,
    isSum: false,
    cost: cost(value),
  });
  const rows = counts.flatMap((row, at) => [
    ...row.map((value, column) => cell(value, at, column)),
    {
      ...cell(rowTotals[at] ?? 0, at, 0),
      to: 'row totals',
      isSum: true,
      cost: dear(rowTotals[at] ?? 0, total),
    },
  ]);
  const columns = columnTotals.map((value, column) => ({
    ...cell(value, 0, column),
    from: 'column totals',
    isSum: true,
    cost: dear(value, total),
  }));
  const all = {
    value: total,
    from: 'column totals',
    to: 'row totals',
    isSum: false,
    cost: dear(total, total) ** 2,
  };
  return [...rows, ...columns, all];
}

/** A share in percent, whole; null where either side is hidden. */
export const shownShare = (part: Shown, whole: Shown): Shown =>
  part === null || whole === null || whole === 0 ? null : Math.round((part / whole) * 100);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Hiding one number is worse than hiding its size: the one more keeps hidden numbers few. */
const cost = (value: number): number => value + 1;

/** A total is missed more than any cell under it. */
const dear = (value: number, total: number): number => value + total + 2;

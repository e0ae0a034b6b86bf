// The attack that suppression has to stand: somebody who has all that is shown, knows how tables add up and that counts
// are not negative, and tries every combination.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastShown, type Shown, shownList, shownTable } from '../../shared/privacy/suppression.ts';

const seed = Number(process.env.SEED ?? 20261123);
const count = fc.oneof({ weight: 3, arbitrary: fc.nat(7) }, { weight: 2, arbitrary: fc.nat(60) });
const tables = (rows: number, columns: number, cell = count) =>
  fc.tuple(fc.integer({ min: 1, max: rows }), fc.integer({ min: 1, max: columns })).chain(([height, width]) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
      minLength: height,
      maxLength: height,
    }),
  );

/** The table with its totals as one grid; the last row and column are totals. */
const gridOf = (counts: readonly (readonly number[])[]): Shown[][] => {
  const { cells, rowTotals, columnTotals, total } = shownTable(counts);
  return [...cells.map((row, at) => [...row, rowTotals[at] ?? null]), [...columnTotals, total]];
};
const withTotals = (counts: readonly (readonly number[])[]): number[][] => {
  const rows = counts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  return [
    ...rows,
    (rows[0] ?? []).map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0)),
  ];
};

/** Unknowns that the equations of the grid determine: Gauss over fractions, without knowing the values. */
function determined(grid: readonly (readonly Shown[])[]): string[] {
  const [height, width] = [grid.length, grid[0]?.length ?? 0];
  const names = grid.flatMap((row, y) => row.flatMap((cell, x) => (cell === null ? [`${y},${x}`] : [])));
  const sign = (at: number, size: number): number => (at === size - 1 ? -1 : 1);
  const lines = [
    ...grid.map((row, y) => row.map((_, x) => [`${y},${x}`, sign(x, width)] as const)),
    ...(grid[0] ?? []).map((_, x) => grid.map((__, y) => [`${y},${x}`, sign(y, height)] as const)),
  ];
  const matrix = lines.map((line) => names.map((name) => line.find(([cell]) => cell === name)?.[1] ?? 0));
  let pivotRow = 0;
  for (let column = 0; column < names.length; column += 1) {
    const found = matrix.findIndex((row, at) => at >= pivotRow && Math.abs(row[column] ?? 0) > 1e-9);
    if (found < 0) continue;
    [matrix[pivotRow], matrix[found]] = [matrix[found]!, matrix[pivotRow]!];
    const pivot = matrix[pivotRow]!;
    const divisor = pivot[column]!;
    matrix[pivotRow] = pivot.map((value) => value / divisor);
    for (const [at, row] of matrix.entries()) {
      const factor = row[column]!;
      if (at !== pivotRow && Math.abs(factor) > 1e-9)
        matrix[at] = row.map((value, x) => value - factor * matrix[pivotRow]![x]!);
    }
    pivotRow += 1;
  }
  return matrix
    .map((row) => row.flatMap((value, at) => (Math.abs(value) > 1e-9 ? [at] : [])))
    .filter((used) => used.length === 1)
    .map(([at]) => names[at!]!);
}

test(`what is small is never shown, and what is shown is true (SEED=${seed})`, () => {
  fc.assert(
    fc.property(tables(6, 6), (counts) => {
      const truth = withTotals(counts);
      for (const [y, row] of gridOf(counts).entries()) {
        for (const [x, cell] of row.entries()) {
          if (cell === null) continue;
          expect(cell).toBe(truth[y]?.[x]);
          expect(cell).toBeGreaterThanOrEqual(leastShown);
        }
      }
    }),
    { seed, numRuns: 500 },
  );
});

test(`no hidden number of a table follows from the shown ones by any combination (SEED=${seed})`, () => {
  fc.assert(
    fc.property(tables(6, 6), (counts) => {
      expect(determined(gridOf(counts))).toEqual([]);
    }),
    { seed, numRuns: 500 },
  );
});

test(`trying all tables that fit leaves every hidden number open, and open to be large (SEED=${seed})`, () => {
  fc.assert(
    fc.property(tables(2, 3, fc.nat(7)), (counts) => {
      const grid = gridOf(counts);
      const values = fitting(grid, counts.length, counts[0]!.length);
      for (const [name, seen] of values) {
        expect(seen.size, `${name} of ${JSON.stringify(counts)}`).toBeGreaterThan(1);
        expect(Math.max(...seen), `${name} of ${JSON.stringify(counts)}`).toBeGreaterThanOrEqual(leastShown);
      }
    }),
    { seed, numRuns: 25 },
  );
});

/** All values that each hidden number takes over the tables of counts up to 9 that agree with what is shown. */
function fitting(
  grid: readonly (readonly Shown[])[],
  height: number,
  width: number,
): Map<string, Set<number>> {
  const values = new Map<string, Set<number>>();
  const cells = Array.from(
    { length: height * width },
    (_, at) => [Math.floor(at / width), at % width] as const,
  );
  const table = Array.from({ length: height }, () => Array.from({ length: width }, () => 0));
  const visit = (at: number): void => {
    const [y, x] = cells[at] ?? [];
    if (y === undefined || x === undefined) {
      const whole = withTotals(table);
      if (grid.some((row, r) => row.some((cell, c) => cell !== null && cell !== whole[r]?.[c]))) return;
      for (const [r, row] of grid.entries())
        for (const [c, cell] of row.entries())
          if (cell === null)
            values.set(`${r},${c}`, (values.get(`${r},${c}`) ?? new Set()).add(whole[r]![c]!));
      return;
    }
    const known = grid[y]?.[x];
    const limit = Math.min(9, grid[y]?.[width] ?? 9, grid[height]?.[x] ?? 9);
    for (let value = known ?? 0; value <= (known ?? limit); value += 1) {
      table[y]![x] = value;
      visit(at + 1);
    }
  };
  visit(0);
  return values;
}

test(`in a list the hidden numbers are at least two and together not small, or the total is hidden, too (SEED=${seed})`, () => {
  fc.assert(
    fc.property(fc.array(count, { minLength: 1, maxLength: 12 }), (counts) => {
      const { cells, total } = shownList(counts);
      const hidden = counts.filter((_, at) => cells[at] === null);
      expect(cells.every((cell, at) => cell === null || (cell === counts[at] && cell >= leastShown))).toBe(
        true,
      );
      if (hidden.length === 0 || total === null) return;
      expect(hidden.length).toBeGreaterThan(1);
      expect(hidden.reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(leastShown);
    }),
    { seed, numRuns: 1_000 },
  );
});

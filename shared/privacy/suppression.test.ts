import { describe, expect, test } from 'vitest';
import { shownCount, shownList, shownShare, shownTable } from './suppression.ts';

describe('a list', () => {
  test('of large numbers is shown as it is', () => {
    expect(shownList([12, 7, 30])).toEqual({ cells: [12, 7, 30], total: 49 });
  });

  test('hides a second number so that the first does not follow from the total', () => {
    expect(shownList([3, 40, 9])).toEqual({ cells: [null, 40, null], total: 52 });
  });

  test('hides no more where two small ones cover each other', () => {
    expect(shownList([3, 4, 40])).toEqual({ cells: [null, null, 40], total: 47 });
  });

  test('hides one more where the hidden ones together are small', () => {
    expect(shownList([1, 0, 40, 8])).toEqual({ cells: [null, null, 40, null], total: 49 });
  });

  test('of small numbers and a small total shows nothing', () => {
    expect(shownList([1, 2])).toEqual({ cells: [null, null], total: null });
    expect(shownList([])).toEqual({ cells: [], total: null });
  });
});

describe('a table', () => {
  test('of large numbers is shown with all totals', () => {
    expect(
      shownTable([
        [10, 20],
        [30, 40],
      ]),
    ).toEqual({
      cells: [
        [10, 20],
        [30, 40],
      ],
      rowTotals: [30, 70],
      columnTotals: [40, 60],
      total: 100,
    });
  });

  test('hides a rectangle around a small number and keeps the totals', () => {
    const { cells, rowTotals, columnTotals, total } = shownTable([
      [2, 20, 60],
      [30, 9, 70],
      [50, 50, 50],
    ]);
    expect(cells).toEqual([
      [null, null, 60],
      [null, null, 70],
      [50, 50, 50],
    ]);
    expect([rowTotals, columnTotals, total]).toEqual([[82, 109, 150], [82, 79, 180], 341]);
  });

  test('whose rows differ in length is a mistake of the caller', () => {
    expect(() => shownTable([[1], [1, 2]])).toThrow();
  });
});

test('single counts and shares', () => {
  expect([shownCount(0), shownCount(4), shownCount(5)]).toEqual([null, null, 5]);
  expect([shownShare(5, 20), shownShare(null, 20), shownShare(5, null)]).toEqual([25, null, null]);
});

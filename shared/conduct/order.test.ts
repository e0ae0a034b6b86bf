import { describe, expect, it } from 'vitest';
import { moved, orderAtEnd } from './order.ts';

const list = (...orders: number[]) => orders.map((order, index) => ({ id: 'abcdef'.charAt(index), order }));

describe('moving by one place', () => {
  it('swaps the numbers of neighbours and writes nothing else', () => {
    expect(moved(list(10, 20, 30), 'b', 'up')).toEqual([
      { id: 'b', order: 10 },
      { id: 'a', order: 20 },
    ]);
    expect(moved(list(10, 20, 30), 'b', 'down')).toEqual([
      { id: 'c', order: 20 },
      { id: 'b', order: 30 },
    ]);
  });

  it('stays at the ends, and with what is unknown', () => {
    expect(moved(list(10, 20), 'a', 'up')).toEqual([]);
    expect(moved(list(10, 20), 'b', 'down')).toEqual([]);
    expect(moved(list(10, 20), 'z', 'up')).toEqual([]);
  });

  it('numbers anew where numbers double', () => {
    const before = list(10, 20, 20);
    const written = new Map(moved(before, 'c', 'up').map(({ id, order }) => [id, order]));
    const after = before
      .map(({ id, order }) => ({ id, order: written.get(id) ?? order }))
      .sort((a, b) => a.order - b.order);
    expect(after.map(({ id }) => id).join('')).toBe('acb');
    expect(new Set(after.map(({ order }) => order)).size).toBe(3);
  });

  it('adds behind the last', () => {
    expect(orderAtEnd(list(10, 25))).toBe(35);
    expect(orderAtEnd([])).toBe(10);
  });
});

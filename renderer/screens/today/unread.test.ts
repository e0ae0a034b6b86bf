import { describe, expect, it } from 'vitest';
import type { EditionRow } from './unread.ts';
import { ofTheDay, unreadEditions } from './unread.ts';

const edition = (
  id: string,
  target: string,
  number: number,
  change: 'material' | 'editorial',
): EditionRow => ({
  id,
  fields: {
    target,
    targetType: 'guideline',
    number,
    change,
    title: id,
    publishedAt: `2026-01-0${number}T08:00:00Z`,
  },
});
const ids = (editions: readonly EditionRow[], read: readonly string[]) =>
  unreadEditions(editions, read).map(({ id }) => id);

describe('guidelines still to read', () => {
  const first = edition('a1', 'a', 1, 'material');
  const typo = edition('a2', 'a', 2, 'editorial');
  const rewritten = edition('a3', 'a', 3, 'material');

  it('asks for the newest edition until it is acknowledged', () => {
    expect(ids([first], [])).toEqual(['a1']);
    expect(ids([first], ['a1'])).toEqual([]);
  });

  it('lets an acknowledgement stand after an editorial change, and asks again after a material one', () => {
    expect(ids([first, typo], ['a1'])).toEqual([]);
    expect(ids([first, typo, rewritten], ['a1', 'a2'])).toEqual(['a3']);
    expect(ids([first, typo], [])).toEqual(['a2']);
  });

  it('asks for each guideline apart, and never for documents', () => {
    const document = {
      ...edition('d1', 'd', 1, 'material'),
      fields: { ...first.fields, target: 'd', targetType: 'document' as const },
    };
    expect(ids([first, edition('b1', 'b', 1, 'material'), document], ['a1'])).toEqual(['b1']);
  });
});

describe('the principle of the day', () => {
  it('is the same all day and another the next', () => {
    const all = ['a', 'b', 'c'];
    expect(ofTheDay(all, '2026-11-23')).toBe(ofTheDay(all, '2026-11-23'));
    expect(new Set(['2026-11-23', '2026-11-24', '2026-11-25'].map((day) => ofTheDay(all, day))).size).toBe(3);
    expect(ofTheDay([], '2026-11-23')).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Edition } from '../model/conduct.ts';
import type { EditionRow } from './standing.ts';
import { readingOf } from './unread.ts';

const today = '2026-11-23';
const edition = (number: number, change: Edition['change'], effectiveFrom = '2026-01-01'): EditionRow => ({
  id: `edition-${number}`,
  fields: {
    target: 'guideline',
    title: 'Erst der Mensch',
    number,
    effectiveFrom,
    publishedAt: `2026-0${number}-01T08:00:00.000Z`,
    change,
    note: '',
    hash: 'a'.repeat(64),
  },
});
const read = (editions: readonly EditionRow[], ...acknowledged: number[]) =>
  readingOf(editions, new Set(acknowledged.map((number) => `edition-${number}`)), today);

describe('what a member still has to read', () => {
  it('is nothing without editions', () => expect(read([])).toBeUndefined());

  it('asks for a first edition whatever its kind, with nothing to compare', () => {
    expect(read([edition(1, 'editorial')])).toMatchObject({ read: false, known: undefined });
    expect(read([edition(1, 'material')], 1)).toMatchObject({ read: true });
  });

  it('asks again after a change in substance, and knows what was read before', () => {
    expect(read([edition(1, 'material'), edition(2, 'material')], 1)).toMatchObject({
      read: false,
      standing: { number: 2 },
      known: { id: 'edition-1' },
    });
  });

  it('does not ask again after an editorial change', () =>
    expect(read([edition(1, 'material'), edition(2, 'editorial')], 1)).toMatchObject({ read: true }));

  it('asks where a change in substance lies hidden behind an editorial one', () => {
    const editions = [edition(1, 'material'), edition(2, 'material'), edition(3, 'editorial')];
    expect(read(editions, 1)).toMatchObject({ read: false, known: { id: 'edition-1' } });
    expect(read(editions, 2)).toMatchObject({ read: true });
  });

  it('does not take a later edition, read in advance, for the present one', () => {
    const editions = [edition(1, 'material'), edition(2, 'material', '2027-01-01')];
    expect(read(editions, 2)).toMatchObject({ read: false, standing: { number: 1 } });
  });

  it('asks neither for what is still to come nor for what has expired', () => {
    expect(read([edition(1, 'material', '2027-01-01')])).toMatchObject({ read: true });
    const over = edition(1, 'material');
    expect(read([{ ...over, fields: { ...over.fields, validUntil: '2026-11-22' } }])).toMatchObject({
      read: true,
    });
  });
});

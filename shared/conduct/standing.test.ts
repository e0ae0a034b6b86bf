import { describe, expect, it } from 'vitest';
import type { EditionRow } from './standing.ts';
import { shortCode, standingOf, validityOf } from './standing.ts';

const edition = (
  number: number,
  effectiveFrom: string,
  rest: Partial<EditionRow['fields']> = {},
): EditionRow => ({
  id: `edition-${number}`,
  fields: {
    target: 'guideline',
    title: 'Erst der Mensch',
    number,
    effectiveFrom,
    publishedAt: `2026-0${number}-01T08:00:00.000Z`,
    change: 'material',
    note: '',
    hash: 'a'.repeat(64),
    ...rest,
  },
});

describe('the edition that counts', () => {
  it('is none without editions', () => expect(standingOf([], '2026-11-23')).toBeUndefined());

  it('counts on its first and on its last day', () => {
    const days = { effectiveFrom: '2026-11-23', validUntil: '2026-11-30' };
    expect(validityOf(days, '2026-11-22')).toBe('upcoming');
    expect(validityOf(days, '2026-11-23')).toBe('inForce');
    expect(validityOf(days, '2026-11-30')).toBe('inForce');
    expect(validityOf(days, '2026-12-01')).toBe('expired');
  });

  it('stays the old one until the next takes effect, and names the next', () => {
    const editions = [edition(2, '2026-12-01'), edition(1, '2026-01-10')];
    expect(standingOf(editions, '2026-11-30')).toMatchObject({
      number: 1,
      validity: 'inForce',
      next: { number: 2 },
    });
    expect(standingOf(editions, '2026-12-01')).toMatchObject({ number: 2, validity: 'inForce' });
    expect(standingOf(editions, '2026-12-01')?.next).toBeUndefined();
  });

  it('does not fall back to an older edition when the newest has expired', () => {
    const editions = [edition(1, '2026-01-10'), edition(2, '2026-02-10', { validUntil: '2026-03-01' })];
    expect(standingOf(editions, '2026-11-23')).toMatchObject({ number: 2, validity: 'expired' });
  });

  it('is the first to come where none has taken effect', () => {
    const editions = [edition(1, '2027-02-01'), edition(2, '2027-01-01')];
    expect(standingOf(editions, '2026-11-23')).toMatchObject({
      number: 2,
      validity: 'upcoming',
      next: undefined,
    });
  });

  it('knows two that were published apart under one number by their shown numbers', () => {
    const early = { ...edition(2, '2026-02-10'), id: 'early' };
    const late = { ...edition(2, '2026-02-10', { publishedAt: '2026-02-02T08:00:00.000Z' }), id: 'late' };
    expect(standingOf([late, early], '2026-11-23')).toMatchObject({ number: 3, edition: { id: 'early' } });
  });

  it('has a code short enough for a footer', () => expect(shortCode('0123456789abcdef')).toBe('01234567'));
});

import { describe, expect, it } from 'vitest';
import { contactFilter } from '../../../shared/contract/contacts.ts';
import { contactFilterOf, isNarrowed, noFilter } from './list-filter.ts';

const today = '2026-11-23';

describe('the filter of the contact list', () => {
  it('leaves everything in at first', () => {
    expect(contactFilterOf(noFilter, today)).toEqual({ text: '', channels: [], services: [], outcomes: [] });
    expect(isNarrowed(noFilter)).toBe(false);
  });

  it('counts a period back from today, today included', () => {
    expect(contactFilterOf({ ...noFilter, period: 'week' }, today)).toMatchObject({
      from: '2026-11-17',
      to: today,
    });
    expect(contactFilterOf({ ...noFilter, period: 'today' }, today)).toMatchObject({
      from: today,
      to: today,
    });
  });

  it('takes an own period with one end open, and never half-typed dates', () => {
    const filter = contactFilterOf(
      { ...noFilter, period: 'custom', from: '2026-01-01', to: '0202-06-30' },
      today,
    );
    expect(filter).toEqual({ text: '', channels: [], services: [], outcomes: [], from: '2026-01-01' });
    expect(contactFilter.safeParse(filter).success).toBe(true);
  });
});

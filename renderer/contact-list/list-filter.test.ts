import { describe, expect, it } from 'vitest';
import { contactFilter } from '../../shared/contract/contacts.ts';
import { contactFilterOf, filterStore, isNarrowed, listContactsUsing, noFilter } from './list-filter.ts';

const today = '2026-11-23';

describe('the filter of the contact list', () => {
  it('leaves everything in at first', () => {
    expect(contactFilterOf(noFilter, today)).toEqual({
      text: '',
      channels: [],
      services: [],
      outcomes: [],
      documents: [],
    });
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
    expect(filter).toEqual({
      text: '',
      channels: [],
      services: [],
      outcomes: [],
      documents: [],
      from: '2026-01-01',
    });
    expect(contactFilter.safeParse(filter).success).toBe(true);
  });

  it('opens the contacts of one document with nothing else in the way', () => {
    const document = '01900000-0000-7000-8000-000000000001';
    filterStore.set({ ...noFilter, text: 'foto', channels: ['phone'] });
    listContactsUsing(document);
    expect(contactFilterOf(filterStore.get(), today)).toEqual({
      text: '',
      channels: [],
      services: [],
      outcomes: [],
      documents: [document],
    });
    expect(isNarrowed(filterStore.get())).toBe(true);
  });
});

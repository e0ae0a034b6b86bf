import { describe, expect, test } from 'vitest';
import { contactFields } from '../model/contact.ts';
import { personDeleteOn, textKeptSince, withoutFreeText } from './retention.ts';

describe('a person part', () => {
  test.each([
    [{ today: '2026-11-23', personDays: 30 }, '2026-12-23'],
    [{ today: '2026-11-23', dueOn: '2026-12-07', personDays: 30 }, '2027-01-06'],
    [{ today: '2026-11-23', dueOn: '2026-11-01', personDays: 30 }, '2026-12-23'],
    [{ today: '2026-11-23', personDays: 400 }, '2027-02-21'],
    [{ today: '2026-03-28', personDays: 1 }, '2026-03-29'],
    [{ today: '2026-10-24', personDays: 2 }, '2026-10-26'],
  ])('%o is erased on %s', (term, day) => {
    expect(personDeleteOn(term)).toBe(day);
  });
});

describe('the free text of a contact', () => {
  test.each([
    ['2026-11-23', 12, '2025-11-23'],
    ['2027-02-28', 6, '2026-08-28'],
    ['2026-08-31', 6, '2026-02-28'],
  ])('on %s, after %i months, is kept since %s', (today, months, day) => {
    expect(textKeptSince(today, months)).toBe(day);
  });

  test('written answers go, chosen ones stay', () => {
    const contact = contactFields.parse({
      at: '2026-01-15T10:00:00.000Z',
      channel: 'counter',
      service: '0190a000-0000-7000-8000-000000000001',
      concern: 'Umzug',
      reasons: ['Frist'],
      answers: { note: 'frei', reason: 'Umzug', count: 2, several: ['a'] },
    });
    const field = { required: false, options: [], help: '' };
    const form = [
      { ...field, key: 'note', label: 'Notiz', kind: 'prose' as const },
      { ...field, key: 'reason', label: 'Grund', kind: 'choice' as const },
      { ...field, key: 'several', label: 'Was noch', kind: 'choices' as const },
    ];
    expect(withoutFreeText(contact, form)).toEqual({
      concern: '',
      wish: '',
      impression: '',
      answers: { reason: 'Umzug', count: 2, several: ['a'] },
    });
    expect(withoutFreeText(contact, undefined)?.answers).toEqual({ count: 2 });
    expect(withoutFreeText({ ...contact, concern: '', answers: { count: 2 } }, undefined)).toBeUndefined();
    const several = { ...contact, concern: '', answers: { several: ['Frau Beispiel, Hof 3'] } };
    expect(withoutFreeText(several, undefined)?.answers).toEqual({});
  });
});

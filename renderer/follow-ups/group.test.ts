import { describe, expect, it } from 'vitest';
import { dueGroupOf, groupFollowUps } from './group.ts';

const followUp = (dueOn: string, doneAt?: string) => ({ fields: { dueOn, doneAt } });

describe('groups of follow-ups', () => {
  it.each([
    ['2026-11-22', 'overdue'],
    ['2026-11-23', 'today'],
    ['2026-11-24', 'week'],
    ['2026-11-29', 'week'],
    ['2026-11-30', 'later'],
  ])('puts %s, seen from Monday, into %s', (dueOn, group) => {
    expect(dueGroupOf(dueOn, '2026-11-23')).toBe(group);
  });

  it('ends the week on the Sunday itself', () => {
    expect(dueGroupOf('2026-11-30', '2026-11-29')).toBe('later');
  });

  it('leaves out what is done and sorts by day', () => {
    const groups = groupFollowUps(
      [followUp('2026-11-20'), followUp('2026-11-10'), followUp('2026-11-01', '2026-11-02T08:00:00Z')],
      '2026-11-23',
    );
    expect(groups.overdue.map(({ fields }) => fields.dueOn)).toEqual(['2026-11-10', '2026-11-20']);
  });
});

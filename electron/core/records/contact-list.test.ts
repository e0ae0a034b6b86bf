import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ContactFilter, contactFilter } from '../../../shared/contract/contacts.ts';
import { createMemoryRecords, type MemoryRecords, testId } from '../../../test/support/memory-records.ts';
import { contactIds } from './contact-list.ts';

let records: MemoryRecords;
beforeEach(() => {
  records = createMemoryRecords();
  records.add(
    { type: 'office', id: testId(1), fields: { name: 'Bürgeramt', timeZone: 'Europe/Berlin' } },
    ...[
      { at: '2026-03-28T22:59:59.000Z', channel: 'phone', service: testId(2), concern: 'Samstag spät' },
      {
        at: '2026-03-28T23:00:00.000Z',
        channel: 'counter',
        service: testId(2),
        outcome: 'resolved',
        documents: [testId(5)],
      },
      {
        at: '2026-03-29T21:59:59.999Z',
        channel: 'phone',
        service: testId(3),
        outcome: 'pending',
        concern: 'Sonntag',
        documents: [testId(4), testId(5)],
      },
      { at: '2026-03-29T22:00:00.000Z', channel: 'email', service: testId(3), concern: 'Montag früh' },
    ].map((fields, at) => ({ type: 'contact' as const, id: testId(10 + at), fields })),
  );
});
afterEach(() => records.close());

const listed = (filter: ContactFilter): number[] => {
  const { ids, total } = records.db.read((db) => contactIds(db, contactFilter.parse(filter)));
  expect(total).toBe(ids.length);
  return ids.map((id) => Number.parseInt(id.slice(-12), 16));
};

test('without a filter all contacts are listed, newest first', () => {
  expect(listed({})).toEqual([13, 12, 11, 10]);
});

test('a stretch of the list says where it begins and how long the whole is', () => {
  const { ids, ...rest } = records.db.read((db) =>
    contactIds(db, contactFilter.parse({ offset: 1, limit: 2 })),
  );
  expect(ids.map((id) => Number.parseInt(id.slice(-12), 16))).toEqual([12, 11]);
  expect(rest).toEqual({ offset: 1, total: 4 });
});

test('days are those of the office, also when the clocks change', () => {
  expect(listed({ from: '2026-03-29', to: '2026-03-29' })).toEqual([12, 11]);
  expect(listed({ to: '2026-03-28' })).toEqual([10]);
  expect(listed({ from: '2026-03-30' })).toEqual([13]);
});

test('filters narrow each other; several values of one are alternatives', () => {
  expect(listed({ channels: ['phone', 'email'] })).toEqual([13, 12, 10]);
  expect(listed({ channels: ['phone', 'email'], services: [testId(3)] })).toEqual([13, 12]);
  expect(listed({ outcomes: ['resolved', 'pending'] })).toEqual([12, 11]);
  expect(listed({ text: 'sonntag', outcomes: ['resolved'] })).toEqual([]);
  expect(listed({ text: 'tag', channels: ['email'] })).toEqual([13]);
});

test('a document finds the contacts in which it was used, beside every other filter', () => {
  expect(listed({ documents: [testId(5)] })).toEqual([12, 11]);
  expect(listed({ documents: [testId(4)] })).toEqual([12]);
  expect(listed({ documents: [testId(5)], channels: ['counter'] })).toEqual([11]);
  expect(listed({ documents: [testId(5)], text: 'sonntag' })).toEqual([12]);
  expect(listed({ documents: [testId(6)] })).toEqual([]);
});

test('the list is answered from its index alone', () => {
  const plan = records.db.read((db) =>
    db.all<{ detail: string }>(
      `EXPLAIN QUERY PLAN SELECT id FROM records INDEXED BY contact_list WHERE type = 'contact' AND hidden = 0
       AND fields ->> '$.channel' IN (SELECT value FROM json_each('[]')) AND sort >= '2026' ORDER BY sort DESC, id DESC`,
    ),
  );
  expect(plan[0]?.detail).toContain('COVERING INDEX contact_list');
});

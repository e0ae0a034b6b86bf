// A replica that is being filled must end up whole, whatever happens meanwhile.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { leadView } from '../../../test/support/lead-view.ts';
import { createMemoryVault, deviceNamed, type MemoryVault } from '../../../test/support/memory-vault.ts';
import { changedRows, createNews, feedHandlers } from './feed.ts';
import type { Workspace } from './workspace.ts';

let vault: MemoryVault;
beforeEach(() => {
  vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
});
afterEach(() => vault.close());

test('a record removed between two chunks makes no other one go missing', async () => {
  const ids = Array.from(
    { length: 1_100 },
    (_, n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  );
  const values = { title: 'Notiz', createdAt: '2026-11-23T08:00:00Z' };
  vault.funnel.commit(ids.map((id) => ({ kind: 'set', type: 'document', id, values })));
  const arrived = new Set<string>();
  let removed = '';
  const feed = feedHandlers({ db: vault.db, view: leadView } as Workspace, (event) => {
    if (event.kind !== 'rows') return;
    for (const { id } of event.rows) arrived.add(id);
    removed ||= event.rows[0]?.id ?? '';
    if (arrived.size === 500) vault.funnel.commit([{ kind: 'remove', type: 'document', id: removed }]);
  });
  await feed['feed.start'](undefined);
  await feed['feed.rest'](undefined);
  expect(ids.filter((id) => !arrived.has(id))).toEqual([]);
});

test('among very many changes a contact that is gone is told, and an older one that changed is asked for anew', () => {
  const idOf = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  const ids = Array.from({ length: 1_300 }, (_, n) => idOf(n));
  const contact = (id: string, n: number) => {
    const at = new Date(Date.UTC(2026, 0, 1) + n * 60_000).toISOString();
    return {
      kind: 'set',
      type: 'contact',
      id,
      values: { at, channel: 'phone', service: idOf(9_999) },
    } as const;
  };
  vault.funnel.commit(ids.map(contact));
  const [first = '', second = ''] = ids;
  vault.funnel.commit([
    { kind: 'erase', type: 'contact', id: first },
    ...ids
      .slice(1, 300)
      .map((id) => ({ kind: 'set', type: 'contact', id, values: { concern: 'neu' } }) as const),
  ]);
  const touched = ids.slice(0, 300).map((id) => ({ type: 'contact', id }));
  const event = vault.db.read((db) => changedRows(db, leadView(db), touched));
  expect(event).toMatchObject({ rows: [], gone: [{ type: 'contact', id: first }] });
  expect(event?.kind === 'rows' ? event.stale : []).toContain(second);
});

test('very much is told in chunks, each as it stands by then, and what is left when it ends', async () => {
  const ids = Array.from(
    { length: 1_600 },
    (_, n) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`,
  );
  const document = (id: string, title: string) =>
    ({ kind: 'set', type: 'document', id, values: { title, createdAt: '2026-11-23T08:00:00Z' } }) as const;
  vault.funnel.commit(ids.map((id) => document(id, 'vorher')));
  const told: (readonly string[])[] = [];
  const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
  const news = createNews({ db: vault.db, view: leadView } as Workspace, (event) => {
    if (event.kind === 'rows') told.push(event.rows.map(({ fields }) => String((fields as Doc).title)));
    begin();
  });
  news.tell(ids.map((id) => ({ type: 'document', id })));
  expect(told).toEqual([]);
  await begun;
  const last = ids.at(-1) ?? '';
  vault.funnel.commit([document(last, 'danach')]);
  news.tell([{ type: 'document', id: last }]);
  expect(told.map(({ length }) => length)).toEqual([500, 1]);
  news.end();
  expect(told.map(({ length }) => length)).toEqual([500, 1, 1_100]);
  expect(told.flat().filter((title) => title === 'danach')).toHaveLength(2);
});

type Doc = { readonly title?: string };

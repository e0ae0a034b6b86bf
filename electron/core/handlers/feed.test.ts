// A replica that is being filled must end up whole, whatever happens meanwhile.
import { afterEach, expect, test } from 'vitest';
import { leadView } from '../../../test/support/lead-view.ts';
import { createMemoryVault, deviceNamed } from '../../../test/support/memory-vault.ts';
import { feedHandlers } from './feed.ts';
import type { Workspace } from './workspace.ts';

const vault = createMemoryVault(deviceNamed('a'), { now: () => 1_790_000_000_000 });
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

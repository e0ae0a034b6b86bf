// Among very many changes the host names contacts without sending them: a window asks for those that it holds, and no other.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { FeedEvent } from '../../shared/contract/feed.ts';
import type { Row } from '../../shared/model/row.ts';
import { ok } from '../../shared/result.ts';

const contact = (id: string, concern: string) =>
  ({
    id,
    type: 'contact',
    fields: { concern },
    contested: [],
    sort: '2020-01-01T08:00:00Z',
  }) as unknown as Row;
const asked = vi.hoisted(() => [] as (readonly string[])[]);
vi.mock('../bridge/client.ts', () => ({
  ask: async (name: string, args: { ids: readonly string[] }) => {
    if (name !== 'records.get') return ok(null);
    asked.push(args.ids);
    return ok(args.ids.map((id) => contact(id, 'neu')));
  },
}));
const feed = vi.hoisted(() => new Map<string, (event: FeedEvent) => void>());
vi.mock('../bridge/feed.ts', () => ({
  onFeed: (kind: string, listener: (event: FeedEvent) => void) => feed.set(kind, listener),
}));
vi.stubGlobal('requestIdleCallback', (resume: () => void) => resume());
vi.stubGlobal('sessionStorage', { getItem: () => 'replica-test', setItem: () => undefined });

const { vaultStore } = await import('../bridge/host-state.ts');
const { followVault, putRows, replicaStore } = await import('./replica.ts');

test('what is held is read anew, and what is not held stays away', async () => {
  followVault();
  const session = {
    officeId: 'o',
    officeName: 'Probe',
    memberId: 'm',
    memberName: 'Erika',
    role: 'lead',
  } as const;
  vaultStore.set({ kind: 'open', session: { ...session, sample: false } });
  await putRows([contact('held', 'alt')]);
  feed.get('rows')?.({ kind: 'rows', rows: [], gone: [], stale: ['held', 'elsewhere'] });
  const held = async () => {
    const state = replicaStore.get();
    const rows = state.kind === 'none' ? [] : await state.replica.rowsOf('contact').toArray();
    return rows.map(({ id, fields }) => [id, fields.concern]);
  };
  await expect.poll(held).toEqual([['held', 'neu']]);
  expect(asked).toEqual([['held']]);
});

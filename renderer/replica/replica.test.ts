// Whoever gets another role reads something else: what the window was sent before is thrown away, and sent anew.
import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { Session } from '../../shared/contract/vault.ts';
import type { Row } from '../../shared/model/row.ts';
import { ok } from '../../shared/result.ts';

const asked = vi.hoisted(() => [] as string[]);
vi.mock('../bridge/client.ts', () => ({
  ask: async (name: string) => {
    asked.push(name);
    return ok(null);
  },
}));
vi.stubGlobal('requestIdleCallback', (resume: () => void) => resume());
vi.useFakeTimers({ toFake: ['setTimeout'] });
const kept = new Map<string, string>();
vi.stubGlobal('sessionStorage', {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => kept.set(key, value),
});

const { vaultStore } = await import('../bridge/host-state.ts');
const { followVault, putRows, replicaStore } = await import('./replica.ts');

const session = (role: Session['role']): Session => ({
  officeId: 'office',
  officeName: 'Probe',
  memberId: 'member',
  memberName: 'Erika',
  role,
  sample: false,
});
const enter = (role: Session['role']) => vaultStore.set({ kind: 'open', session: session(role) });
const impression: Row<'impression'> = {
  id: 'i1',
  type: 'impression',
  fields: { line: 'Schlange', kind: 'wish', touchpoint: '', alsoSeen: [], at: '2026-11-23T08:00:00Z' },
  contested: [],
  sort: '2026-11-23T08:00:00Z',
};
const held = async () => {
  const state = replicaStore.get();
  return state.kind === 'none' ? null : state.replica.rowsOf('impression').count();
};

test('another role empties the replica and has it filled again; another name does not', async () => {
  followVault();
  enter('lead');
  await putRows([impression]);
  expect(await held()).toBe(1);
  vaultStore.set({ kind: 'open', session: { ...session('lead'), memberName: 'Erika Neu' } });
  await putRows([]);
  expect(await held()).toBe(1);
  enter('management');
  await putRows([]);
  expect(await held()).toBe(0);
  expect(asked).toEqual(['feed.start', 'feed.start']);
  // The rest is asked for when the first screen had its time.
  await vi.advanceTimersByTimeAsync(2_000);
  expect(asked.slice(2)).toEqual(['feed.rest', 'feed.rest']);
});

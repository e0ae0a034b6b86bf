// The life of the replica: opened with the vault, filled by the feed, thrown away when the vault closes.
import type { Row } from '../../shared/model/row.ts';
import { ask } from '../bridge/client.ts';
import { onFeed } from '../bridge/feed.ts';
import { vaultStore } from '../bridge/host-state.ts';
import { createStore, useStore } from '../bridge/store.ts';
import type { Gone } from './apply.ts';
import { applyRows } from './apply.ts';
import type { Replica } from './database.ts';
import { openReplica } from './database.ts';

/** `usable`: the first chunk is in. `filled`: everything that a replica holds at start is in. */
export type ReplicaState =
  | { readonly kind: 'none' }
  | { readonly kind: 'filling' | 'usable' | 'filled'; readonly replica: Replica };

export const replicaStore = createStore<ReplicaState>({ kind: 'none' });

/** Where the replica stands. */
export const useReplicaState = (): ReplicaState => useStore(replicaStore);

// One writer at a time, so that an answer never overtakes a change that was told before it.
let work: Promise<void> = Promise.resolve();
function queue(step: () => Promise<void>): Promise<void> {
  work = work.then(step).catch((error: unknown) => console.error(error));
  return work;
}

/** Puts rows into the present replica, after everything that arrived before; resolves when they can be read. */
export function putRows(rows: readonly Row[], gone: readonly Gone[] = []): Promise<void> {
  return queue(async () => {
    const state = replicaStore.get();
    if (state.kind !== 'none') await applyRows(state.replica, rows, gone);
  });
}

/** Asks anew for those of `ids` that are held: among very many changes the host doesn't send each. */
async function readAnew(ids: readonly string[]): Promise<void> {
  const state = replicaStore.get();
  if (state.kind === 'none') return;
  const held = new Set(await state.replica.rowsOf('contact').toCollection().primaryKeys());
  const wanted = ids.filter((id) => held.has(id));
  for (let start = 0; start < wanted.length; start += mostAsked) {
    const answer = await ask('records.get', { ids: wanted.slice(start, start + mostAsked) });
    if (answer.ok) await putRows(answer.value);
  }
}
/** Records that one call may ask for. */
const mostAsked = 500;

const advance = (to: 'usable' | 'filled') =>
  queue(async () => {
    const state = replicaStore.get();
    // Another window's filling is heard here as well; it takes nothing back.
    if (state.kind === 'filling' || state.kind === 'usable')
      replicaStore.set({ kind: to, replica: state.replica });
  });

async function begin(): Promise<void> {
  if (replicaStore.get().kind !== 'none') return;
  replicaStore.set({ kind: 'filling', replica: await openReplica(windowName()) });
  void ask('feed.start')
    .then(whenDrawn)
    .then(() => ask('feed.rest'));
}

/** The rest comes when the first screen is drawn: reading and writing thousands of rows would hold it up. */
const whenDrawn = () =>
  new Promise((resume) => setTimeout(() => requestIdleCallback(resume, { timeout: 1_000 }), firstDrawing));
/** What the first screen may take, in ms. */
const firstDrawing = 1_000;

async function end(): Promise<void> {
  const state = replicaStore.get();
  replicaStore.set({ kind: 'none' });
  if (state.kind !== 'none') await state.replica.delete();
}

/** One name a window: a reload finds its own leftovers and nobody else's. */
function windowName(): string {
  const known = sessionStorage.getItem('replica');
  const name = known ?? `replica-${crypto.randomUUID()}`;
  sessionStorage.setItem('replica', name);
  return name;
}

/** Follows the vault's state and the feed from now on. */
export function followVault(): void {
  onFeed('rows', ({ rows, gone, stale = [] }) => {
    void putRows(rows, gone);
    if (stale.length > 0) void work.then(() => readAnew(stale));
  });
  onFeed('usable', () => void advance('usable'));
  onFeed('filled', () => void advance('filled'));
  let reader = '';
  const follow = () => {
    const state = vaultStore.get();
    // Another role reads something else: what the one before was sent is thrown away.
    const now = state.kind === 'open' ? `${state.session.officeId}/${state.session.role}` : '';
    if (now === reader) return;
    reader = now;
    void queue(end);
    if (now !== '') void queue(begin);
  };
  vaultStore.subscribe(follow);
  follow();
}

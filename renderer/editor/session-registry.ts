// Sessions outlive the screens that show them until everything is saved: leaving a text in mid-word loses nothing.
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import { registerFlush } from '../app/flush.ts';
import { ask } from '../bridge/client.ts';
import { onFeed } from '../bridge/feed.ts';
import { vaultStore } from '../bridge/host-state.ts';
import { placeKey, type TextPlace } from './text-place.ts';
import { openTextSession, pace, type TextSession } from './text-session.ts';

interface Held {
  users: number;
  readonly opening: Promise<Result<TextSession>>;
  readonly stop: () => void;
}

const held = new Map<string, Held>();

/** The session of a place, opened if nobody has it open yet. Pair it with `releaseSession`. */
export async function acquireSession(place: TextPlace): Promise<Result<TextSession>> {
  const key = placeKey(place);
  const known = held.get(key);
  if (known) known.users += 1;
  const { opening } = known ?? hold(key, place);
  const result = await opening;
  if (!result.ok) forget(key);
  return result;
}

function hold(key: string, place: TextPlace): Held {
  const opening = openTextSession({
    open: () => ask('texts.open', place),
    draft: (update) => ask('texts.draft', { ...place, update: new Uint8Array(update) }),
    append: (update) => ask('texts.append', { ...place, update: new Uint8Array(update) }),
  });
  const flush = async () => {
    const session = await opening;
    return session.ok ? session.value.flush() : ok(null);
  };
  const unregister = registerFlush(flush);
  const unlisten = onFeed('rows', ({ rows }) => {
    if (rows.some((row) => row.id === place.id))
      void opening.then((session) => (session.ok ? session.value.refresh() : undefined));
  });
  const entry: Held = {
    users: 1,
    opening,
    stop: () => {
      unregister();
      unlisten();
    },
  };
  held.set(key, entry);
  return entry;
}

function forget(key: string): void {
  held.get(key)?.stop();
  held.delete(key);
}

/** Saves and, where nobody else has it open, ends the session. What can't be saved stays and is tried again. */
export async function releaseSession(place: TextPlace): Promise<void> {
  const key = placeKey(place);
  const entry = held.get(key);
  if (!entry) return;
  entry.users -= 1;
  const opened = await entry.opening;
  if (!opened.ok) return;
  const session = opened.value;
  const isLeft = () => entry.users === 0 && held.get(key) === entry;
  while (!(await session.flush()).ok && isLeft())
    await new Promise((resolve) => setTimeout(resolve, pace.retry));
  if (!isLeft()) return;
  forget(key);
  session.destroy();
}

// Behind a closed vault nothing readable stays in memory.
vaultStore.subscribe(() => {
  if (vaultStore.get().kind === 'open') return;
  for (const [key, { opening }] of held) {
    forget(key);
    void opening.then((opened) => opened.ok && opened.value.destroy());
  }
});

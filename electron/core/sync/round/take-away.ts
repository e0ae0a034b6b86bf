// Takes a file off the storage that is needed there no longer. Storage that lets nobody remove anything is as good: it
// grows, and that is all.
import { keepGoing, need, type Round } from './context.ts';

/** False where the storage doesn't allow it; whoever asks leaves the rest for another time. */
export async function takeAway({ target, signal }: Round, name: string): Promise<boolean> {
  keepGoing(signal);
  const removed = await target.remove(name, signal);
  const isForbidden =
    !removed.ok && ['target-not-writable', 'target-not-allowed'].includes(removed.failure.kind);
  if (!isForbidden) need(removed);
  return !isForbidden;
}

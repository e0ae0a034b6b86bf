// Long work: says how far it is, lets other calls in between, and can be stopped.
import type { FeedEvent } from '../../shared/contract/feed.ts';

type Kind = Extract<FeedEvent, { kind: 'progress' }>['work'];

export interface Work {
  /** Runs `steps`, each a piece short enough not to be felt; answers false where somebody stopped it in between. */
  run(kind: Kind, total: number, steps: Iterable<number>): Promise<boolean>;
  /** Stops what is under way at its next step. */
  cancel(): void;
}

/** `steps` yields how much is done so far. */
export function createWork(emit: (event: FeedEvent) => void): Work {
  let cancelled = false;
  return {
    async run(kind, total, steps) {
      cancelled = false;
      emit({ kind: 'progress', work: kind, done: 0, total });
      for (const done of steps) {
        emit({ kind: 'progress', work: kind, done, total });
        await new Promise<void>((resume) => setImmediate(resume));
        if (cancelled) return false;
      }
      emit({ kind: 'progress', work: kind, done: total, total });
      return true;
    },
    cancel: () => {
      cancelled = true;
    },
  };
}

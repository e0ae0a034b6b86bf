// Long work: says how far it is, lets other calls in between, and can be stopped.
import type { FeedEvent } from '../../shared/contract/feed.ts';

export type WorkKind = Extract<FeedEvent, { kind: 'progress' }>['work'];

export interface Work {
  /** Runs `steps`, each a piece short enough not to be felt; answers false where somebody stopped it in between. */
  run(kind: WorkKind, total: number, steps: Iterable<number>): Promise<boolean>;
  /** Stops what is under way of a kind, or everything, each at its next step. */
  cancel(kind?: WorkKind): void;
}

/** `steps` yields how much is done so far. */
export function createWork(emit: (event: FeedEvent) => void): Work {
  const running = new Set<{ readonly kind: WorkKind; cancelled: boolean }>();
  return {
    async run(kind, total, steps) {
      const one = { kind, cancelled: false };
      running.add(one);
      try {
        emit({ kind: 'progress', work: kind, done: 0, total });
        for (const done of steps) {
          emit({ kind: 'progress', work: kind, done, total });
          await new Promise<void>((resume) => setImmediate(resume));
          if (one.cancelled) return false;
        }
        emit({ kind: 'progress', work: kind, done: total, total });
        return true;
      } finally {
        running.delete(one);
      }
    },
    cancel: (kind) => {
      for (const one of running) if (kind === undefined || one.kind === kind) one.cancelled = true;
    },
  };
}

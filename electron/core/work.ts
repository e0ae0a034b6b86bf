// Long work: says how far it is, lets other calls in between, and can be stopped.
import type { FeedEvent } from '../../shared/contract/feed.ts';

export type WorkKind = Extract<FeedEvent, { kind: 'progress' }>['work'];

export interface Work {
  /** Runs `steps`, each a piece short enough not to be felt; answers false where somebody stopped it in between. */
  run(kind: WorkKind, total: number, steps: Iterable<number>): Promise<boolean>;
  /** Runs work whose steps come from elsewhere: it tells how far it is, and ends where `signal` says so. */
  follow<T>(kind: WorkKind, body: (work: Followed) => Promise<T>): Promise<T>;
  /** Stops what is under way of a kind, or everything, each at its next step. */
  cancel(kind?: WorkKind): void;
}

export interface Followed {
  readonly tell: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** `steps` yields how much is done so far. */
export function createWork(emit: (event: FeedEvent) => void): Work {
  const running = new Map<AbortController, WorkKind>();
  async function follow<T>(kind: WorkKind, body: (work: Followed) => Promise<T>): Promise<T> {
    const controller = new AbortController();
    running.set(controller, kind);
    const tell = (done: number, total: number): void => emit({ kind: 'progress', work: kind, done, total });
    try {
      return await body({ tell, signal: controller.signal });
    } finally {
      running.delete(controller);
    }
  }
  return {
    follow,
    run: (kind, total, steps) =>
      follow(kind, async ({ tell, signal }) => {
        tell(0, total);
        for (const done of steps) {
          tell(done, total);
          await new Promise<void>((resume) => setImmediate(resume));
          if (signal.aborted) return false;
        }
        tell(total, total);
        return true;
      }),
    cancel: (kind) => {
      for (const [controller, one] of running) if (kind === undefined || one === kind) controller.abort();
    },
  };
}

// A share whose server has gone silent blocks an open for minutes, and nothing can call it back. So each step has a time
// limit, and while one hangs no further one is begun: Node has only a few threads for files, and the rest needs them too.
import type { Failure } from '../../../shared/errors/failure.ts';
import { idleLimitMs } from './target.ts';

/** A foreseen failure on its way to becoming a value. */
export class TargetTrouble extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

export interface Watchdog {
  /** Runs one step; `late` tidies up what a step that was given up brings after all. */
  step<T>(work: () => Promise<T>, signal?: AbortSignal, late?: (value: T) => unknown): Promise<T>;
}

/** Steps that were given up and still hang: more than two, and the next isn't begun. */
const mostHanging = 2;

export function createWatchdog(limitMs = idleLimitMs): Watchdog {
  let hanging = 0;
  const silent = () => new TargetTrouble({ kind: 'target-timeout', seconds: Math.round(limitMs / 1000) });
  return {
    async step(work, signal, late) {
      if (signal?.aborted) throw new TargetTrouble({ kind: 'cancelled' });
      if (hanging >= mostHanging) throw silent();
      const { promise, reject } = Promise.withResolvers<never>();
      const cancel = () => reject(new TargetTrouble({ kind: 'cancelled' }));
      const timer = setTimeout(() => reject(silent()), limitMs);
      signal?.addEventListener('abort', cancel, { once: true });
      const begun = work();
      try {
        return await Promise.race([begun, promise]);
      } catch (error) {
        if (error instanceof TargetTrouble) {
          hanging += 1;
          const settled = begun.then((value) => late?.(value)).finally(() => (hanging -= 1));
          settled.catch(() => undefined);
        }
        throw error;
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
      }
    },
  };
}

// How long one exchange with a server may take: a dead line ends it soon, a slow one gets through, and a server that hands out
// a byte now and then doesn't hold a round for hours.
import type { Failure } from '../../../shared/errors/failure.ts';

/** Bytes in a second below which nothing gets through: a hundredth of the slowest line that an office still has. */
const leastPerSecond = 128;
/** For so long it may be less. */
export const slowLimitMs = 120_000;
/** Of what was handed to the system, so much leaves in a second at least; the system doesn't say how much has left. */
const leavesPerSecond = 4 * 1024;

export interface Pace {
  /** So many bytes came or went. */
  moved(bytes: number): void;
  /** A body of so many bytes was handed over: the answer comes once it has left. */
  sent(bytes: number): void;
  stop(): void;
}

/** `giveUp` is called once, unless it is stopped before. */
export function watchPace(idleMs: number, slowMs: number, giveUp: (failure: Failure) => void): Pace {
  let timer: NodeJS.Timeout | undefined;
  let [began, since] = [performance.now(), 0];
  const stop = (): void => clearTimeout(timer);
  const waitFor = (ms: number): void => {
    stop();
    timer = setTimeout(() => giveUp({ kind: 'target-timeout', seconds: Math.round(ms / 1000) }), ms);
  };
  waitFor(idleMs);
  return {
    stop,
    moved(bytes) {
      waitFor(idleMs);
      since += bytes;
      const ms = performance.now() - began;
      if (ms < slowMs) return;
      if (since < (ms / 1000) * leastPerSecond) giveUp({ kind: 'target-slow' });
      [began, since] = [performance.now(), 0];
    },
    sent(bytes) {
      waitFor(idleMs + (bytes / leavesPerSecond) * 1000);
      // What it takes until the answer begins is no pace.
      since = Number.POSITIVE_INFINITY;
    },
  };
}

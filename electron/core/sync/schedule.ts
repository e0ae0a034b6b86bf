// When rounds happen: soon after something was written, at intervals, and after failures with growing pauses (R3).
import type { RoundState } from '../../../shared/contract/sync.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { syncFailureNature } from '../../../shared/errors/sync-failure.ts';
import { type Nature, targetFailureNature } from '../../../shared/errors/target-failure.ts';
import type { Chance, Timers } from '../ports/ports.ts';

/** After a save: long enough for the next one to come along. */
const afterSaveMs = 3_000;
/** Without anything new here: others may have written. */
const intervalMs = 2 * 60_000;
/** People change windows all the time. */
const momentMs = 30_000;
/** A newcomer looks more often: somebody waits beside the lead. */
const waitingMs = 15_000;
const firstPauseMs = 15_000;
const longestPauseMs = 15 * 60_000;

/** Whether a failure goes by itself. What nobody foresaw may. */
export function natureOf(failure: Failure): Nature {
  const natures: Readonly<Record<string, Nature>> = { ...targetFailureNature, ...syncFailureNature };
  return natures[failure.kind] ?? 'lasting';
}

/** Milliseconds until the next try after so many failures: doubled each time, with a quarter of chance, 15 minutes at most. */
export function backOff(failure: Failure, failures: number, chance: Chance): number {
  const asked = failure.kind === 'target-busy' ? (failure.retryAfterMs ?? 0) : 0;
  const pause = Math.min(firstPauseMs * 2 ** (failures - 1), longestPauseMs);
  const [byte = 0] = chance.randomBytes(1);
  const jittered = pause * (0.75 + (byte / 255) * 0.5);
  return Math.round(Math.min(Math.max(jittered, asked), longestPauseMs));
}

export interface Schedule {
  /** Something was written here. */
  saved(): void;
  /** The window came to the front, or the network came back: a round now, unless one was a moment ago. */
  wake(): void;
  /** A round ended, or how things stand changed otherwise: plans the next one. */
  plan(): void;
  stop(): void;
}

export interface ScheduleParts {
  readonly timers: Timers;
  readonly now: () => number;
  readonly run: () => void;
  /** Undefined where there is nothing to do on its own: no space, paused, or a person has to do something first. */
  readonly standing: () => { readonly status: RoundState; readonly requested: boolean } | undefined;
}

export function createSchedule({ timers, now, run, standing }: ScheduleParts): Schedule {
  let callOff: (() => void) | undefined;
  let at = Number.POSITIVE_INFINITY;
  let ranAt = Number.NEGATIVE_INFINITY;
  const runNow = (): void => {
    [callOff, at, ranAt] = [undefined, Number.POSITIVE_INFINITY, now()];
    if (standing()) run();
  };
  const runAt = (time: number): void => {
    callOff?.();
    at = time;
    // A clock that was set back must not put off the next round for years.
    callOff = timers.after(Math.min(Math.max(0, time - now()), longestPauseMs), runNow);
  };
  const stop = (): void => {
    callOff?.();
    [callOff, at] = [undefined, Number.POSITIVE_INFINITY];
  };
  return {
    stop,
    saved() {
      const here = standing();
      if (here && here.status.kind !== 'waiting' && now() + afterSaveMs < at) runAt(now() + afterSaveMs);
    },
    wake() {
      if (standing()?.status.kind === 'running' || Math.abs(now() - ranAt) < momentMs) return;
      runAt(now());
    },
    plan() {
      const here = standing();
      if (!here) return stop();
      if (here.status.kind === 'running') return;
      if (here.status.kind === 'waiting') return runAt(Date.parse(here.status.until));
      const next = now() + (here.requested ? waitingMs : intervalMs);
      if (next < at) runAt(next);
    },
  };
}

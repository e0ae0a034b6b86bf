// What the steps of a round work with.
import type { Failure } from '../../../../shared/errors/failure.ts';
import type { Db } from '../../db.ts';
import type { Funnel } from '../../journal/funnel.ts';
import type { Chance, Clock } from '../../ports/ports.ts';
import type { Target } from '../../targets/target.ts';
import type { Ahead } from '../ahead/ahead.ts';
import type { Follower } from '../space/follower.ts';

/** What lasts as long as the vault is open. */
export interface Grounds {
  /** This device: 32 hex digits. */
  readonly device: string;
  readonly db: Db;
  readonly funnel: Funnel;
  readonly clock: Clock;
  readonly chance: Chance;
  readonly follower: Follower;
  /** Tells whoever is there something that doesn't end the round. */
  tell(failure: Failure): void;
  /** Starts a thread that looks ahead, where the host has one. */
  lookAhead(): Ahead | undefined;
}

/** What the steps need that only read. */
export interface Looking extends Grounds {
  readonly target: Pick<Target, 'list' | 'get'>;
  readonly signal: AbortSignal;
  readonly progress: Progress;
  /** Looks ahead while very much is taken in. */
  readonly ahead?: Ahead | undefined;
}

/** One round against one target. */
export interface Round extends Looking {
  readonly target: Target;
}

export interface Progress {
  /** So many more files are to be read or written. */
  expect(files: number): void;
  /** One of them is done. */
  done(): void;
}

/** A foreseen failure that ends the round; made a value where the round ends. */
export class RoundStop extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.kind);
    this.failure = failure;
  }
}

/** Ends the round where somebody called it off. */
export function keepGoing(signal: AbortSignal): void {
  if (signal.aborted) throw new RoundStop({ kind: 'cancelled' });
}

/** Lets other calls in between two pieces of work. */
export const breathe = (): Promise<void> => new Promise((resume) => setImmediate(resume));

/** The value of a target's answer; ends the round where it failed. */
export function need<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure },
): T {
  if (!result.ok) throw new RoundStop(result.failure);
  return result.value;
}

// Runs rounds and everything else that touches the target one after the other, and knows how the last one went.
import type { RoundState, TargetSettings } from '../../../shared/contract/sync.ts';
import type { Failure } from '../../../shared/errors/failure.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { CorePorts } from '../ports/ports.ts';
import { addressOf } from '../targets/open-target.ts';
import type { Target } from '../targets/target.ts';
import { storageFailure } from '../vault/storage-failure.ts';
import { type Grounds, type Progress, type Round, RoundStop } from './round/context.ts';
import { runRound } from './round/round.ts';
import { backOff, natureOf } from './schedule.ts';
import { countLasting } from './store/files.ts';
import { readValue, writeValue } from './store/values.ts';

export interface Engine {
  /** One round; its failure is the answer's. */
  round(): Promise<Result<null>>;
  /** Does something with the space's target, or with another one, while no round is under way. */
  perform<T>(work: (round: Round) => Promise<T>, elsewhere?: TargetSettings): Promise<Result<T>>;
  /** Ends what is under way at its next step. */
  cancel(): void;
  /** How things stand; a pause is the vault's own. */
  status(): RoundState;
  /** The space's target changed: the next round connects anew, and what was given up counts no longer. */
  forgetTarget(): void;
  close(): void;
}

export interface EngineParts {
  readonly grounds: Grounds;
  readonly ports: Pick<CorePorts, 'openTarget' | 'chance'>;
  /** The status changed. */
  readonly changed: () => void;
}

export const createEngine = (parts: EngineParts): Engine => new RoundEngine(parts);

class RoundEngine implements Engine {
  readonly #parts: EngineParts;
  #target: Target | undefined;
  #running: AbortController | undefined;
  #status: RoundState = { kind: 'idle' };
  /** In a row, each without anything that came of it. */
  #failures = 0;
  /** What was here, or there, for good when a round failed last. */
  #lasting = 0;
  #isFirst = true;
  #isClosed = false;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(parts: EngineParts) {
    this.#parts = parts;
  }

  round(): Promise<Result<null>> {
    return this.#inTurn(async () => {
      const place = this.#place();
      if (!place) return fail({ kind: 'space-none' });
      const work = this.#guarded(place, (round) => runRound(round, this.#isFirst));
      const result = await work.catch(fullDisk);
      if (!this.#isClosed) this.#note(result);
      return result.ok ? ok(null) : result;
    });
  }

  perform<T>(work: (round: Round) => Promise<T>, elsewhere?: TargetSettings): Promise<Result<T>> {
    return this.#inTurn(async () => {
      const place = elsewhere ? this.#opened(elsewhere) : this.#place();
      if (!place) return fail({ kind: 'space-none' });
      try {
        return await this.#guarded(place, work);
      } finally {
        if (elsewhere) place.target.close();
      }
    });
  }

  cancel(): void {
    this.#running?.abort();
  }

  status(): RoundState {
    return this.#status;
  }

  forgetTarget(): void {
    this.#target?.close();
    this.#target = undefined;
    [this.#failures, this.#isFirst] = [0, true];
    this.#setStatus({ kind: 'idle' });
  }

  close(): void {
    this.#isClosed = true;
    this.#running?.abort();
    this.#target?.close();
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const next = this.#turn.then(work);
    this.#turn = next.catch(() => undefined);
    return next;
  }

  #opened(settings: TargetSettings): Place {
    return { target: this.#parts.ports.openTarget(settings), address: addressOf(settings).address };
  }

  /** The space's own target; undefined where there is no space. */
  #place(): Place | undefined {
    if (this.#isClosed) return undefined;
    const settings = this.#parts.grounds.db.read((tx) => readValue(tx, 'target'));
    if (!settings) return undefined;
    this.#target ??= this.#opened(settings).target;
    return { target: this.#target, address: addressOf(settings).address };
  }

  #setStatus(status: RoundState): void {
    this.#status = status;
    if (!this.#isClosed) this.#parts.changed();
  }

  /** Runs work as a round of its own, and makes a value of what ended it. */
  async #guarded<T>({ target, address }: Place, work: (round: Round) => Promise<T>): Promise<Result<T>> {
    const before = this.#status;
    const controller = new AbortController();
    this.#running = controller;
    const progress = progressTo((done, total) => this.#setStatus({ kind: 'running', done, total }));
    progress.expect(0);
    try {
      return ok(await work({ ...this.#parts.grounds, target, signal: controller.signal, progress }));
    } catch (error) {
      if (this.#isClosed) return fail({ kind: 'cancelled' });
      if (error instanceof RoundStop) return fail(placed(error.failure, address));
      throw error;
    } finally {
      this.#running = undefined;
      this.#setStatus(before);
    }
  }

  /** Keeps how a round went, and when to try again. */
  #note(result: Result<unknown>): void {
    const { grounds, ports } = this.#parts;
    const now = grounds.clock.now();
    if (result.ok || result.failure.kind !== 'space-disk-full')
      grounds.db.write((tx) => {
        writeValue(tx, 'lastRoundAt', now);
        if (result.ok) writeValue(tx, 'lastSuccessAt', now);
        return null;
      });
    if (result.ok) [this.#failures, this.#isFirst] = [0, false];
    if (result.ok || result.failure.kind === 'cancelled') {
      this.#setStatus({ kind: 'idle' });
      return;
    }
    const { failure } = result;
    const lasting = grounds.db.read(countLasting);
    this.#failures = lasting > this.#lasting ? 1 : this.#failures + 1;
    this.#lasting = lasting;
    const until = now + backOff(failure, this.#failures, ports.chance);
    this.#setStatus(
      natureOf(failure) === 'lasting'
        ? { kind: 'stopped', failure }
        : { kind: 'waiting', failure, until: new Date(until).toISOString() },
    );
  }
}

interface Place {
  readonly target: Target;
  readonly address: string;
}

/** That this PC's disk is full goes by itself once there is room: until then rounds wait, and say so. */
function fullDisk(error: unknown): Result<never> {
  if (storageFailure(error, '')?.kind === 'vault-disk-full') return fail({ kind: 'space-disk-full' });
  throw error;
}

/** Failures of a place name it. */
const placed = (failure: Failure, place: string): Failure =>
  'place' in failure && failure.place === '' ? { ...failure, place } : failure;

/**
 * Counts for `tell`: what is done, and how much it is in all as far as that is known. Told in hundredths, as whoever hears
 * it looks at more than these numbers.
 */
export function progressTo(tell: (done: number, total: number) => void): Progress {
  let [done, total] = [0, 0];
  const hundredths = (): number => Math.floor((100 * done) / Math.max(done, total));
  return {
    expect(files) {
      total += files;
      tell(done, total);
    },
    done() {
      const before = hundredths();
      done += 1;
      if (hundredths() !== before) tell(done, total);
    },
  };
}
